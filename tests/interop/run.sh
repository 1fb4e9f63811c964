#!/usr/bin/env bash
# Reads the documents that tests/MorningPost.Feeds.Interop wrote to a folder with feedparser and feedsmith.
# Every difference from what the model says is printed; any makes this fail.
set -uo pipefail
documents=${1:?Name the folder with the documents.}
here=$(dirname "$0")
failed=0
# The system's own Python has feedparser, whichever is first in PATH.
/usr/bin/python3 "$here/read.py" "$documents" || failed=1
node "$here/read.mjs" "$documents" || failed=1
exit $failed
