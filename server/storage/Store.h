// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/protocol/RecordMessages.h"

namespace regie {

enum class Lock { None, ForUpdate };

// Every read and write of records, with the caller's scope and hidden fields applied. Nothing else compiles SQL for
// entities. Refusals are thrown (Refuse.h), database failures as DbError.
class Store {
public:
    Store(Connection &connection, const Caller &caller);

    // The encoded body of a RowSet, straight from the database's own bytes to the wire.
    [[nodiscard]] QByteArray fetch(const Query &query);
    // The same, decoded, for handlers that need rows.
    [[nodiscard]] RowSet rows(const Query &query);

    // Refuses with record.unknown when there is no such record in the caller's scope.
    [[nodiscard]] Snapshot read(const Schema &schema, const QUuid &id);
    [[nodiscard]] StoredRecord load(const Schema &schema, const QUuid &id, Lock lock = Lock::ForUpdate,
                                    QStringView permission = {}); // scope of this permission; of reading when empty

    // What clients may do: rights on entity and fields checked, rules run, merged or refused.
    RecordVersion save(const Save &save);
    RecordVersion archive(const Archive &archive);

    // What acts do: rules run and versions checked, but any field may be written.
    RecordVersion insert(const Schema &schema, const QUuid &id, const Record &record);
    RecordVersion update(const Schema &schema, const StoredRecord &before, const Changes &changes);

    [[nodiscard]] HistoryPage history(const History &history);

    template <class Entity> [[nodiscard]] Entity loadAs(const Id<Entity> &id, qint64 version, QStringView permission);

private:
    Connection &m_connection;
    const Caller &m_caller;
};

} // namespace regie
