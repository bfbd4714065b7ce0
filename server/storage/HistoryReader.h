// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/RowEncoder.h"
#include "shared/schema/Schema.h"

#include <limits>

namespace regie {

// One change of a record as the database recorded it, whoever may see it.
struct HistoryRow {
    struct Change {
        const Field *field;
        Value before;
        Value after;
    };
    qint64 version = 0;
    Moment at;
    QUuid user;
    QString act;
    std::vector<Change> changes; // of the entity's own fields; never secret ones
};

struct HistoryRange {
    qint64 afterVersion = 0; // both excluded
    qint64 beforeVersion = std::numeric_limits<qint32>::max();
    qint64 limit = 500;
    qint64 bytes = pageBytes; // of the recorded values, all in all; the first row comes whatever it weighs
    QStringList hidden = {};  // fields that are left out
};
struct HistoryRows {
    std::vector<HistoryRow> rows;
    bool hasMore = false; // within the range, after the last one
};

// Newest first. The values have the types their fields have today.
[[nodiscard]] HistoryRows readHistory(Connection &connection, const Schema &schema, const QUuid &id,
                                      const HistoryRange &range);

// What the fields that changed after `version` held at that version.
[[nodiscard]] QHash<QString, Value> valuesAt(Connection &connection, const Schema &schema, const QUuid &id,
                                             qint64 version);

} // namespace regie
