// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Parameter.h"

#include <list>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace regie {

// Which statements one connection has prepared, under which names; the least recently used make room.
class StatementCache {
public:
    explicit StatementCache(std::size_t capacity)
        : m_capacity(capacity)
    {}

    struct Key {
        std::string text; // the statement, and the types of its parameters
    };
    [[nodiscard]] static Key keyOf(QByteArrayView sql, std::span<const Parameter> parameters);

    // The name it is prepared under, valid until the next call; null when it isn't.
    [[nodiscard]] const QByteArray *find(const Key &key);
    [[nodiscard]] QByteArray nextName();
    void insert(Key key, QByteArray name);
    void remove(const Key &key);
    // One the session turned out not to know: nothing is left to deallocate.
    void forget(const QByteArray &name);
    // Everything: after a reconnect nothing is prepared any more.
    void clear();

    // Names to deallocate, when the connection is fit for it: not within a failed transaction.
    [[nodiscard]] bool hasEvicted() const { return !m_evicted.empty(); }
    [[nodiscard]] std::list<QByteArray> takeEvicted() { return std::exchange(m_evicted, {}); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::string key;
        QByteArray name;
    };
    using Entries = std::list<Entry>; // the most recently used first

    std::size_t m_capacity;
    quint64 m_names = 0;
    Entries m_entries;
    std::unordered_map<std::string_view, Entries::iterator> m_places; // the keys are those of m_entries
    std::list<QByteArray> m_evicted;
};

} // namespace regie
