// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"

#include <optional>

namespace regie {

// The answer to a query: columns of values, one after the other, each typed once.
struct RowSet {
    struct Column {
        QString path; // as asked; of an aggregate "count", "sum(path)"…
        Kind kind;    // decides how the values are read
        std::vector<Value> values;
    };
    std::vector<QUuid> ids;       // of each row; empty for aggregates
    std::vector<qint64> versions; // of each row; empty for aggregates
    std::vector<Column> columns;
    QByteArray next; // give it back as Query::after for the following page; empty on the last one

    [[nodiscard]] std::size_t size() const { return columns.empty() ? ids.size() : columns.front().values.size(); }
    [[nodiscard]] int columnOf(QStringView path) const; // -1 when not there

    // As the reply of a Fetch.
    void write(WireWriter &wire) const;
    [[nodiscard]] static RowSet read(WireReader &wire);
};

// The kinds' names and scales are enough to read values: a client in another language needs no more.
void writeRowSet(WireWriter &wire, const RowSet &rows);
[[nodiscard]] RowSet readRowSet(WireReader &wire);

} // namespace regie
