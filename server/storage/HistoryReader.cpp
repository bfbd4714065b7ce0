// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/HistoryReader.h"

#include "server/storage/SqlBuilder.h"
#include "server/storage/Values.h"

namespace regie {

namespace {

constexpr int firstValueColumn = 6;

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
QByteArray asColumns(const Schema &schema, const char *content, char alias)
{
    return QByteArray("jsonb_populate_record(null::") + quotedName(schema.entity) + ", coalesce(h." + content +
           ", '{}')) " + alias;
}

// It also weighs the values, so that a page of long ones is never read whole.
QByteArray statement(const Schema &schema, const std::vector<const Field *> &fields)
{
    QByteArray columns;
    for (const Field *field : fields)
        columns += ", o." + quotedName(field->key) + ", n." + quotedName(field->key);
    return "SELECT h.version, h.at, h.user_id, h.action, h.found, "
           "ARRAY(SELECT jsonb_object_keys(coalesce(h.old_values, '{}') || coalesce(h.new_values, '{}')))" +
           columns +
           " FROM (SELECT *, count(*) OVER () AS found, row_number() OVER (ORDER BY id DESC) AS place, "
           "sum(octet_length(coalesce(old_values::text, '')) + octet_length(coalesce(new_values::text, ''))) "
           "OVER (ORDER BY id DESC) AS weight FROM (SELECT id, version, at, user_id, action, "
           "old_values - $7 AS old_values, new_values - $7 AS new_values FROM record_history "
           "WHERE entity = $1 AND record_id = $2 AND version > $3 AND version < $4 ORDER BY id DESC LIMIT $5 + 1) "
           "newest"
           ") h CROSS JOIN LATERAL " +
           asColumns(schema, "old_values", 'o') + " CROSS JOIN LATERAL " + asColumns(schema, "new_values", 'n') +
           " WHERE h.place = 1 OR (h.place <= $5 AND h.weight <= $6) ORDER BY h.id DESC";
}

} // namespace

HistoryRows readHistory(Connection &connection, const Schema &schema, const QUuid &id, const HistoryRange &range)
{
    const std::vector<const Field *> fields = recordedFields(schema);
    const Rows rows =
        connection.execute(statement(schema, fields), {schema.name(), id, range.afterVersion, range.beforeVersion,
                                                       range.limit, range.bytes, range.hidden});
    HistoryRows history;
    history.hasMore = !rows.isEmpty() && rows.integer(0, 4) > rows.size();
    for (int row = 0; row < rows.size(); ++row) {
        HistoryRow entry{.version = rows.integer(row, 0),
                         .at = rows.moment(row, 1),
                         .user = rows.uuid(row, 2),
                         .act = rows.text(row, 3),
                         .changes = {}};
        const QStringList changed = rows.texts(row, 5);
        for (std::size_t index = 0; index < fields.size(); ++index) {
            const Field *field = fields[index];
            if (!changed.contains(toString(field->key)))
                continue;
            const int column = firstValueColumn + 2 * static_cast<int>(index);
            entry.changes.push_back(
                {field, valueAt(rows, row, column, field->kind), valueAt(rows, row, column + 1, field->kind)});
        }
        history.rows.push_back(std::move(entry));
    }
    return history;
}

QHash<QString, Value> valuesAt(Connection &connection, const Schema &schema, const QUuid &id, qint64 version)
{
    const std::vector<const Field *> fields = recordedFields(schema);
    QByteArray columns;
    for (const Field *field : fields)
        columns += ", o." + quotedName(field->key);
    // What a field held before the first change since then.
    const Rows rows =
        connection.execute("SELECT ARRAY(SELECT jsonb_object_keys(h.content))" + columns +
                               " FROM (SELECT jsonb_object_agg(key, value) AS content FROM ("
                               "SELECT DISTINCT ON (e.key) e.key, e.value FROM record_history r "
                               "CROSS JOIN LATERAL jsonb_each(r.old_values) e "
                               "WHERE r.entity = $1 AND r.record_id = $2 AND r.version > $3 ORDER BY e.key, r.id) first"
                               ") h CROSS JOIN LATERAL " +
                               asColumns(schema, "content", 'o'),
                           {schema.name(), id, version});
    QHash<QString, Value> values;
    const QStringList changed = rows.texts(0, 0);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const QString key = toString(fields[index]->key);
        if (changed.contains(key))
            values.insert(key, valueAt(rows, 0, 1 + static_cast<int>(index), fields[index]->kind));
    }
    return values;
}

} // namespace regie
