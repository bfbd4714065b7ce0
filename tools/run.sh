#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The demonstration: fills a database on the first run, serves it, opens the client on it. Called by ./dev run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly data=${REGIE_DEMO_DATA:-$(tools/demo_folder.sh)}
readonly address=${REGIE_DEMO_ADDRESS:-127.0.0.1:7443}
readonly bin=build/release/bin
readonly log=$data/server.log
mode=client
tour=
while [ $# -gt 0 ]; do
    case $1 in
    --tour) mode=tour; tour=${2:?./dev run --tour needs a folder}; shift 2 ;;
    --serve) mode=serve; shift ;;
    *) echo "./dev run does not know $1" >&2; exit 2 ;;
    esac
done
[ $mode = client ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && mode=serve

tools/refuse_served.sh "$data" # before its log is emptied
mkdir -p "$data"
if [ ! -e "$data/demo-filled" ]; then
    echo "Filling the demonstration database in $data (once, about a minute)…"
    "$bin/regie-server" demo --data "$data"
    touch "$data/demo-filled"
fi

: >"$log" # or what an earlier run said would be taken for an answer
"$bin/regie-server" serve --data "$data" --listen "$address" 2>"$log" &
server=$!
trap 'kill -TERM $server 2>/dev/null; wait $server 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    grep -q 'listening' "$log" && break
    kill -0 $server 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.1
done

case $mode in
client) "$bin/regie" --server "$address" ;;
tour)
    mkdir -p "$tour"
    # The off-screen platform complains of all it can't do to a window, which a picture doesn't need.
    QT_QPA_PLATFORM=offscreen "$bin/regie" --server "$address" --tour "$tour" \
        2> >(grep --line-buffered -v '^This plugin does not support' >&2)
    ;;
serve)
    grep -i 'fingerprint' "$log" || true
    echo "Serving on $address. From a machine with a display: regie --server $address"
    echo "The demonstration accounts stand on the login page. Log: $log. Ctrl+C stops the server."
    wait $server
    ;;
esac
