// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Outcome.h"

namespace regie::password {

// In UTF-16 units. No rule of composition and no forced change: length and rarity are what counts (CNIL 2022-100,
// NIST SP 800-63B §5.1.1.2).
inline constexpr int shortest = 12;
inline constexpr int longest = 256;

// What is wrong with a new password; nothing for a good one. Codes: password.too_short{min}, password.too_long{max},
// password.too_simple (few characters, a sequence), password.common, password.personal (holds the account's address).
[[nodiscard]] Issues check(const QString &candidate, const QString &email);

} // namespace regie::password
