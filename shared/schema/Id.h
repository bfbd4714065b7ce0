// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

namespace regie {

// The identity of a record of one entity. Ids of two entities cannot be swapped.
template <class Entity> class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    friend bool operator==(const Id &left, const Id &right) { return left.m_uuid == right.m_uuid; }
    friend bool operator<(const Id &left, const Id &right) { return left.m_uuid < right.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

// A UUID of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then randomness, so that new ids
// sort by time. Made by whoever creates the record, so that a repeated create is recognised. Thread safe; two ids
// made by one process never go backwards.
[[nodiscard]] QUuid newUuid();

template <class Entity> [[nodiscard]] Id<Entity> newId()
{
    return Id<Entity>(newUuid());
}

} // namespace regie
