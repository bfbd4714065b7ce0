#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Figures of a release build on a database of its own, kept between runs. Called by ./dev bench.
# Usage: tools/bench.sh [TICKETS]      (200 000 by default)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly tickets=${1:-200000}
readonly bin=build/release/bin
readonly data=${REGIE_BENCH_DATA:-$(tools/demo_folder.sh)-bench-$tickets}
readonly address=127.0.0.1:7543

mkdir -p "$data"
if [ ! -e "$data/bench-filled" ]; then
    time "$bin/regie-server" demo --data "$data" --tickets "$tickets"
    touch "$data/bench-filled"
fi
: >"$data/server.log"
"$bin/regie-server" serve --data "$data" --listen "$address" 2>"$data/server.log" &
server=$!
trap 'kill -TERM $server 2>/dev/null; wait $server 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    grep -q 'listening' "$data/server.log" && break
    kill -0 $server 2>/dev/null || { cat "$data/server.log" >&2; exit 1; }
    sleep 0.1
done

"$bin/regie-bench" --server "$address" --database "$("$bin/regie-server" check --data "$data" --print-connection)"
"$bin/regie-bench-desk" --server "$address"
