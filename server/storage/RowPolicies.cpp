// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RowGuards.h"

#include "server/storage/ScopeCompiler.h"
#include "shared/domain/Catalogue.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace regie::rowguards {

using namespace Qt::StringLiterals;

namespace {

// Written out at each place: a function would be taken apart anew each time a statement is planned, which takes longer
// than the rest. Each is asked once per statement and not for each row. An empty setting is one that an earlier
// transaction had.
constexpr auto knowledge = "nullif(current_setting('regie.guard', true), '')::jsonb";

QByteArray known(const char *what, const char *type)
{
    return QByteArray("(SELECT (") + knowledge + " ->> '" + what + "')::" + type + ')';
}

// How far the caller's permission goes, as a rank.
QByteArray reachOf(const QByteArray &permission)
{
    return QByteArray("(SELECT coalesce((") + knowledge + " -> 'reach' ->> '" + permission + "')::integer, 0))";
}

QByteArray rankOf(Scope scope)
{
    return QByteArray::number(static_cast<int>(scope));
}

QByteArray permissionOf(const Schema &schema)
{
    return schema.name().toUtf8() + ".read";
}

bool isDirect(const ScopeRow &row)
{
    return row.who == ScopeRow::Who::User || row.who == ScopeRow::Who::Party || row.who == ScopeRow::Who::Roles;
}

QByteArray directCondition(const QByteArray &alias, const ScopeRow &row)
{
    const QByteArray column = columnOf(alias, row.field);
    if (row.who == ScopeRow::Who::User)
        return column + " = " + known("user", "uuid");
    if (row.who == ScopeRow::Who::Party)
        return column + " = " + known("party", "uuid");
    return column + " && " + known("roles", "text[]");
}

// Within the ranks that this row counts for.
QByteArray fromItsRank(const ScopeRow &row, const QByteArray &rank, const QByteArray &condition)
{
    return row.scope == Scope::Own ? condition : bothOf(rank + " >= " + rankOf(row.scope), condition);
}

QByteArray existsIn(const Schema &schema, const QByteArray &condition)
{
    return "EXISTS (SELECT 1 FROM " + quotedName(schema.entity) + " AS other WHERE " + condition + ')';
}

// The other table has a guard of its own, so that what is found there is what the caller may read there. But its guard
// leads through no index: what it would look for is said once more where that can be said in columns, or PostgreSQL
// would read the whole of it.
QByteArray readableIn(const Schema &other, const QByteArray &link)
{
    if (other.scopes.empty() || !std::all_of(other.scopes.begin(), other.scopes.end(), isDirect))
        return existsIn(other, link);
    const QByteArray reach = reachOf(permissionOf(other));
    QByteArrayList rows;
    for (const ScopeRow &row : other.scopes)
        rows += fromItsRank(row, reach, directCondition("other", row));
    return anyOf({bothOf(reach + " = " + rankOf(Scope::All), existsIn(other, link)),
                  existsIn(other, bothOf(link, anyOf(rows)))});
}

QByteArray heldBy(const Schema &schema, std::string_view field, const Schema &holder)
{
    return readableIn(holder, "other.\"id\" = " + columnOf(quotedName(schema.entity), field));
}

// Of many kinds of holders, a row has one. Not EXISTS, which is planned in two ways at each of these turnings, and what
// is held by a party is held by what the party is found through.
QByteArray heldByAny(const Schema &schema, std::string_view field)
{
    const QByteArray table = quotedName(schema.entity);
    const auto &subject = std::get<kinds::Subject>(schema.find(toString(field))->kind);
    QByteArrayList holders;
    for (const Schema *holder : catalogue()) {
        if (holder->has(Feature::Files))
            holders += bothOf(columnOf(table, subject.entityField) + " = " + literal(holder->entity),
                              "(SELECT true FROM " + quotedName(holder->entity) +
                                  " AS other WHERE other.\"id\" = " + columnOf(table, field) + ')');
    }
    return anyOf(holders);
}

QByteArray conditionOf(const Schema &schema, const ScopeRow &row)
{
    const QByteArray table = quotedName(schema.entity);
    switch (row.who) {
    case ScopeRow::Who::User:
    case ScopeRow::Who::Party:
    case ScopeRow::Who::Roles:
        return directCondition(table, row);
    case ScopeRow::Who::Related:
        return readableIn(*findSchema(toString(row.entity)),
                          columnOf("other", row.field) + " = " + columnOf(table, "id"));
    case ScopeRow::Who::Holder: {
        const auto *subject = std::get_if<kinds::Subject>(&schema.find(toString(row.field))->kind);
        return bothOf(subject ? columnOf(table, subject->entityField) + " = " + literal(row.entity)
                              : QByteArray("true"),
                      heldBy(schema, row.field, *findSchema(toString(row.entity))));
    }
    case ScopeRow::Who::Subject:
        return heldByAny(schema, row.field);
    }
    return "false";
}

// What is secret is reached as far as both permissions go.
QByteArray rankFor(const Schema &schema)
{
    const QByteArray reading = reachOf(permissionOf(schema));
    const Secrecy *secrecy = secrecyOf(schema);
    if (!secrecy)
        return reading;
    return "(CASE WHEN " + columnOf(quotedName(schema.entity), secrecy->field) + " <> " +
           literal(secrecy->secretValue) + " THEN " + reading + " ELSE least(" + reading + ", " +
           reachOf(secrecy->permission.toUtf8()) + ") END)";
}

// A CASE and no OR: the planner takes it for half of the rows and not for next to none of them, after the compiler's
// own condition has said how many there are.
QByteArray rowsOf(const Schema &schema)
{
    const QByteArray rank = rankFor(schema);
    QByteArrayList conditions;
    for (const ScopeRow &row : schema.scopes)
        conditions += fromItsRank(row, rank, conditionOf(schema, row));
    return "CASE " + rank + " WHEN " + rankOf(Scope::All) + " THEN true WHEN " + rankOf(Scope::None) +
           " THEN false ELSE " + anyOf(conditions) + " END";
}

bool isGuarded(const Schema &schema)
{
    return !schema.scopes.empty() || secrecyOf(schema) != nullptr;
}

bool readsEveryRow(const Schema &schema, const Rights &rights)
{
    const Secrecy *secrecy = secrecyOf(schema);
    return rights.readScope(schema) == Scope::All && (!secrecy || rights.scopeOf(secrecy->permission) == Scope::All);
}

} // namespace

