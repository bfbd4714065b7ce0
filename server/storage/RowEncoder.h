// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/CompiledQuery.h"

namespace regie {

// The rows of a result as the CBOR of a RowSet, byte for byte what writeRowSet makes of the same rows: column by column
// from the database's binary form, with no value in between. `limit` cuts off the rows beyond the page.
[[nodiscard]] QByteArray encodeRows(const CompiledQuery &compiled, const Rows &rows, int limit);

} // namespace regie
