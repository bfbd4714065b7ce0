// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace regie {

// Letters to put in, take out, change, or let change places with their neighbour.
[[nodiscard]] int slips(QStringView left, QStringView right);
// With how many a word is still taken for another; none in short words and in numbers.
[[nodiscard]] int allowedSlips(QStringView word);

} // namespace regie
