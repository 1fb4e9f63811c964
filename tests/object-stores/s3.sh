#!/usr/bin/env bash
# An S3 server on loopback that keeps conditions: Ceph's gateway over one monitor and one store in memory. No root, no keyrings, no systemd.
#   s3.sh start FOLDER [PORT]   makes FOLDER and prints the endpoint once the bucket "feeds" is there; PORT+1 to PORT+9 are used too
#   s3.sh stop FOLDER           ends what it started, by process id, and removes FOLDER
# The keys are testkey and testsecret. Needs ceph-mon, ceph-osd, radosgw and curl.
set -euo pipefail
folder=$(realpath -m "$2")
export CEPH_CONF=$folder/ceph.conf

if [ "$1" = stop ]; then
    for daemon in client.rgw osd.0 mon.a; do
        if [ -s "$folder/$daemon.pid" ]; then kill -9 "$(cat "$folder/$daemon.pid")" 2>/dev/null || true; fi
    done
    rm -rf "$folder"
    exit 0
fi

port=${3:-18480}
cluster=$(cat /proc/sys/kernel/random/uuid)
osd=$(cat /proc/sys/kernel/random/uuid)
mkdir "$folder" "$folder/mon" "$folder/osd"
cat >"$CEPH_CONF" <<END
[global]
fsid = $cluster
run dir = $folder
crash dir = $folder
pid file = $folder/\$name.pid
log file = $folder/\$name.log
admin socket =

; Everything listens on loopback and trusts who comes. The gateway's own mode for monitors would ask for keys.
mon host = v2:127.0.0.1:$((port + 1))
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind msgr1 = false
ms bind port min = $((port + 2))
ms bind port max = $((port + 9))
ms mon client mode = crc
auth cluster required = none
auth service required = none
auth client required = none

; One copy of everything, in memory, and no waiting for a quorum of one.
mon data = $folder/mon
mon data avail crit = 1
mon allow pool size one = true
paxos propose interval = 0.05
paxos min wait = 0.01
osd data = $folder/osd
osd objectstore = memstore
memstore device bytes = 1073741824
osd crush chooseleaf type = 0
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pg autoscale mode = off
rgw frontends = beast endpoint=127.0.0.1:$port
rgw dynamic resharding = false
END

monmaptool --create --fsid "$cluster" --addv a "[v2:127.0.0.1:$((port + 1))]" "$folder/monmap" >/dev/null
ceph-mon --mkfs -i a --monmap "$folder/monmap"
ceph-mon -i a
timeout 60 ceph osd new "$osd" >/dev/null
ceph-osd --mkfs -i 0 --osd-uuid "$osd" >/dev/null 2>&1
ceph-osd -i 0 >/dev/null 2>&1
timeout 60 radosgw-admin user create --uid=test --display-name=test --access-key=testkey --secret-key=testsecret >/dev/null 2>&1
timeout 60 radosgw -n client.rgw

# The hash of no content: older curls leave it out, and sign wrongly then.
nothing=$(printf '' | sha256sum | cut -d' ' -f1)
curl -sf --retry 100 --retry-delay 1 --retry-connrefused --max-time 60 -X PUT "http://127.0.0.1:$port/feeds" \
    --user testkey:testsecret --aws-sigv4 aws:amz:us-east-1:s3 -H "x-amz-content-sha256: $nothing"
echo "http://127.0.0.1:$port"
