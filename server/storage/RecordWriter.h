// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/protocol/RecordMessages.h"

namespace regie {

// The SQL that writes records: no rights, no rules, only the columns. Refuses values that no column of the kind could
// hold (invalid, with wrong_type beside the field).
class RecordWriter {
public:
    RecordWriter(Connection &connection, const Schema &schema)
        : m_connection(connection)
        , m_schema(schema)
    {}
    // Empty fields are left to the database's defaults.
    RecordVersion insert(const QUuid &id, const Record &record);
    // Refuses with conflict when the row no longer is of this version.
    RecordVersion update(const QUuid &id, qint64 version, const Changes &changes);
    RecordVersion setArchived(const QUuid &id, qint64 version, bool archived);

private:
    struct Assignment {
        const Field *field;
        Parameter parameter;
    };
    [[nodiscard]] std::vector<Assignment> assignments(const Changes &changes) const;
    RecordVersion execute(const QUuid &id, const QByteArray &sql, std::span<const Parameter> parameters);

    Connection &m_connection;
    const Schema &m_schema;
};

} // namespace regie
