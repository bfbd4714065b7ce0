// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/HistoryReader.h"

namespace regie {

struct Caller;

// How the history names a change that took another one back.
inline constexpr QLatin1StringView undoneAct("undo");

// What one request made of one record, as the history tells it.
struct TracedRecord {
    QUuid request;
    QString entity;
    QUuid id;
    QString act; // as the history names it
    qint64 firstVersion = 0;
    qint64 lastVersion = 0;
    bool isCreated = false;
    bool isDeleted = false;
    std::optional<bool> archived; // whether the request left it archived; nothing when it didn't touch that
};

// Of a request that this caller made and that is still known, in the order of writing. Refuses with undo.unknown, also
// for what others asked.
[[nodiscard]] std::vector<TracedRecord> traceOf(Connection &connection, const Caller &caller, const QUuid &request);
// Of any request, whoever asked and however long ago: for whoever administers the server.
[[nodiscard]] std::vector<TracedRecord> traceOf(Connection &connection, const QUuid &request);

// The first old and the last new value of each field that the request changed.
[[nodiscard]] std::vector<HistoryRow::Change> tracedChanges(Connection &connection, const Schema &schema,
                                                            const TracedRecord &trace);

} // namespace regie
