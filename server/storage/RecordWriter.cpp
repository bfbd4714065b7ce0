// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RecordWriter.h"

#include "server/Refuse.h"
#include "server/storage/SqlBuilder.h"
#include "server/storage/Values.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QByteArray place(std::size_t number)
{
    return '$' + QByteArray::number(number);
}

} // namespace

// In the order of the schema, so that one set of fields makes one statement.
std::vector<RecordWriter::Assignment> RecordWriter::assignments(const Changes &changes) const
{
    std::vector<Assignment> assignments;
    Issues issues;
    for (const Field &field : m_schema.fields) {
        const auto change = changes.constFind(toString(field.key));
        if (change == changes.constEnd() || !field.isStored() || field.key == "id")
            continue;
        std::optional<Parameter> parameter = parameterOf(field.kind, *change);
        if (parameter)
            assignments.push_back({&field, *std::move(parameter)});
        else
            issues.push_back({.code = u"wrong_type"_s, .field = toString(field.key), .args = {}});
    }
    if (!issues.empty())
        refuseInvalid(m_schema.name(), std::move(issues));
    return assignments;
}

RecordVersion RecordWriter::execute(const QUuid &id, const QByteArray &sql, std::span<const Parameter> parameters)
{
    const Rows rows = m_connection.execute(sql, parameters);
    if (rows.isEmpty())
        refuse(u"conflict"_s, m_schema.name());
    return {.entity = m_schema.name(), .id = id, .version = rows.integer(0, 0)};
}

RecordVersion RecordWriter::insert(const QUuid &id, const Record &record)
{
    Changes filled;
    for (std::size_t index = 0; index < record.fields().size(); ++index) {
        if (!isEmpty(record.at(index)))
            filled.insert(toString(record.fields()[index].key), record.at(index));
    }
    QByteArrayList columns{quotedName("id")};
    QByteArrayList places{"$1"};
    std::vector<Parameter> parameters{id};
    for (Assignment &assignment : assignments(filled)) {
        if (assignment.field->is(FieldFlag::Generated))
            continue;
        parameters.push_back(std::move(assignment.parameter));
        columns += quotedName(assignment.field->key);
        places += place(parameters.size());
    }
    return execute(id,
                   "INSERT INTO " + quotedName(m_schema.entity) + " (" + columns.join(", ") + ") VALUES (" +
                       places.join(", ") + ") RETURNING version",
                   parameters);
}

RecordVersion RecordWriter::update(const QUuid &id, qint64 version, const Changes &changes)
{
    std::vector<Parameter> parameters{id, version};
    QByteArrayList columns;
    for (Assignment &assignment : assignments(changes)) {
        parameters.push_back(std::move(assignment.parameter));
        columns += quotedName(assignment.field->key) + " = " + place(parameters.size());
    }
    if (columns.isEmpty())
        return {.entity = m_schema.name(), .id = id, .version = version};
    return execute(id,
                   "UPDATE " + quotedName(m_schema.entity) + " SET " + columns.join(", ") +
                       " WHERE id = $1 AND version = $2 RETURNING version",
                   parameters);
}

RecordVersion RecordWriter::setArchived(const QUuid &id, qint64 version, bool archived)
{
    const std::array parameters{Parameter(id), Parameter(version)};
    return execute(id,
                   "UPDATE " + quotedName(m_schema.entity) + " SET archived_at = " +
                       (archived ? "clock_timestamp()" : "NULL") + " WHERE id = $1 AND version = $2 RETURNING version",
                   parameters);
}

} // namespace regie
