#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every item model of the client is watched by Qt's model tester in some test (tests/support/ModelTester.h). Names
# those that are not; fails when there are any.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# "Class Base" of each class with a base, also where the bases stand on a line of their own.
bases=$(git ls-files 'ui/*.h' 'ui/*.cpp' 'app/*.h' 'app/*.cpp' | xargs cat | tr '\n' ' ' |
        grep -oE '(class|struct) +[A-Za-z_]+( +final)? *: *[^{;]*\{' |
        sed -E 's/^(class|struct) +([A-Za-z_]+)( +final)? *:/\2/; s/\{//; s/public|virtual|,/ /g' |
        awk '{for (base = 2; base <= NF; base++) print $1, $base}')
models=$(awk '$2 ~ /^Q(Abstract(Item|List|Table|Proxy)Model|SortFilterProxyModel|IdentityProxyModel|ConcatenateTablesProxyModel|TransposeProxyModel|StandardItemModel|StringListModel)$/ {print $1}' <<<"$bases" | sort -u)
while true; do
    more=$( (echo "$models"; awk 'NR == FNR {known[$1] = 1; next} $2 in known {print $1}' <(echo "$models") \
        <(echo "$bases")) | sort -u)
    [ "$more" = "$models" ] && break
    models=$more
done

failures=0
count=0
for model in $models; do
    count=$((count + 1))
    grep -rqE "ModelTester<$model>" tests --include='*.cpp' --include='*.h' ||
        { echo "no ModelTester<$model> in any test"; failures=$((failures + 1)); }
done
[ "$count" -ge 5 ] || { echo "found $count models: does this script still read the sources?"; failures=$((failures + 1)); }
if [ "$failures" -gt 0 ]; then
    echo "$((count - failures)) passed, $failures failed"
    exit 1
fi
echo "$count passed, 0 failed"
