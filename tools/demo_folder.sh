#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Where the demonstration server keeps its data. Root's home is closed to the user that PostgreSQL runs as.
if [ "$(id -u)" = 0 ]; then
    echo /var/lib/regie-demo
else
    echo "${XDG_DATA_HOME:-$HOME/.local/share}/regie-demo"
fi
