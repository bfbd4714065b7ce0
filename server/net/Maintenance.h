// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Secrets.h"
#include "server/storage/Connection.h"

namespace regie {

// What a server does for its database once an hour: partitions of the coming months, what has been kept long enough,
// secrets that stand open, the head of the log. A step that fails is told in the log and keeps none of the others back.
void maintain(Connection &connection, const Secrets &secrets);

} // namespace regie
