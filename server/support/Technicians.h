// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"

namespace regie {

// A notification that the ticket is theirs now.
RecordVersion tellTechnician(Store &store, const QUuid &user, const StoredRecord &ticket);

} // namespace regie
