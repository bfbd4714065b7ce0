#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules that a compiler does not see: arrows that run upward, files without a licence header, rooms that have
# outgrown themselves, folders without a word of what belongs there. Prints what is wrong; fails when anything is.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
failures=0
complain() { echo "$1"; failures=$((failures + 1)); }

forbid() { # floor, pattern of includes it may not have
    while read -r line; do complain "upward include: $line"; done \
        < <(grep -rnE "#include *[<\"]($2)" "$1" --include='*.h' --include='*.cpp')
}
forbid shared 'QSql|QTcp|QSsl|QNetwork|QtSql|QtNetwork|QtWidgets|QtGui|QWidget|QApplication|server/|app/|ui/'
forbid server 'ui/|app/|QWidget|QtWidgets|QApplication'
forbid ui 'server/|app/|QTcp|QSsl|QSql|QtSql|QtNetwork'
forbid app 'server/|QSql|QtSql'

while read -r file; do
    head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || complain "no licence header: $file"
done < <(git ls-files '*.cpp' '*.h' '*.sh' '*.sql' '*.py' '*.cmake' '*CMakeLists.txt')

while read -r lines file; do
    case $file in
    *.cpp) [ "$lines" -gt 400 ] && complain "$lines lines: $file" ;;
    *.h) [ "$lines" -gt 160 ] && complain "$lines lines: $file" ;;
    esac
done < <(git ls-files 'shared/*.cpp' 'shared/*.h' 'server/*.cpp' 'server/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp' 'app/*.h' |
         xargs wc -l | grep -v ' total$')

while read -r folder; do
    [ -e "$folder/README.md" ] || complain "no README.md: $folder"
done < <(git ls-files shared server ui app | awk -F/ 'NF>2 {print $1"/"$2}' | sort -u)

while read -r hit; do complain "module header: $hit"; done \
    < <(git ls-files '*.cpp' '*.h' | xargs grep -nE '#include *<Qt(Core|Gui|Widgets|Sql|Network)>')

# Only %Ln writes 6 000 as people of each language do.
while read -r hit; do complain "a count without the thousands of its language: $hit"; done \
    < <(git ls-files 'shared/*.cpp' 'ui/*.cpp' 'app/*.cpp' | xargs grep -nE '"[^"]*%n')

if [ "$failures" -gt 0 ]; then
    echo "0 passed, $failures failed"
    exit 1
fi
echo "1 passed, 0 failed"
