// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/RightsLoader.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Which roles: those of a user, or one.
struct Which {
    QByteArray from;
    QByteArray where;
};

Which ofUser()
{
    return {" FROM user_role link JOIN role ON role.id = link.role_id AND role.archived_at IS NULL ",
            " WHERE link.user_id = $1 AND link.archived_at IS NULL"};
}

Which ofRole()
{
    return {" FROM role ", " WHERE role.id = $1"};
}

Which ofAll()
{
    return {" FROM role ", " WHERE role.archived_at IS NULL"};
}

QByteArray grantsStatement(const Which &which)
{
    return "SELECT role.key, permission.key, granted.scope" + which.from +
           "LEFT JOIN (role_permission granted JOIN permission ON permission.id = granted.permission_id "
           "AND permission.archived_at IS NULL) ON granted.role_id = role.id AND granted.archived_at IS NULL" +
           which.where + " ORDER BY role.key, permission.key";
}

QByteArray rulesStatement(const Which &which)
{
    return "SELECT role.key, rule.entity, rule.field, rule.access" + which.from +
           "JOIN role_field_rule rule ON rule.role_id = role.id AND rule.archived_at IS NULL" + which.where +
           " ORDER BY role.key, rule.entity, rule.field";
}

RoleRights &roleNamed(std::vector<RoleRights> &roles, const QString &key)
{
    const auto known =
        std::find_if(roles.begin(), roles.end(), [&](const RoleRights &role) { return role.key == key; });
    return known != roles.end() ? *known : roles.emplace_back(RoleRights{.key = key, .grants = {}, .fieldRules = {}});
}

std::vector<RoleRights> load(Connection &connection, const Which &which, const std::vector<Parameter> &parameters)
{
    const std::array commands{Command{grantsStatement(which), parameters}, Command{rulesStatement(which), parameters}};
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
    return roles;
}

} // namespace

Rights uniteRoles(const std::vector<RoleRights> &roles)
{
    RightsUnion united = unionOf(roles);
    return {std::move(united.roles), std::move(united.grants), std::move(united.fieldRules)};
}

std::vector<RoleRights> loadAllRoles(Connection &connection)
{
    return load(connection, ofAll(), {});
}

RoleRights loadRole(Connection &connection, const QUuid &role)
{
    std::vector<RoleRights> roles = load(connection, ofRole(), {role});
    return roles.empty() ? RoleRights{} : std::move(roles.front());
}

std::vector<RoleRights> loadRoles(Connection &connection, const QUuid &user)
{
    return load(connection, ofUser(), {user});
}

std::shared_ptr<const Rights> loadRights(Connection &connection, const QUuid &user)
{
    return std::make_shared<const Rights>(uniteRoles(loadRoles(connection, user)));
}

} // namespace regie
