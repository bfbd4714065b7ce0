// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace regie {

// What this thread asked of the heap since the last reset. Counts nothing under sanitizers, which bring a heap of their
// own, and outside glibc.
struct Allocations {
    std::size_t largest = 0;
    std::size_t total = 0;
};
void resetAllocations();
[[nodiscard]] Allocations allocations();
[[nodiscard]] bool canCountAllocations();

} // namespace regie