const std::vector<Policy> &declared()
{
    static const std::vector<Policy> all = [] {
        std::vector<Policy> made;
        for (const Schema *schema : catalogue()) {
            if (isGuarded(*schema))
                made.push_back({schema->name().toUtf8(), rowsOf(*schema)});
        }
        return made;
    }();
    return all;
}

bool isNeeded(const QByteArray &statement, const Rights &rights)
{
    for (const Schema *schema : catalogue()) {
        if (isGuarded(*schema) && !readsEveryRow(*schema, rights) && statement.contains(quotedName(schema->entity)))
            return true;
    }
    return false;
}

QByteArray knowledgeOf(const Caller &caller)
{
    QJsonObject reach;
    const auto tell = [&](const QString &permission) {
        reach.insert(permission, static_cast<int>(caller.rights->scopeOf(permission)));
    };
    for (const Schema *schema : catalogue()) {
        if (!isGuarded(*schema))
            continue;
        tell(schema->name() + ".read"_L1);
        if (const Secrecy *secrecy = secrecyOf(*schema))
            tell(secrecy->permission.toString());
    }
    QJsonObject knowledge{{u"reach"_s, reach}};
    if (!caller.user.isNull())
        knowledge.insert(u"user"_s, caller.user.toString(QUuid::WithoutBraces));
    if (!caller.party.isNull())
        knowledge.insert(u"party"_s, caller.party.toString(QUuid::WithoutBraces));
    QStringList roles;
    for (QString role : caller.rights->roles())
        roles += u'"' + role.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
    knowledge.insert(u"roles"_s, u'{' + roles.join(u',') + u'}');
    return QJsonDocument(knowledge).toJson(QJsonDocument::Compact);
}

} // namespace regie::rowguards
