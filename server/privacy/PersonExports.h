// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"
#include "server/privacy/People.h"
#include "shared/protocol/PersonMessages.h"

namespace regie {

// Archives of people on their way to whoever had them made: kept in the database, so that any server hands out their
// parts, for an hour.
class PersonExports {
public:
    PersonExports(Connection &connection, const Caller &caller)
        : m_connection(connection)
        , m_caller(caller)
    {}

    // Refuses with record.exists.
    [[nodiscard]] PersonExport make(const QUuid &id, const PersonFound &whom);
    // Refuses with person.export_ended.
    [[nodiscard]] FilePart read(const ReadPersonExport &part);

private:
    void keep(const QUuid &id, const PersonFound &whom, const QByteArray &content);

    Connection &m_connection;
    const Caller &m_caller;
};

// Whom a message means: somebody whom the sender may read. Refuses with query.unknown_entity, record.unknown.
[[nodiscard]] PersonFound demandPerson(Act &act, const QString &entity, const QUuid &id);

} // namespace regie
