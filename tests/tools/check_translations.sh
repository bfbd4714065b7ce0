#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# French holds every text, and English the plurals: nothing new may be forgotten, nothing half done. Collects
# the texts of the sources again and looks at what came out unfinished or with other placeholders, then at the
# typography of the French.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r tools translations shared ui app server "$copy"
"$copy/tools/translate.sh" >/dev/null
/usr/bin/python3 - "$copy"/translations/regie*.ts <<'PYTHON'
import re
import sys
import xml.etree.ElementTree as tree

failures = messages = 0
for path in sys.argv[1:]:
    for context in tree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            messages += 1
            source, translation = message.find("source").text, message.find("translation")
            forms = translation.findall("numerusform") or [translation]
            wanted = sorted(set(re.findall(r"%\d|\{\w+\}", source)))
            for form in forms:
                found = sorted(set(re.findall(r"%\d|\{\w+\}", form.text or "")))
                if translation.get("type") == "unfinished" or not form.text or found != wanted:
                    print(f"{path.rsplit('/', 1)[1]}, {context.find('name').text}: {source!r} is {form.text!r}")
                    failures += 1
                    break
print(f"{messages - failures} passed, {failures} failed")
sys.exit(failures > 0 or messages < 500)
PYTHON
/usr/bin/python3 tests/tools/french_typography.py translations/*_fr.ts
