// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"

namespace regie {

// The union of a user's roles as the database holds them now, in one round trip. Somebody who doesn't exist, or holds
// no role, may do nothing.
[[nodiscard]] std::shared_ptr<const Rights> loadRights(Connection &connection, const QUuid &user);

// What one role grants and restricts.
struct RoleRights {
    QString key;
    std::vector<Grant> grants;
    std::vector<FieldRule> fieldRules;
};
// A field stays open when one role that grants reading its entity leaves it open, and writable when one role that
// grants creating or updating it does.
[[nodiscard]] Rights uniteRoles(const std::vector<RoleRights> &roles);

} // namespace regie
