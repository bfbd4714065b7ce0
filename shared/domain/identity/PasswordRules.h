// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Outcome.h"

#include <span>

namespace regie::password {

// In UTF-16 units. No rule of composition and no forced change: length and rarity are what counts (CNIL 2022-100: 50
// bits where guessing is slowed; NIST SP 800-63B §5.1.1.2).
inline constexpr int shortest = 12;
inline constexpr int longest = 256;

// In the order in which they are looked at: password.too_short{min}, password.too_long{max}, control_character,
// password.too_simple (digits alone, sequences, repetitions), password.common (made of three words at most that many
// people choose), password.personal (holds the account's address).
struct Rule {
    const char *code; // of the issue where it is not kept
    bool (*isKept)(const QString &candidate, const QString &email);
};
[[nodiscard]] std::span<const Rule> rules();

// What is wrong with a new password: the first rule that it does not keep. Nothing for a good one.
[[nodiscard]] Issues check(const QString &candidate, const QString &email);

} // namespace regie::password
