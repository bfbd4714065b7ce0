// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

// That whoever sits there is still the one who logged in, before what would hurt most if it were not: proved at the
// login, or since, by session.prove. What no session asks for (the command line, imports under way) needs none.
namespace regie::freshproof {

// Refuses with proof.needed{code}; `code`: one of the second factor is wanted too.
void demand(Connection &connection, const Caller &caller);
[[nodiscard]] bool isSensitive(const Schema &schema, const Changes &changes); // one of these is a sensitive field
void demandFor(Connection &connection, const Caller &caller, const Schema &schema, const Changes &changes);
// When the record as such is, to be made or put away: it has a sensitive field.
void demandFor(Connection &connection, const Caller &caller, const Schema &schema);

} // namespace regie::freshproof
