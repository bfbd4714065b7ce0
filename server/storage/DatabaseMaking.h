// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/DatabaseRoles.h"

namespace regie {

// Throws SetupError, with `why` as what such a role would be needed for.
void demandSuperuser(Connection &connection, const QString &why);

// A database of this name, made unless there is one; everything in it becomes the roles', and it is brought to the form
// of this version. The settings are a superuser's.
struct MadeDatabase {
    bool isNew = false;
    int applied = 0; // migrations
};
MadeDatabase makeDatabase(ConnectionSettings superuser, const QString &name, const DatabaseRoles &roles);

} // namespace regie
