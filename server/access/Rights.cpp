// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Rights.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString fieldName(QStringView entity, QStringView field)
{
    return entity + u'.' + field;
}

} // namespace

Rights::Rights(std::vector<QString> roles, std::vector<Grant> grants, std::vector<FieldRule> fieldRules)
    : m_roles(std::move(roles))
    , m_grants(std::move(grants))
    , m_fieldRules(std::move(fieldRules))
{
    for (const Grant &grant : m_grants) {
        Scope &scope = m_scopes[grant.permission];
        scope = std::max(scope, grant.scope);
    }
    for (const FieldRule &rule : m_fieldRules)
        m_access.insert(fieldName(rule.entity, rule.field), rule.access);
}

Scope Rights::scopeOf(QStringView permission) const
{
    return m_scopes.value(permission.toString(), Scope::None);
}

Scope Rights::readScope(const Schema &schema) const
{
    return scopeOf(schema.name() + ".read"_L1);
}

bool Rights::mayUse(const Schema &schema, const Field &field, Usage usage) const
{
    if (field.is(FieldFlag::Secret))
        return false;
    const auto rule = m_access.constFind(fieldName(schema.name(), toString(field.key)));
    if (rule == m_access.constEnd())
        return usage != Usage::Write || field.isWritable();
    return *rule == FieldAccess::ReadOnly && usage != Usage::Write;
}

} // namespace regie
