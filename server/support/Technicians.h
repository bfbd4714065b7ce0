// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"

namespace regie {

// Refuses with invalid, ticket.technician_not_assignable beside the field, unless the user is active and holds a
// technician's role.
void demandAssignable(Store &store, const QUuid &user);

// A notification that the ticket is theirs now.
RecordVersion tellTechnician(Store &store, const QUuid &user, const StoredRecord &ticket);

} // namespace regie
