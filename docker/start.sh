#!/usr/bin/env bash
# start.sh FOLDER [OPTION...]
# Starts Entente from a folder that assemble.sh has laid out.
set -euo pipefail

folder=$(cd "$1" && pwd)
shift
cache=()
if [ -f "$folder/entente.aot" ]; then
    cache=(-XX:AOTCache="$folder/entente.aot")
fi
# What it writes is its own: nobody else reads it.
umask 077
# Out of memory it ends, and whatever started it starts it again.
exec java -XX:+ExitOnOutOfMemoryError "${cache[@]}" -jar "$folder/entente.jar" "$@"
