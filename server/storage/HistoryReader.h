// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// One change of a record as the database recorded it, whoever may see it.
struct HistoryRow {
    struct Change {
        const Field *field;
        Value before;
        Value after;
    };
    Moment at;
    QUuid user;
    QString act;
    std::vector<Change> changes; // of the entity's own fields; never secret ones
};

struct HistoryRange {
    qint64 afterVersion = 0;
    qint64 limit = 500;
};

// Newest first. The values have the types their fields have today.
[[nodiscard]] std::vector<HistoryRow> readHistory(Connection &connection, const Schema &schema, const QUuid &id,
                                                  const HistoryRange &range);

// What the fields that changed after `version` held at that version.
[[nodiscard]] QHash<QString, Value> valuesAt(Connection &connection, const Schema &schema, const QUuid &id,
                                             qint64 version);

} // namespace regie
