// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Rights.h"

#include <QCryptographicHash>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString fieldName(QStringView entity, QStringView field)
{
    return entity.toString() + u'.' + field.toString();
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
    seal();
}

Rights Rights::ofSystem()
{
    Rights rights;
    rights.m_isSystem = true;
    rights.m_fingerprint = QByteArrayLiteral("system");
    return rights;
}

void Rights::seal()
{
    QByteArrayList lines;
    for (auto scope = m_scopes.cbegin(); scope != m_scopes.cend(); ++scope)
        lines += scope.key().toUtf8() + '=' + QByteArray::number(static_cast<int>(scope.value()));
    for (auto access = m_access.cbegin(); access != m_access.cend(); ++access)
        lines += access.key().toUtf8() + '#' + QByteArray::number(static_cast<int>(access.value()));
    std::sort(lines.begin(), lines.end());
    m_fingerprint = QCryptographicHash::hash(lines.join('\n'), QCryptographicHash::Sha256);
}

Scope Rights::scopeOf(QStringView permission) const
{
    return m_isSystem ? Scope::All : m_scopes.value(permission.toString(), Scope::None);
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

Caller systemCaller()
{
    Caller caller;
    caller.rights = std::make_shared<const Rights>(Rights::ofSystem());
    return caller;
}

} // namespace regie
