// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// Whether nobody else has a hand in this record of theirs: nobody changed it, and all records in use that refer to it
// are theirs too. Throws DbError.
[[nodiscard]] bool isOwnWork(Connection &connection, const Schema &schema, const QUuid &id, const QUuid &user);

} // namespace regie
