// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/ChangeReader.h"

namespace regie {

namespace {

ChangeType typeOf(QByteArrayView operation)
{
    if (operation == "insert")
        return ChangeType::Insert;
    return operation == "delete" ? ChangeType::Delete : ChangeType::Update;
}

} // namespace

void ChangeReader::begin(Connection &connection)
{
    m_snapshot = connection.execute("select pg_current_snapshot()::text").utf8(0, 0).toByteArray();
}

std::optional<std::vector<ChangedRecord>> ChangeReader::read(Connection &connection)
{
    // One statement, because the snapshot it answers must be the one its rows were read with. A database restored from
    // a backup may be behind the place.
    const Rows rows = connection.execute(
        "select s.now::text, pg_snapshot_xmax(s.now) < pg_snapshot_xmin(s.before), c.entity, c.id, c.version, c.op "
        "from (select pg_current_snapshot() as now, $1::text::pg_snapshot as before) s "
        "left join lateral (select * from change where xid >= pg_snapshot_xmin(s.before) "
        "and not pg_visible_in_snapshot(xid, s.before) order by seq limit $2) c on true",
        {Parameter::utf8(m_snapshot), qint64{mostRows + 1}});
    m_snapshot = rows.utf8(0, 0).toByteArray();
    if (rows.flag(0, 1) || rows.size() > mostRows)
        return std::nullopt;
    std::vector<ChangedRecord> changes;
    for (int row = 0; row < rows.size() && !rows.isNull(row, 2); ++row)
        changes.push_back({.entity = rows.text(row, 2),
                           .id = rows.uuid(row, 3),
                           .version = rows.integer(row, 4),
                           .type = typeOf(rows.utf8(row, 5))});
    return changes;
}

} // namespace regie
