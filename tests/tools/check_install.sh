#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a build into a folder of its own and works with what came: all three programs stand side by side, and they
# bring their migrations and their French with them. usage: check_install.sh BUILD-FOLDER
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch" # the private PostgreSQL works as somebody else when this is root
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 LANGUAGE=fr
failures=0
complain() { echo "$1"; failures=$((failures + 1)); }

cmake --install "$1" --prefix "$scratch/usr" >/dev/null || complain "cmake --install failed"
for program in regie-server regie regie-preview; do
    [ -x "$scratch/usr/bin/$program" ] || complain "not installed: bin/$program"
done
entry=$scratch/usr/share/applications/regie.desktop
[ -f "$entry" ] || complain "not installed: regie.desktop"
for line in 'Exec=regie %u' 'Icon=regie' 'MimeType=x-scheme-handler/regie;'; do
    grep -qxF "$line" "$entry" || complain "regie.desktop does not say: $line"
done
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$entry" || complain "regie.desktop is no desktop entry"
fi
icons=$scratch/usr/share/icons/hicolor
[ -f "$icons/scalable/apps/regie.svg" ] || complain "not installed: the icon as a drawing"
for size in 16 22 24 32 48 64 128 256; do
    # The header of a PNG tells its width and height in two times four bytes.
    told=$(od -An -tu1 -j16 -N8 "$icons/${size}x${size}/apps/regie.png" 2>/dev/null | tr -s ' \n' ' ')
    high=$((size / 256)) low=$((size % 256))
    [ "$told" = " 0 0 $high $low 0 0 $high $low" ] || [ "$told" = " 0 0 $high $low 0 0 $high $low " ] ||
        complain "not installed: the icon of $size pixels"
done
XDG_DATA_HOME=$scratch/data-home HOME=$scratch "$scratch/usr/bin/regie" --register-links >/dev/null ||
    complain "links could not be registered"
grep -qF "Exec=\"$scratch/usr/bin/regie\" %u" "$scratch/data-home/applications/regie.desktop" ||
    complain "the registered entry does not start this program"
"$scratch/usr/bin/regie" --version >/dev/null || complain "the client does not start"
said=$(LC_ALL=fr_FR.UTF-8 LANG=fr_FR.UTF-8 "$scratch/usr/bin/regie-server" migrate --data "$scratch/data" 2>&1) ||
    complain "no database could be made: $said"
migrations=$(ls "$(dirname "$0")/../../sql/"*.up.sql | wc -l)
case $said in
*"$migrations"*) ;;
*) complain "not $migrations migrations: $said" ;;
esac
case $said in
*[Mm]igrations*appliquées*) ;;
*) complain "the server speaks no French: $said" ;;
esac

if [ "$failures" -gt 0 ]; then
    echo "0 passed, $failures failed"
    exit 1
fi
echo "1 passed, 0 failed"
