#!/usr/bin/env bash
# Packs, and takes the packages up as a stranger would: from the files alone, outside the repository.
# tests/packages/run.sh [FOLDER]: FOLDER keeps the packages.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packages=${1:-$work/packages}
mkdir -p "$packages"

dotnet pack --nologo -v quiet -c Release -o "$packages"

echo "-- what is in them"
dotnet run --project tests/MorningPost.Feeds.Packages -c Release -- "$packages"
version=$(basename "$packages"/MorningPost.Feeds.[0-9]*.nupkg .nupkg)
version=${version#MorningPost.Feeds.}

# Two packs of one commit are equal, wherever the clone lies; the second is held against the first as its baseline.
if [ -e .git ] && [ -z "$(git status --porcelain)" ]; then
    echo "-- packed again, from another folder, and compared with the first as its baseline"
    git clone --quiet "$root" "$work/clone"
    dotnet pack "$work/clone/MorningPost.Feeds.sln" --nologo -v quiet -c Release -o "$work/again" -p:BaselinePackages="$packages"
    diff <(cd "$packages" && sha256sum *.nupkg *.snupkg) <(cd "$work/again" && sha256sum *.nupkg *.snupkg)
    echo "equal: $(ls "$work/again" | wc -l) files"
    rm -rf "$work/clone"
else
    echo "-- not packed twice: what isn't committed has no second clone"
fi

# Nothing of the repository's settings reaches the consumers, and no package of an earlier run does.
export NUGET_PACKAGES=$work/nuget FeedsVersion=$version
cp -r tests/packages "$work/consumers"
cd "$work/consumers"
cat >nuget.config <<XML
<configuration>
  <packageSources><add key="packed" value="$packages" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="${HOME}/.nuget/packages" /></fallbackPackageFolders>
</configuration>
XML

now() { date +%s%N; }
take_up() {
    local name=$1
    shift
    echo "-- $name"
    "$@" >"$work/$name.log" 2>&1 || { cat "$work/$name.log"; echo "failed: $name"; exit 1; }
    if grep -E 'warning (IL|CS|NU)[0-9]+' "$work/$name.log"; then
        echo "failed: $name has warnings"
        exit 1
    fi
}

take_up console dotnet run --project Console
tail -n 3 "$work/console.log"

if command -v gcc >/dev/null || command -v clang >/dev/null; then
    take_up aot dotnet publish Console -c Release -p:PublishAot=true -o "$work/aot"
    start=$(now)
    "$work/aot/Console" >"$work/aot.out"
    echo "$(stat -c %s "$work/aot/Console") bytes, $((($(now) - start) / 1000000)) ms from start to end"
    diff <(tail -n 3 "$work/console.log") "$work/aot.out"
else
    echo "-- aot: left out, there is no linker"
fi

take_up web dotnet publish Web -c Release -o "$work/web" --use-current-runtime
"$work/web/Web"

take_up entity-framework dotnet run --project EntityFramework
tail -n 1 "$work/entity-framework.log"

sed "s|@PACKAGES@|$packages|; s|@VERSION@|$version|" FSharp/feed.fsx >"$work/feed.fsx"
take_up fsharp dotnet fsi "$work/feed.fsx"
tail -n 1 "$work/fsharp.log"

echo "-- tool"
dotnet tool install MorningPost.Feeds.Tool --tool-path "$work/tools" --version "$version" --configfile nuget.config >"$work/tool.log" 2>&1 || {
    cat "$work/tool.log"
    echo "failed: tool"
    exit 1
}
"$work/tools/morningpost" init "$work/letter" >>"$work/tool.log"
(cd "$work/letter" && "$work/tools/morningpost" check --strict && "$work/tools/morningpost" publish)
[ -s "$work/letter/site/feed.xml" ] && [ -s "$work/letter/site/index.html" ]

echo "-- templates"
hive=(--debug:custom-hive "$work/hive")
dotnet new install "$packages"/MorningPost.Feeds.Templates.*.nupkg "${hive[@]}" >"$work/templates.log"
dotnet new blog-with-feeds --output NewBlog "${hive[@]}" >>"$work/templates.log"
take_up blog dotnet build NewBlog
if ! command -v curl >/dev/null; then
    echo "-- blog: built, not asked: there is no curl"
    exit
fi
(cd NewBlog && exec dotnet bin/Debug/net10.0/NewBlog.dll --urls http://127.0.0.1:0 >"$work/blog.out" 2>&1) &
blog=$!
trap 'kill $blog 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    address=$(sed -n 's/.*Now listening on: //p' "$work/blog.out")
    [ -n "$address" ] && break
    sleep 0.2
done
for name in feed.xml atom.xml feed.json; do
    curl -sf -o /dev/null -w "$name: %{http_code} %{content_type}\n" "$address/$name"
done
