#!/usr/bin/env bash
# A site in foreign eyes: a validator of HTML, a browser with an accessibility checker, a decoder of QR codes.
# usage: run.sh SITE BASE_URL [PICTURES]
# Leaves out what it has no tools for: npm, Java, Chromium.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
site="$1" base="$2" pictures="${3:-}"

command -v npm >/dev/null || { echo "left out: no npm"; exit 0; }
npm ci --prefix "$here" --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null

if command -v java >/dev/null; then
    java -jar "$here/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only --skip-non-html "$site"
    echo "valid HTML: $(find "$site" -name '*.html' | wc -l) pages"
else
    echo "left out: no Java for the validator"
fi

chromium="$(command -v chromium || command -v chromium-browser || true)"
if [ -n "$chromium" ]; then
    CHROMIUM="$chromium" node "$here/look.mjs" "$site" "$base" ${pictures:+"$pictures"}
else
    echo "left out: no Chromium"
fi
