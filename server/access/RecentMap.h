// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <list>

namespace regie {

// A map that remembers the entries used last, up to a number of them.
template <class Content>
class RecentMap {
public:
    explicit RecentMap(std::size_t capacity)
        : m_capacity(capacity)
    {}

    // The entry of that key, null when it isn't there; valid until the next call.
    [[nodiscard]] Content *find(const QByteArray &key)
    {
        const auto place = m_places.constFind(key);
        if (place == m_places.constEnd())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, *place);
        return &m_entries.front().content;
    }
    // The same, made when it isn't there.
    [[nodiscard]] Content &at(const QByteArray &key)
    {
        if (Content *const known = find(key))
            return *known;
        if (m_entries.size() >= m_capacity) {
            m_places.remove(m_entries.back().key);
            m_entries.pop_back();
        }
        m_entries.push_front({key, {}});
        m_places.insert(key, m_entries.begin());
        return m_entries.front().content;
    }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        QByteArray key;
        Content content;
    };
    std::size_t m_capacity;
    std::list<Entry> m_entries; // the most recently used first
    QHash<QByteArray, typename std::list<Entry>::iterator> m_places;
};

} // namespace regie
