// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ScopeCompiler.h"

#include "shared/domain/Catalogue.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secrecies{Secrecy{"comment", "visibility", "internal", u"comment.read_internal"},
                               Secrecy{"attachment", "visibility", "internal", u"attachment.read_internal"}};

// Who holds which role is given by those who may give it to anybody: nobody's own to make, change or take back.
constexpr std::array givenByOthers{std::string_view("user_role")};

// A chain of holders is as long as what people can explain: a comment, its ticket, the ticket's client.
constexpr std::size_t maxDepth = 4;

bool isDirect(const ScopeRow &row)
{
    return row.who == ScopeRow::Who::User || row.who == ScopeRow::Who::Party;
}

} // namespace

QByteArray bothOf(const QByteArray &left, const QByteArray &right)
{
    if (left == "true" || right == "false")
        return right;
    if (right == "true" || left == "false")
        return left;
    return '(' + left + " AND " + right + ')';
}

QByteArray anyOf(const QByteArrayList &conditions)
{
    QByteArrayList kept;
    for (const QByteArray &condition : conditions) {
        if (condition == "true")
            return condition;
        if (condition != "false" && !kept.contains(condition))
            kept += condition;
    }
    return joined(kept, " OR ", "false");
}

QByteArray ScopeCompiler::condition(const Schema &schema, const QByteArray &alias, QStringView permission, Reach reach)
{
    if (m_entered.size() >= maxDepth || std::find(m_entered.begin(), m_entered.end(), &schema) != m_entered.end())
        return "false"; // who reaches a record only by way of itself doesn't reach it
    const Scope scope =
        permission.isEmpty() ? m_caller.rights->readScope(schema) : m_caller.rights->scopeOf(permission);
    m_entered.push_back(&schema);
    const bool isForReading = permission.isEmpty() || permission == schema.name() + ".read"_L1;
    QByteArray within = bothOf(scoped(schema, alias, scope, reach, isForReading), secrecyCondition(schema, alias));
    // Nobody changes what he may not read: a refusal would tell him of it. What he makes may be out of his sight.
    const Scope reading = m_caller.rights->readScope(schema);
    if (!isForReading && reading < scope && permission != schema.name() + ".create"_L1)
        within = bothOf(within, scoped(schema, alias, reading, Reach::Reading, true));
    m_entered.pop_back();
    return within;
}

QByteArray ScopeCompiler::scoped(const Schema &schema, const QByteArray &alias, Scope scope, Reach reach,
                                 bool isForReading)
{
    if (scope == Scope::None)
        return "false";
    if (scope == Scope::All)
        return "true";
    if (!isForReading && std::find(givenByOthers.begin(), givenByOthers.end(), schema.entity) != givenByOthers.end())
        return "false";
    const auto counts = [scope](const ScopeRow &row) { return row.scope <= scope; };
    const bool onlyDirect =
        reach == Reach::Changing && std::any_of(schema.scopes.begin(), schema.scopes.end(),
                                                [&](const ScopeRow &row) { return counts(row) && isDirect(row); });
    QByteArrayList conditions;
    for (const ScopeRow &row : schema.scopes) {
        // Who is shown a record by his role may do nothing else with it, neither change it nor make one like it.
        if (row.who == ScopeRow::Who::Roles && !isForReading)
            continue;
        if (counts(row) && (!onlyDirect || isDirect(row)))
            conditions += rowCondition(schema, alias, row);
    }
    return anyOf(conditions);
}

QByteArray ScopeCompiler::rowCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row)
{
    switch (row.who) {
    case ScopeRow::Who::User:
        if (m_caller.user.isNull())
            return "false";
        return columnOf(alias, row.field) + " = " + m_builder.parameter({.from = ParameterSource::From::CallerUser});
    case ScopeRow::Who::Party:
        if (m_caller.party.isNull())
            return "false";
        return columnOf(alias, row.field) + " = " + m_builder.parameter({.from = ParameterSource::From::CallerParty});
    case ScopeRow::Who::Roles:
        return columnOf(alias, row.field) + " && " + m_builder.parameter({.from = ParameterSource::From::CallerRoles});
    case ScopeRow::Who::Related: {
        const Schema *related = findSchema(toString(row.entity));
        const QByteArray inner = m_builder.nextAlias();
        const QByteArray readable = related ? condition(*related, inner) : QByteArray("false");
        if (readable == "false")
            return readable;
        return "EXISTS (SELECT 1 FROM " + quotedName(row.entity) + " AS " + inner + " WHERE " +
               bothOf(columnOf(inner, row.field) + " = " + columnOf(alias, "id"), readable) + ')';
    }
    case ScopeRow::Who::Holder:
        return holderCondition(schema, alias, row);
    case ScopeRow::Who::Subject:
        return subjectCondition(schema, alias, row);
    }
    return "false";
}

QByteArray ScopeCompiler::holderCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row)
{
    const Schema *holder = findSchema(toString(row.entity));
    const Field *field = schema.find(toString(row.field));
    const QByteArray inner = m_builder.nextAlias();
    const QByteArray readable = holder && field ? condition(*holder, inner) : QByteArray("false");
    if (readable == "false")
        return readable;
    QByteArray isHeld = "true";
    if (const auto *subject = std::get_if<kinds::Subject>(&field->kind))
        isHeld = columnOf(alias, subject->entityField) + " = " + literal(row.entity);
    return bothOf(isHeld, "EXISTS (SELECT 1 FROM " + quotedName(row.entity) + " AS " + inner + " WHERE " +
                              bothOf(columnOf(inner, "id") + " = " + columnOf(alias, row.field), readable) + ')');
}

QByteArray ScopeCompiler::subjectCondition(const Schema &schema, const QByteArray &alias, const ScopeRow &row)
{
    QByteArrayList conditions;
    for (const Schema *holder : catalogue()) {
        if (holder->has(Feature::Files))
            conditions += holderCondition(schema, alias, {row.scope, ScopeRow::Who::Holder, row.field, holder->entity});
    }
    return anyOf(conditions);
}

QByteArray ScopeCompiler::secrecyCondition(const Schema &schema, const QByteArray &alias)
{
    const Secrecy *secrecy = secrecyOf(schema);
    if (!secrecy)
        return "true";
    const QByteArray isOpen = columnOf(alias, secrecy->field) + " <> " + literal(secrecy->secretValue);
    return anyOf({isOpen, scoped(schema, alias, m_caller.rights->scopeOf(secrecy->permission), Reach::Reading, true)});
}

const Secrecy *secrecyOf(const Schema &schema)
{
    const auto found = std::find_if(secrecies.begin(), secrecies.end(),
                                    [&](const Secrecy &secrecy) { return secrecy.entity == schema.entity; });
    return found == secrecies.end() ? nullptr : &*found;
}

bool readsAll(const Schema &schema, const Caller &caller)
{
    SqlBuilder builder;
    return ScopeCompiler(builder, caller).condition(schema, builder.nextAlias()) == "true";
}

} // namespace regie
