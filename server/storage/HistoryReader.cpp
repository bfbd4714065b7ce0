// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/HistoryReader.h"

#include "server/storage/SqlBuilder.h"
#include "server/storage/Values.h"

namespace regie {

namespace {

constexpr int firstValueColumn = 4;

std::vector<const Field *> recordedFields(const Schema &schema)
{
    std::vector<const Field *> fields;
    for (const Field &field : schema.fields) {
        if (field.isStored() && !field.is(FieldFlag::Secret))
            fields.push_back(&field);
    }
    return fields;
}

// The database itself turns the recorded JSON back into the columns' types: no number or moment passes through text.
QByteArray statement(const Schema &schema, const std::vector<const Field *> &fields)
{
    const QByteArray table = quoted(schema.entity);
    QByteArray columns;
    for (const Field *field : fields)
        columns += ", o." + quoted(field->key) + ", n." + quoted(field->key);
    return "SELECT h.at, h.user_id, h.action, "
           "ARRAY(SELECT jsonb_object_keys(coalesce(h.old_values, '{}') || coalesce(h.new_values, '{}')))" +
           columns +
           " FROM record_history h "
           "CROSS JOIN LATERAL jsonb_populate_record(null::" +
           table + ", coalesce(h.old_values, '{}')) o CROSS JOIN LATERAL jsonb_populate_record(null::" + table +
           ", coalesce(h.new_values, '{}')) n "
           "WHERE h.entity = $1 AND h.record_id = $2 AND h.version > $3 ORDER BY h.id DESC LIMIT $4";
}

} // namespace

std::vector<HistoryRow> readHistory(Connection &connection, const Schema &schema, const QUuid &id,
                                    const HistoryRange &range)
{
    const std::vector<const Field *> fields = recordedFields(schema);
    const Rows rows =
        connection.execute(statement(schema, fields), {schema.name(), id, range.afterVersion, range.limit});
    std::vector<HistoryRow> history;
    for (int row = 0; row < rows.size(); ++row) {
        HistoryRow entry{.at = rows.moment(row, 0), .user = rows.uuid(row, 1), .act = rows.text(row, 2), .changes = {}};
        const QStringList changed = rows.texts(row, 3);
        for (std::size_t index = 0; index < fields.size(); ++index) {
            const Field *field = fields[index];
            if (!changed.contains(toString(field->key)))
                continue;
            const int column = firstValueColumn + 2 * static_cast<int>(index);
            entry.changes.push_back(
                {field, valueAt(rows, row, column, field->kind), valueAt(rows, row, column + 1, field->kind)});
        }
        history.push_back(std::move(entry));
    }
    return history;
}

QHash<QString, Value> valuesAt(Connection &connection, const Schema &schema, const QUuid &id, qint64 version)
{
    constexpr qint64 all = std::numeric_limits<qint32>::max();
    QHash<QString, Value> values;
    // From the newest to the oldest, so that the oldest value before a change stays.
    for (const HistoryRow &row : readHistory(connection, schema, id, {.afterVersion = version, .limit = all})) {
        for (const HistoryRow::Change &change : row.changes)
            values.insert(toString(change.field->key), change.before);
    }
    return values;
}

} // namespace regie
