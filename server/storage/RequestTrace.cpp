// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RequestTrace.h"

#include "server/Refuse.h"
#include "server/access/Rights.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

std::vector<TracedRecord> read(Connection &connection, const QUuid &request, const QByteArray &condition,
                               std::initializer_list<Parameter> parameters)
{
    const Rows rows = connection.execute(
        "SELECT entity, record_id, min(version), max(version), bool_or(old_values IS NULL), "
        "bool_or(new_values IS NULL), (array_agg(action ORDER BY id))[1], "
        "coalesce(bool_or(jsonb_exists(new_values, 'archived_at') AND old_values IS NOT NULL), false), "
        "(array_agg(new_values ->> 'archived_at' ORDER BY id DESC) "
        "FILTER (WHERE jsonb_exists(new_values, 'archived_at')))[1] IS NOT NULL "
        "FROM record_history WHERE " +
            condition + " GROUP BY entity, record_id ORDER BY min(id)",
        parameters);
    std::vector<TracedRecord> traces;
    for (int row = 0; row < rows.size(); ++row) {
        TracedRecord trace{.request = request,
                           .entity = rows.text(row, 0),
                           .id = rows.uuid(row, 1),
                           .act = rows.text(row, 6),
                           .firstVersion = rows.integer(row, 2),
                           .lastVersion = rows.integer(row, 3),
                           .isCreated = rows.flag(row, 4),
                           .isDeleted = rows.flag(row, 5),
                           .archived = {}};
        if (rows.flag(row, 7))
            trace.archived = rows.flag(row, 8);
        traces.push_back(std::move(trace));
    }
    return traces;
}

} // namespace

// The history is not ordered by requests: who and since when lead to a few rows of it.
std::vector<TracedRecord> traceOf(Connection &connection, const Caller &caller, const QUuid &request)
{
    const Rows known = connection.execute("SELECT created_at FROM request_log WHERE request_id = $1 AND user_id = $2",
                                          {request, caller.user});
    if (known.isEmpty())
        refuse(u"undo.unknown"_s);
    return read(connection, request, "request_id = $1 AND user_id = $2 AND at >= $3",
                {request, caller.user, known.moment(0, 0)});
}

std::vector<TracedRecord> traceOf(Connection &connection, const QUuid &request)
{
    return read(connection, request, "request_id = $1", {request});
}

std::vector<HistoryRow::Change> tracedChanges(Connection &connection, const Schema &schema, const TracedRecord &trace)
{
    const HistoryRange range{.afterVersion = trace.firstVersion - 1, .beforeVersion = trace.lastVersion + 1};
    const HistoryRows history = readHistory(connection, schema, trace.id, range);
    if (history.hasMore) // written so often and so much in one go that it does not come whole
        refuse(u"undo.no_way_back"_s, schema.name());
    std::vector<HistoryRow::Change> changes;
    for (auto row = history.rows.rbegin(); row != history.rows.rend(); ++row) { // the oldest first
        for (const HistoryRow::Change &change : row->changes) {
            const auto known =
                std::find_if(changes.begin(), changes.end(),
                             [&change](const HistoryRow::Change &earlier) { return earlier.field == change.field; });
            if (known == changes.end())
                changes.push_back(change);
            else
                known->after = change.after;
        }
    }
    return changes;
}

} // namespace regie
