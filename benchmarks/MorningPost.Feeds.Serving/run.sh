#!/usr/bin/env bash
# Rates of requests on loopback, in pairs, each contender in turn so that a busy machine is busy for both; prints the median of the pairs' ratios.
# Needs wrk and curl. Usage: run.sh [pairs, default 7] [seconds, default 4]
set -euo pipefail
pairs=${1:-7} seconds=${2:-4} port=7480
root=$(cd "$(dirname "$0")/../.." && pwd)
dotnet build --nologo -v quiet -c Release "$root/benchmarks/MorningPost.Feeds.Serving"
dotnet "$root/artifacts/bin/MorningPost.Feeds.Serving/release/MorningPost.Feeds.Serving.dll" --urls "http://127.0.0.1:$port" &
server=$!
trap 'kill $server' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/bare"; do sleep 0.2; done
etag=$(curl -sI "http://127.0.0.1:$port/feeds/feed.xml" | tr -d '\r' | sed -n 's/^ETag: //p')

# Requests a second of an address, with more of wrk's arguments.
rate() { local path=$1; shift; wrk -t1 -c16 -d"${duration:-$seconds}s" "$@" "http://127.0.0.1:$port$path" | sed -n 's/^Requests\/sec: *//p'; }

# Prints the median ratio of two: what it is, what it has to be, ours, theirs, and more of wrk's arguments for both.
compare() {
    local name=$1 goal=$2 ours=$3 theirs=$4 ratios=() one other
    shift 4
    duration=3 rate "$ours" "$@" >/dev/null
    duration=3 rate "$theirs" "$@" >/dev/null
    for _ in $(seq "$pairs"); do
        one=$(rate "$ours" "$@") other=$(rate "$theirs" "$@")
        ratios+=("$(awk -v a="$one" -v b="$other" 'BEGIN { printf "%.3f", a / b }') $one $other")
    done
    printf '%s\n' "${ratios[@]}" | sort -n | awk -v name="$name" -v goal="$goal" '{ line[NR] = $0 } END {
        split(line[int((NR + 1) / 2)], m, " "); printf "RATIO %s: %s (goal %s; %s to %s requests a second)\n", name, m[1], goal, m[2], m[3] }'
}

compare "304 to a bare endpoint's 304" 0.85 /feeds/feed.xml /bare -H "If-None-Match: $etag"
compare "cached feed to Results.Bytes" 0.85 /cached/feed.xml /bytes
compare "feed of 50 items to System.ServiceModel.Syndication" 3 /feeds/feed.xml /syndication
