// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/DbError.h"
#include "shared/schema/Outcome.h"

#include <QUuid>

namespace regie {

// What the client is told of a failure in the database (refusalFor), after it was written in the server's log unless it
// is the person's to mend. `act` names what was asked. Who reads `internal` on a screen finds the line by its request.
[[nodiscard]] Refusal tellFailure(const DbError &error, const QString &act, const QUuid &request);

} // namespace regie
