// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/SessionMessages.h"

#include <map>

namespace regie {

// What one role grants and restricts.
struct RoleRights {
    QString key;
    std::vector<Grant> grants;
    std::vector<FieldRule> fieldRules;

    [[nodiscard]] Scope scopeOf(QStringView permission) const; // None when not granted
};

// What somebody may do who holds several roles: the server decides by it, and the page of rights shows it.
struct RightsUnion {
    std::vector<QString> roles;
    std::vector<Grant> grants;         // each permission once, as far as the widest role lets it reach
    std::vector<FieldRule> fieldRules; // each field once

    [[nodiscard]] Scope scopeOf(QStringView permission) const; // None when not granted
};
// A field stays open when one role that grants reading its entity leaves it open, and writable when one role that
// grants creating or updating it does.
[[nodiscard]] RightsUnion unionOf(const std::vector<RoleRights> &roles);

// What somebody may look at who sees the program as another person does: what both may read, and nothing else. A
// narrower reach is another set of records for each of them, so only what the viewer may read all of is shown.
[[nodiscard]] RightsUnion viewedRights(const RightsUnion &person, const RightsUnion &viewer);

// The keys of the roles that let the permission reach as far as their union does; none when none grants it.
[[nodiscard]] std::vector<QString> rolesGiving(const std::vector<RoleRights> &roles, QStringView permission);

// What a role lets people do beyond the rights of somebody: how far each permission goes that reaches farther than his
// ("ticket.read"), and how open each field is that is more open than to him ("ticket#title": 1 to read, 2 to change).
using RightsExcess = std::map<QString, int>;
[[nodiscard]] RightsExcess excessOf(const RoleRights &role, const RightsUnion &own);
// Is there more in it than in another?
[[nodiscard]] bool exceeds(const RightsExcess &excess, const RightsExcess &other);

// How far a permission may be granted: none, what the entity declares of its own, the team's and the partner's records
// (Schema::scopes), and all. Who holds which role is given to all or to nobody.
[[nodiscard]] std::vector<Scope> grantLevels(QStringView permission);

} // namespace regie
