// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace regie::password {

// Words of data/common-passwords.txt.
[[nodiscard]] int commonWordCount();

// The fewest common words that the text (lower case letters alone) is made of, one after the other; nothing when it
// can't be read so.
[[nodiscard]] std::optional<int> readAsCommonWords(QStringView text);

} // namespace regie::password
