// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/RightsUnion.h"

#include "shared/domain/Catalogue.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Scope widest(const std::vector<Grant> &grants, QStringView permission)
{
    Scope scope = Scope::None;
    for (const Grant &grant : grants) {
        if (grant.permission == permission)
            scope = std::max(scope, grant.scope);
    }
    return scope;
}

bool mayRead(const RoleRights &role, const QString &entity)
{
    return role.scopeOf(QString(entity + ".read"_L1)) != Scope::None;
}

bool mayWrite(const RoleRights &role, const QString &entity)
{
    return role.scopeOf(QString(entity + ".create"_L1)) != Scope::None ||
           role.scopeOf(QString(entity + ".update"_L1)) != Scope::None;
}

bool restricts(const RoleRights &role, const FieldRule &wanted)
{
    return std::any_of(role.fieldRules.begin(), role.fieldRules.end(), [&](const FieldRule &rule) {
        return rule.entity == wanted.entity && rule.field == wanted.field &&
               (rule.access == FieldAccess::Hidden || wanted.access == FieldAccess::ReadOnly);
    });
}

// Do all the roles that count restrict the field so? When none counts, one that does is enough.
bool isRestricted(const std::vector<RoleRights> &roles, const FieldRule &rule,
                  bool (*counts)(const RoleRights &, const QString &))
{
    return std::all_of(roles.begin(), roles.end(),
                       [&](const RoleRights &role) { return !counts(role, rule.entity) || restricts(role, rule); });
}

// Does the permission show something, and do nothing? Its last word says so: "read", "read_internal".
bool isReading(const QString &permission)
{
    const QString word = permission.section(u'.', 1);
    return word == "read"_L1 || word.startsWith("read_"_L1);
}

// 0: not at all, 1: to be read, 2: to be changed.
int opennessOf(const RoleRights &role, const FieldRule &rule)
{
    const bool reads = mayRead(role, rule.entity);
    const bool writes = mayWrite(role, rule.entity);
    if ((!reads && !writes) || restricts(role, {rule.entity, rule.field, FieldAccess::Hidden}))
        return 0;
    return writes && !restricts(role, {rule.entity, rule.field, FieldAccess::ReadOnly}) ? 2 : 1;
}

} // namespace

Scope RoleRights::scopeOf(QStringView permission) const
{
    return widest(grants, permission);
}

Scope RightsUnion::scopeOf(QStringView permission) const
{
    return widest(grants, permission);
}

RightsUnion unionOf(const std::vector<RoleRights> &roles)
{
    RightsUnion united;
    std::map<QString, Scope> scopes;
    std::map<std::pair<QString, QString>, FieldAccess> access;
    for (const RoleRights &role : roles) {
        united.roles.push_back(role.key);
        for (const Grant &grant : role.grants)
            scopes[grant.permission] = std::max(scopes[grant.permission], grant.scope);
        for (const FieldRule &rule : role.fieldRules) {
            const FieldRule hidden{rule.entity, rule.field, FieldAccess::Hidden};
            const FieldRule readOnly{rule.entity, rule.field, FieldAccess::ReadOnly};
            if (restricts(role, hidden) && isRestricted(roles, hidden, &mayRead))
                access[{rule.entity, rule.field}] = FieldAccess::Hidden;
            else if (isRestricted(roles, readOnly, &mayWrite))
                access.try_emplace({rule.entity, rule.field}, FieldAccess::ReadOnly);
        }
    }
    for (const auto &[permission, scope] : scopes)
        united.grants.push_back({permission, scope});
    for (const auto &[place, restriction] : access)
        united.fieldRules.push_back({place.first, place.second, restriction});
    return united;
}

RightsUnion viewedRights(const RightsUnion &person, const RightsUnion &viewer)
{
    RightsUnion view{.roles = person.roles, .grants = {}, .fieldRules = person.fieldRules};
    for (const Grant &grant : person.grants) {
        if (isReading(grant.permission) && viewer.scopeOf(grant.permission) == Scope::All)
            view.grants.push_back(grant);
    }
    for (const FieldRule &rule : viewer.fieldRules) {
        if (rule.access != FieldAccess::Hidden)
            continue;
        std::erase_if(view.fieldRules,
                      [&rule](const FieldRule &one) { return one.entity == rule.entity && one.field == rule.field; });
        view.fieldRules.push_back(rule);
    }
    return view;
}

std::vector<QString> rolesGiving(const std::vector<RoleRights> &roles, QStringView permission)
{
    Scope scope = Scope::None;
    for (const RoleRights &role : roles)
        scope = std::max(scope, role.scopeOf(permission));
    std::vector<QString> giving;
    for (const RoleRights &role : roles) {
        if (scope != Scope::None && role.scopeOf(permission) == scope)
            giving.push_back(role.key);
    }
    return giving;
}

RightsExcess excessOf(const RoleRights &role, const RightsUnion &own)
{
    RightsExcess excess;
    for (const Grant &grant : role.grants) {
        if (grant.scope > own.scopeOf(grant.permission))
            excess[grant.permission] = static_cast<int>(grant.scope);
    }
    for (const FieldRule &rule : own.fieldRules) {
        const int openness = opennessOf(role, rule);
        if (openness > (rule.access == FieldAccess::Hidden ? 0 : 1))
            excess[rule.entity + u'#' + rule.field] = openness;
    }
    return excess;
}

bool exceeds(const RightsExcess &excess, const RightsExcess &other)
{
    return std::any_of(excess.begin(), excess.end(), [&other](const auto &one) {
        const auto known = other.find(one.first);
        return known == other.end() || known->second < one.second;
    });
}

std::vector<Scope> grantLevels(QStringView permission)
{
    const Schema *schema = findSchema(permission.left(permission.indexOf(u'.')).toString());
    const bool isReading = permission.endsWith(".read"_L1);
    std::vector<Scope> levels{Scope::None};
    for (const Scope scope : {Scope::Own, Scope::Team, Scope::Partner}) {
        const bool isDeclared = schema != nullptr && (isReading || schema->entity != "user_role") &&
                                std::any_of(schema->scopes.begin(), schema->scopes.end(), [&](const ScopeRow &row) {
                                    return row.scope == scope && (isReading || row.who != ScopeRow::Who::Roles);
                                });
        if (isDeclared)
            levels.push_back(scope);
    }
    levels.push_back(Scope::All);
    return levels;
}

} // namespace regie
