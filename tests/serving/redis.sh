#!/usr/bin/env bash
# Two processes of one app share a Redis as their output cache: entries under one host, eviction across, and feeds all the same when Redis dies.
# Needs redis-server and curl. Anything that isn't as it has to be makes this fail.
set -euo pipefail
work=$(mktemp -d)
. "$(dirname "$0")/node.sh"
trap 'stop; rm -rf "$work"' EXIT
new_archive

redis-server --port 7391 --bind 127.0.0.1 --save "" --appendonly no --dir "$work" >"$work/redis.log" 2>&1 &
redis=$!
pids+=("$redis")
node one 7392 --Redis=127.0.0.1:7391
node two 7393 --Redis=127.0.0.1:7391

# What a node answers: the port, the part that is wanted (of curl's -w, or "body"), and more of curl's arguments.
get() {
    local port=$1 part=$2
    shift 2
    case $part in
        body) curl -s "$@" "http://127.0.0.1:$port/letter/feed.xml" ;;
        headers) curl -s -D - -o /dev/null "$@" "http://127.0.0.1:$port/letter/feed.xml" | tr -d '\r' ;;
        *) curl -s -o /dev/null -w "$part" "$@" "http://127.0.0.1:$port/letter/feed.xml" ;;
    esac
}

check "the first node makes the feed" "$(get 7392 headers -H 'Host: news.example' | grep -c '^Age:' || true)" 0
check "the second has it from the cache" "$(get 7393 headers -H 'Host: news.example' | grep -c '^Age:' || true)" 1
check "but not for another host" "$(get 7393 headers -H 'Host: other.example' | grep -c '^Age:' || true)" 0
check "whose address is in its document" "$(get 7393 body -H 'Host: other.example' | grep -c 'http://other.example/letter/feed.xml')" 1
etag=$(get 7392 headers -H 'Host: news.example' | sed -n 's/^ETag: //p')
check "a validator of one node is one of the other" "$(get 7393 '%{http_code}' -H 'Host: news.example' -H "If-None-Match: $etag")" 304

issue 03 "Third issue" "The third text."
check "a new issue waits while it isn't announced" "$(get 7393 body -H 'Host: news.example' | grep -c 'Third issue' || true)" 0
check "one node announces it" "$(curl -s -o /dev/null -w '%{http_code}' -X POST http://127.0.0.1:7392/announce)" 204
check "and the other shows it" "$(get 7393 body -H 'Host: news.example' | grep -c '<title>Third issue' || true)" 1
check "under every host" "$(get 7393 body -H 'Host: other.example' | grep -c '<title>Third issue' || true)" 1
check "and not 304 to who has the old one" "$(get 7393 '%{http_code}' -H 'Host: news.example' -H "If-None-Match: $etag")" 200

kill "$redis"
wait "$redis" 2>/dev/null || true
issue 04 "Fourth issue" "The fourth text."
for port in 7392 7393; do
    check "without Redis, a feed" "$(get $port body -m 30 | grep -c '<title>Fourth issue' || true)" 1
    etag=$(get $port headers -m 30 | sed -n 's/^ETag: //p')
    check "without Redis, a 304" "$(get $port '%{http_code}' -m 30 -H "If-None-Match: $etag")" 304
    check "without Redis, in less than two seconds" "$(get $port '%{time_total}' -m 30)" "[01].*"
done
check "an announcement that nobody hears ends well" "$(curl -s -m 60 -o /dev/null -w '%{http_code}' -X POST http://127.0.0.1:7392/announce)" 204
node three 7394 --Redis=127.0.0.1:7391
check "a node that starts without Redis" "$(get 7394 body -m 60 | grep -c '<title>Fourth issue' || true)" 1
exit $failed
