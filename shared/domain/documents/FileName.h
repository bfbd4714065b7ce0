// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie::fileName {

inline constexpr int longest = 180;       // UTF-16 units
inline constexpr int longestInUtf8 = 240; // bytes: every file system takes 255

// The one form in which a file's name is kept: its last part only, composed (NFC), on one line, without what cannot be
// seen or turns the reading direction, without what some system forbids in names (Windows: < > : " | ? * and a few
// words), not hidden, not longer than file systems take; the ending stays. Names are labels: nothing is ever found by
// one on the server's disks. Never empty.
[[nodiscard]] QString normalised(const QString &name);

// "pdf" of "Devis.PDF"; empty when there is none.
[[nodiscard]] QString ending(const QString &name);

// Equal for names that people take for the same: case and composition don't count.
[[nodiscard]] bool isSame(const QString &left, const QString &right);

} // namespace regie::fileName
