#!/usr/bin/env bash
# Real readers poll a feed twice and once more after a correction: the second poll is a 304, and the correction is taken over.
# Needs feedparser (python3), newsboat, rss2email (r2e), curl and sqlite3. Anything that isn't as it has to be makes this fail.
set -euo pipefail
work=$(mktemp -d)
. "$(dirname "$0")/node.sh"
trap 'stop; rm -rf "$work"' EXIT
port=7395
feed=http://127.0.0.1:$port/letter

# How often a reader got a status, by what it calls itself.
polls() { grep -c " $2 .*$1" "$work/node.log" || true; }

newsboat_polls() { HOME=$work newsboat -q -u "$work/urls" -c "$work/newsboat.db" -C /dev/null -x reload >/dev/null; }
rss2email_polls() { HOME=$work LC_ALL=C.UTF-8 r2e -c "$work/r2e.cfg" -d "$work/r2e.json" "$@" >"$work/r2e.log" 2>&1 || cat "$work/r2e.log"; }
mails() { find "$work/mail" -type f | wc -l | tr -d ' '; }
rows() { sqlite3 "$work/newsboat.db" "select count(*) from rss_item where $1"; }

new_archive
node node $port

echo "$feed/atom.xml" >"$work/urls"
newsboat_polls
check "newsboat reads the issues" "$(rows 1)" 2
# It keeps a validator only of a feed that it knows already, so its first conditional poll is the third.
newsboat_polls
newsboat_polls
check "newsboat's poll with a validator is a 304" "$(polls newsboat 304)" 1

mkdir -p "$work/mail/cur" "$work/mail/new" "$work/mail/tmp"
cat >"$work/r2e.cfg" <<CFG
[DEFAULT]
from = feeds@letter.example
to = ada@letter.example
email-protocol = maildir
maildir-path = $work/mail
maildir-mailbox =
html-mail = True
CFG
rss2email_polls add letter "$feed/feed.xml"
rss2email_polls run
check "rss2email mails the issues" "$(mails)" 2
cat >"$work/mail.py" <<'PY'
import email, email.policy, pathlib, re, sys
texts = {}
for path in pathlib.Path(sys.argv[1]).rglob("*"):
    if path.is_file():
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        texts[mail["Subject"]] = re.findall(r"The [a-z]+ text\.", mail.get_body(("html",)).get_content())
print(texts["First issue"], texts["Second issue"])
PY
check "each mail says what its issue says" "$(/usr/bin/python3 "$work/mail.py" "$work/mail")" "\\['The first text.'\\] \\['The second text.'\\]"
rss2email_polls run
check "rss2email's second poll is a 304" "$(polls feedparser 304)" 1

cat >"$work/poll.py" <<'PY'
import sys, feedparser
for path in ("/feed.xml", "/atom.xml"):
    first = feedparser.parse(sys.argv[1] + path)
    second = feedparser.parse(sys.argv[1] + path, etag=first.etag)
    print(first.status, first.bozo, len(first.entries), second.status, len(second.entries), first.headers.get("content-encoding"))
PY
check "feedparser reads, and then gets 304" "$(/usr/bin/python3 "$work/poll.py" "$feed")" "200 False 2 304 0 gzip"$'\n'"200 False 2 304 0 gzip"

issue 02 "Second issue, corrected" "The second text, mended." "2026-11-02T12:00:00Z"
newsboat_polls
check "newsboat takes the correction over" "$(rows "title = 'Second issue, corrected' and content like '%mended%'")" 1
check "and has no issue twice" "$(rows 1)" 2
rss2email_polls run
check "rss2email's next poll gets the corrected feed" "$(grep feedparser "$work/node.log" | tail -n 1)" "* 200 *"
exit $failed
