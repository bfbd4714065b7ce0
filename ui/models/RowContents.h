// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RowSet.h"

namespace regie {

// What a row holds at a path, as what it is stored as; nothing of it when the path was not read or is empty there.
template <class Stored>
[[nodiscard]] Stored contentAt(const RowSet &rows, QStringView path, std::size_t row)
{
    const int column = rows.columnOf(path);
    const Stored *content =
        column < 0 ? nullptr : std::get_if<Stored>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return content ? *content : Stored();
}

} // namespace regie
