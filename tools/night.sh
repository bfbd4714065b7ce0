#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The long campaigns, after ./dev test is green: floods, every page as every role, who may what, every test under the
# sanitizers, then the fuzzers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly seconds=${REGIE_FUZZ_SECONDS:-600} # of each target

/usr/bin/python3 tests/end_to_end/flood_test.py build/dev/bin/regie-server
QT_QPA_PLATFORM=offscreen REGIE_WALK_ALL=1 build/dev/bin/regie-tests-app "[walk]"
REGIE_NIGHT=1 build/dev/bin/regie-tests-server '[campaign]' # who may what, at the figures of the night
./dev build asan
ctest --test-dir build/asan --output-on-failure --timeout 7200
./dev build tsan
TSAN_OPTIONS="suppressions=$PWD/tools/tsan.supp die_after_fork=0" ctest --test-dir build/tsan -R 'shared|server' --output-on-failure --timeout 7200

command -v clang++-14 >/dev/null || { echo "fuzzing needs clang-14 and libclang-rt-14-dev"; exit 1; }
cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_BUILD_TYPE=RelWithDebInfo \
      -DREGIE_FUZZ=ON -DREGIE_SANITIZE=address,undefined
cmake --build build/fuzz --parallel
for target in build/fuzz/bin/regie-fuzz-*; do
    name=${target##*/regie-fuzz-}
    mkdir -p "build/fuzz/found/$name" # what is new goes here, not into the tree
    "$target" -max_total_time="$seconds" -rss_limit_mb=1024 -malloc_limit_mb=64 -timeout=1 -dict=tests/fuzz/words.dict \
              "build/fuzz/found/$name" "tests/fuzz/corpus/$name"
done
