// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/domain/identity/RightsUnion.h"

namespace regie {

// The union of a user's roles as the database holds them now, in one round trip. Somebody who doesn't exist, or holds
// no role, may do nothing.
[[nodiscard]] std::shared_ptr<const Rights> loadRights(Connection &connection, const QUuid &user);

// Every role in use, by its key, with what it grants and restricts.
[[nodiscard]] std::vector<RoleRights> loadAllRoles(Connection &connection);
// What one role grants and restricts, also while it is archived; nothing when it is not there.
[[nodiscard]] RoleRights loadRole(Connection &connection, const QUuid &role);
// The roles that somebody holds, each for itself.
[[nodiscard]] std::vector<RoleRights> loadRoles(Connection &connection, const QUuid &user);

// Their union, ready to be asked (RightsUnion.h).
[[nodiscard]] Rights uniteRoles(const std::vector<RoleRights> &roles);

} // namespace regie
