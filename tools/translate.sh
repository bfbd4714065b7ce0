#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the texts of the sources into translations/*.ts. French holds every text; English is the source itself and
# holds only those that count something, for their singular and plural.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=$(command -v lupdate6 || command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
common=(-silent -locations none -no-obsolete -extensions cpp,h,ui -I .)
"$lupdate" "${common[@]}" shared ui app -source-language en -target-language fr_FR -ts translations/regie_fr.ts
"$lupdate" "${common[@]}" shared ui app -source-language en -target-language en_GB -pluralonly -ts translations/regie_en.ts
"$lupdate" "${common[@]}" server -source-language en -target-language fr_FR -ts translations/regie-server_fr.ts
grep -c 'type="unfinished"' translations/*.ts || true
