# Starts nodes of tests/MorningPost.Feeds.AspNetCore.Node and ends them; to be read by a script that has set $work.
node_dll=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/artifacts/bin/MorningPost.Feeds.AspNetCore.Node/debug/MorningPost.Feeds.AspNetCore.Node.dll
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; }

# Starts a node: its name, its port, and more settings. Its requests are in $work/NAME.log.
node() {
    local name=$1 port=$2
    shift 2
    dotnet "$node_dll" --urls "http://127.0.0.1:$port" --Archive="$work/archive" "$@" >"$work/$name.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 100); do
        curl -s -o /dev/null "http://127.0.0.1:$port/" && return
        sleep 0.2
    done
    cat "$work/$name.log"
    echo "The node $name doesn't answer."
    exit 1
}

# Writes an issue: its number, title and text, and when it was updated.
issue() {
    cat >"$work/archive/issues/2026-11-$1.json" <<JSON
{ "id": "2026-11-$1", "title": "$2", "url": "http://letter.example/$1", "published": "2026-11-$1T08:00:00Z", "updated": "${4:-2026-11-$1T08:00:00Z}",
  "sections": [ { "kind": "html", "key": "text", "html": "<p>$3</p>" } ] }
JSON
}

new_archive() {
    mkdir -p "$work/archive/issues"
    cat >"$work/archive/newsletter.json" <<JSON
{ "id": "tag:letter.example,2026:letter", "title": "The Letter", "url": "http://letter.example/" }
JSON
    issue 01 "First issue" "The first text."
    issue 02 "Second issue" "The second text."
}

failed=0
# Says whether something is as it has to be: its name, what is, what has to be (a pattern).
check() {
    if [[ $2 == $3 ]]; then
        echo "ok: $1"
    else
        echo "FAILED: $1: '$2' isn't '$3'"
        failed=1
    fi
}
