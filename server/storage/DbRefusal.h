// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/DbError.h"
#include "shared/schema/Outcome.h"

namespace regie {

// What a client is told of a failure in the database. A broken constraint is what the person can mend: "invalid" with
// the constraint's code beside its field, or that code alone when it refuses the act itself (…_refused, …append_only).
// Trouble of the moment is database.unavailable, .version, .full, .timeout or .conflict; everything else is internal.
// Nothing but names that are codes, entities and fields of the catalogue ever comes through.
[[nodiscard]] Refusal refusalFor(const DbError &error);

} // namespace regie
