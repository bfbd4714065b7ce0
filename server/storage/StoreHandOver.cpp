// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes from one person to another, however much it is.
#include "server/storage/QueryCompiler.h"
#include "server/storage/SqlBuilder.h"
#include "shared/domain/identity/Responsibility.h"

namespace regie {

using namespace Qt::StringLiterals;

// How many records of the filter the caller may change this field of.
qint64 Store::countChangeable(const Schema &schema, const Field &field, Filter filter)
{
    const QString update = schema.name() + ".update"_L1;
    if (rights().scopeOf(update) == Scope::None || !rights().mayUse(schema, field, Usage::Write))
        return 0;
    Query query;
    query.entity = schema.name();
    query.filter = std::move(filter);
    query.aggregates = {Aggregate{}};
    std::shared_ptr<const CompiledQuery> compiled;
    const Rows rows = run(query, {.permission = update, .reach = Reach::Changing}, compiled);
    return rows.integer(0, compiled->columns.front().place);
}

std::vector<RecordVersion> Store::handOver(const Schema &schema, const Field &field, const QUuid &from, const QUuid &to)
{
    const QByteArray column = quotedName(field.key);
    const QStringList open = schema.states(Course::Goes);
    const QByteArray isOpen =
        open.isEmpty() ? QByteArray() : " AND " + quotedName(schema.stateField) + " = ANY($3::text[])";
    std::vector<Parameter> parameters{from, to};
    if (!open.isEmpty())
        parameters.emplace_back(open);

    const qint64 changeable = countChangeable(schema, field, stillHeldBy(schema, field, from));
    const Rows rows =
        m_connection.execute("UPDATE " + quotedName(schema.entity) + " SET " + column + " = $2 WHERE " + column +
                                 " = $1 AND archived_at IS NULL" + isOpen + " RETURNING id, version",
                             parameters);
    if (rows.size() > changeable)
        refuse(u"user.hand_over_denied"_s, schema.name());
    std::vector<RecordVersion> given;
    for (int row = 0; row < rows.size(); ++row)
        given.push_back({.entity = schema.name(), .id = rows.uuid(row, 0), .version = rows.integer(row, 1)});
    return given;
}

} // namespace regie
