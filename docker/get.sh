#!/usr/bin/env bash
# get.sh PORT PATH
# Succeeds when Entente answers PATH with 200. Needs no curl, which a small image lacks.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
answer=$(tr -d '\0' <&3)
if [[ $answer != "HTTP/1.1 200"* ]]; then
    echo "$2 was answered: ${answer%%$'\r'*}" >&2
    exit 1
fi
