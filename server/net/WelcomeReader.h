// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// What a connection is greeted with, from the settings company.name (a text) and demo.accounts (a list of role, name,
// email and password, there only on a demonstration server). Throws DbError.
[[nodiscard]] Welcome readWelcome(Connection &connection);

} // namespace regie
