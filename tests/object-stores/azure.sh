#!/usr/bin/env bash
# An Azure Blob server on loopback: Azurite, in memory.
#   azure.sh start FOLDER [PORT]   makes FOLDER and prints a connection string once the server listens
#   azure.sh stop FOLDER           ends it, by process id, and removes FOLDER
# Needs node, and Azurite from "npm ci --ignore-scripts" in this folder. Account and key are the ones that Azurite is known by.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(realpath -m "$2")

if [ "$1" = stop ]; then
    if [ -s "$folder/pid" ]; then kill "$(cat "$folder/pid")" 2>/dev/null || true; fi
    rm -rf "$folder"
    exit 0
fi

port=${3:-18500}
mkdir "$folder"
cd "$folder"
# The client speaks a later version of the protocol than this server knows.
node "$here/node_modules/azurite/dist/src/blob/main.js" --blobHost 127.0.0.1 --blobPort "$port" --inMemoryPersistence \
    --skipApiVersionCheck --disableTelemetry --silent >log 2>&1 </dev/null &
echo $! >pid
for _ in {1..600}; do
    kill -0 "$(cat pid)" 2>/dev/null || { cat log >&2; exit 1; }
    if grep -q 'successfully listens' log; then
        account=devstoreaccount1
        key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==
        echo "DefaultEndpointsProtocol=http;AccountName=$account;AccountKey=$key;BlobEndpoint=http://127.0.0.1:$port/$account"
        exit 0
    fi
    sleep 0.1
done
echo "it doesn't listen after a minute" >&2
exit 1
