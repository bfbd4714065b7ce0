#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# refuse_served.sh FOLDER: fails, and says why, while a server works in that data folder.
set -euo pipefail
readonly lock=$1/server.lock

[ -e "$lock" ] || exit 0
code=0
flock --nonblock --conflict-exit-code 75 "$lock" true || code=$?
[ $code != 75 ] && exit 0
echo "A server (process $(cat "$lock")) works in $1. Stop it first; nothing was changed." >&2
exit 1
