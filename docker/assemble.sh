#!/usr/bin/env bash
# assemble.sh JAR FOLDER
# Lays FOLDER out as the image has it: the application unpacked and, from Java 25 on, an ahead-of-time cache that one
# start and one score have trained. The cache holds for this Java and this folder only.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$1
folder=$2

java -Djarmode=tools -jar "$jar" extract --force --destination "$folder"

if ! java -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q AOTCacheOutput; then
    exit 0
fi

scratch=$(mktemp -d)
entente=
stop() {
    if [ -n "$entente" ]; then kill "$entente" 2>/dev/null || true; wait "$entente" 2>/dev/null || true; fi
    rm -rf "$scratch"
}
trap stop EXIT

# The paths as start.sh gives them: the cache compares them.
folder=$(cd "$folder" && pwd)
java -XX:AOTCacheOutput="$folder/entente.aot" -Xlog:aot=error -jar "$folder/entente.jar" \
    --server.address=127.0.0.1 --server.port=0 --entente.data-dir="$scratch/data" >"$scratch/log" 2>&1 &
entente=$!
until port=$(sed -n 's|^Entente is ready at http://localhost:||p' "$scratch/log") && [ -n "$port" ]; do
    if ! kill -0 "$entente" 2>/dev/null; then
        cat "$scratch/log" >&2
        echo "Entente did not start, so there is nothing to train the cache with." >&2
        exit 1
    fi
    sleep 0.2
done
"$here/get.sh" "$port" /api/v1/dialogues/us-belarus-2025/assessment
"$here/get.sh" "$port" /
kill "$entente"
wait "$entente" || true # ended by a signal, as asked
entente=
if [ ! -s "$folder/entente.aot" ]; then
    cat "$scratch/log" >&2
    echo "Java wrote no cache." >&2
    exit 1
fi
