// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/RightsLoader.h"

#include <algorithm>
#include <map>

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

bool grants(const RoleRights &role, const QString &permission)
{
    return std::any_of(role.grants.begin(), role.grants.end(), [&](const Grant &grant) {
        return grant.permission == permission && grant.scope != Scope::None;
    });
}

bool restricts(const RoleRights &role, const FieldRule &wanted)
{
    return std::any_of(role.fieldRules.begin(), role.fieldRules.end(), [&](const FieldRule &rule) {
        return rule.entity == wanted.entity && rule.field == wanted.field &&
               (rule.access == FieldAccess::Hidden || wanted.access == FieldAccess::ReadOnly);
    });
}

// Do all the roles that count restrict the field so? When none counts, one that does is enough.
template <class Counts>
bool isRestricted(const std::vector<RoleRights> &roles, const FieldRule &rule, Counts counts)
{
    return std::all_of(roles.begin(), roles.end(),
                       [&](const RoleRights &role) { return !counts(role) || restricts(role, rule); });
}

} // namespace

Rights uniteRoles(const std::vector<RoleRights> &roles)
{
    std::vector<QString> keys;
    std::map<QString, Scope> scopes;
    std::map<std::pair<QString, QString>, FieldAccess> access;
    for (const RoleRights &role : roles) {
        keys.push_back(role.key);
        for (const Grant &grant : role.grants)
            scopes[grant.permission] = std::max(scopes[grant.permission], grant.scope);
        for (const FieldRule &rule : role.fieldRules) {
            const auto reads = [&](const RoleRights &other) { return grants(other, rule.entity + ".read"_L1); };
            const auto writes = [&](const RoleRights &other) {
                return grants(other, rule.entity + ".create"_L1) || grants(other, rule.entity + ".update"_L1);
            };
            if (isRestricted(roles, {rule.entity, rule.field, FieldAccess::Hidden}, reads) &&
                restricts(role, {rule.entity, rule.field, FieldAccess::Hidden}))
                access[{rule.entity, rule.field}] = FieldAccess::Hidden;
            else if (isRestricted(roles, {rule.entity, rule.field, FieldAccess::ReadOnly}, writes))
                access.try_emplace({rule.entity, rule.field}, FieldAccess::ReadOnly);
        }
    }
    std::vector<Grant> granted;
    for (const auto &[permission, scope] : scopes)
        granted.push_back({permission, scope});
    std::vector<FieldRule> rules;
    for (const auto &[place, restriction] : access)
        rules.push_back({place.first, place.second, restriction});
    return {std::move(keys), std::move(granted), std::move(rules)};
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
