// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The code with which somebody chooses a password of his own: handed over by whoever invites him, good for one time. 24
// signs of an alphabet without the letters that look like digits (Crockford's base 32), which is 120 bits: more than
// anybody guesses, so that a plain hash of it may be kept (ASVS 6.5.2 asks for 112).
namespace regie::accesscode {

inline constexpr qsizetype randomBytes = 15;
inline constexpr qsizetype signs = 24;
inline constexpr qsizetype longestTyped = 60; // with blanks and hyphens between groups

// Of so many random bytes: "7K2M-…", six groups of four.
[[nodiscard]] QString written(QByteArrayView random);
// What was typed or pasted, as 24 signs without hyphens; what looks alike is taken for the digit. Empty when it is no
// code.
[[nodiscard]] QString tidied(const QString &typed);

} // namespace regie::accesscode
