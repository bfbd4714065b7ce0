// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/RightsLoader.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rolesHeld = " FROM user_role link JOIN role ON role.id = link.role_id "
                           "AND role.archived_at IS NULL ";
constexpr auto ofUser = " WHERE link.user_id = $1 AND link.archived_at IS NULL";

QByteArray grantsStatement()
{
    return QByteArray("SELECT role.key, permission.key, granted.scope") + rolesHeld +
           "LEFT JOIN (role_permission granted JOIN permission ON permission.id = granted.permission_id "
           "AND permission.archived_at IS NULL) ON granted.role_id = role.id AND granted.archived_at IS NULL" +
           ofUser + " ORDER BY role.key, permission.key";
}

QByteArray rulesStatement()
{
    return QByteArray("SELECT role.key, rule.entity, rule.field, rule.access") + rolesHeld +
           "JOIN role_field_rule rule ON rule.role_id = role.id AND rule.archived_at IS NULL" + ofUser +
           " ORDER BY role.key, rule.entity, rule.field";
}

RoleRights &roleNamed(std::vector<RoleRights> &roles, const QString &key)
{
    const auto known =
        std::find_if(roles.begin(), roles.end(), [&](const RoleRights &role) { return role.key == key; });
    return known != roles.end() ? *known : roles.emplace_back(RoleRights{.key = key, .grants = {}, .fieldRules = {}});
}

} // namespace

Rights uniteRoles(const std::vector<RoleRights> &roles)
{
    RightsUnion united = unionOf(roles);
    return {std::move(united.roles), std::move(united.grants), std::move(united.fieldRules)};
}

std::shared_ptr<const Rights> loadRights(Connection &connection, const QUuid &user)
{
    const std::array commands{Command{grantsStatement(), {user}}, Command{rulesStatement(), {user}}};
    const std::vector<Rows> answers = connection.executeAll(commands);
    std::vector<RoleRights> roles;
    const Rows &grantRows = answers.front();
    for (int row = 0; row < grantRows.size(); ++row) {
        RoleRights &role = roleNamed(roles, grantRows.text(row, 0));
        if (!grantRows.isNull(row, 1))
            role.grants.push_back({grantRows.text(row, 1), scopeNamed(grantRows.text(row, 2))});
    }
    const Rows &ruleRows = answers.back();
    for (int row = 0; row < ruleRows.size(); ++row) {
        const FieldAccess access = ruleRows.text(row, 3) == "hidden"_L1 ? FieldAccess::Hidden : FieldAccess::ReadOnly;
        roleNamed(roles, ruleRows.text(row, 0))
            .fieldRules.push_back({ruleRows.text(row, 1), ruleRows.text(row, 2), access});
    }
    return std::make_shared<const Rights>(uniteRoles(roles));
}

} // namespace regie
