// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/StatementCache.h"

namespace regie {

StatementCache::Key StatementCache::keyOf(QByteArrayView sql, std::span<const Parameter> parameters)
{
    Key key;
    key.text.reserve(static_cast<std::size_t>(sql.size()) + 1 + parameters.size() * sizeof(SqlType));
    key.text.assign(sql.data(), static_cast<std::size_t>(sql.size()));
    key.text += '\0'; // a statement can't contain it
    for (const Parameter &parameter : parameters) {
        const SqlType type = parameter.type();
        key.text.append(reinterpret_cast<const char *>(&type), sizeof type);
    }
    return key;
}

const QByteArray *StatementCache::find(const Key &key)
{
    const auto place = m_places.find(key.text);
    if (place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return &place->second->name;
}

QByteArray StatementCache::nextName()
{
    return "regie_" + QByteArray::number(++m_names);
}

void StatementCache::insert(Key key, QByteArray name)
{
    remove(key);
    m_entries.push_front({std::move(key.text), std::move(name)});
    m_places.emplace(m_entries.front().key, m_entries.begin());
    if (m_entries.size() > m_capacity)
        remove(Key{m_entries.back().key});
}

void StatementCache::remove(const Key &key)
{
    const auto place = m_places.find(key.text);
    if (place == m_places.end())
        return;
    const Entries::iterator entry = place->second;
    m_places.erase(place);
    m_evicted.push_back(entry->name);
    m_entries.erase(entry);
}

void StatementCache::forget(const QByteArray &name)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->name == name) {
            m_places.erase(entry->key);
            m_entries.erase(entry);
            return;
        }
    }
    m_evicted.remove(name);
}

void StatementCache::clear()
{
    m_places.clear();
    m_entries.clear();
    m_evicted.clear();
}

} // namespace regie
