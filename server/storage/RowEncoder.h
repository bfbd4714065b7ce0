// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/CompiledQuery.h"

namespace regie {

// A page of rows, or of history, ends before it passes this: half of what a client accepts (frame::maxReply), whatever
// stands around the values.
inline constexpr qsizetype pageBytes = 8 * 1024 * 1024;

// The rows of a result as the CBOR of a RowSet, byte for byte what writeRowSet makes of the same rows: column by column
// from the database's binary form, with no value in between. `limit` cuts off the rows beyond the page, `bytes` those
// that would make it too long; the first row always comes, or nobody would ever get past it.
[[nodiscard]] QByteArray encodeRows(const CompiledQuery &compiled, const Rows &rows, int limit,
                                    qsizetype bytes = pageBytes);

} // namespace regie
