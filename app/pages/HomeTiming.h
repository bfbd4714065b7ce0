// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

// When the panels of the home page read again: once a burst of changes is over, and at each minute, since what is late
// or of today changes by the clock alone.
namespace regie::hometiming {

constexpr std::chrono::milliseconds settle(500);
constexpr std::chrono::minutes clock(1);

} // namespace regie::hometiming
