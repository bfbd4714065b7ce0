// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace regie::tests {

// Strings that want to be something else: SQL, patterns, paths, markup, broken Unicode; the first few dozen by hand,
// the others made of these, the same at every call.
[[nodiscard]] QStringList hostileStrings(int count);

} // namespace regie::tests
