#!/usr/bin/env bash
# The contract of stores, and what may happen to publishers, against real servers: Ceph's S3 gateway and Azurite, side by side.
#   run.sh [ROUNDS]   how often publishers are killed, stopped and hindered: 5 unless said otherwise
# A server that isn't here and can't be installed is left out, and that is said.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}
configuration=${CONFIGURATION:-debug}
work=$(mktemp -d)
servers=()
stop() {
    for server in "${servers[@]}"; do bash "tests/object-stores/$server.sh" stop "$work/$server"; done
    rm -rf "$work"
}
trap stop EXIT

ceph() { for tool in ceph-mon ceph-osd radosgw curl; do command -v "$tool" >/dev/null || return 1; done; }
if ceph || { command -v apt-get >/dev/null && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends -o Dpkg::Options::=--force-unsafe-io ceph-mon ceph-osd radosgw curl; } >"$work/apt.log" 2>&1; then
    servers+=(s3)
    MORNINGPOST_TEST_S3=$(bash tests/object-stores/s3.sh start "$work/s3")
    export MORNINGPOST_TEST_S3
else
    echo "left out: Ceph isn't here, and no apt that has it"
fi

if [ -e tests/object-stores/node_modules/azurite ] || { command -v npm >/dev/null &&
    npm ci --ignore-scripts --prefix tests/object-stores --no-audit --no-fund --loglevel=error >"$work/npm.log" 2>&1; }; then
    servers+=(azure)
    MORNINGPOST_TEST_AZURE=$(bash tests/object-stores/azure.sh start "$work/azure")
    export MORNINGPOST_TEST_AZURE
else
    echo "left out: Azurite isn't here, and no npm that has it"
fi

# One server's part: what it says is shown when it is done.
part() {
    local server=$1 project=$2
    "artifacts/bin/$project/$configuration/$project" -noColor -class "*ServerTests" | grep -a '\[FAIL\]\|Total:' &&
        "artifacts/bin/MorningPost.Feeds.ObjectStores/$configuration/MorningPost.Feeds.ObjectStores" check "$server" "$rounds"
}

parts=()
for server in "${servers[@]}"; do
    project=MorningPost.Feeds.AmazonS3.Tests
    [ "$server" = s3 ] || project=MorningPost.Feeds.AzureBlobs.Tests
    part "$server" "$project" >"$work/$server.log" 2>&1 &
    parts+=($!)
done
failed=0
for i in "${!parts[@]}"; do
    wait "${parts[$i]}" || failed=1
    cat "$work/${servers[$i]}.log"
done
! grep -aq '\[FAIL\]' "$work"/*.log || failed=1
exit $failed
