// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Followers.h"

namespace regie {

void Followers::add(const QString &entity, QObject *follower)
{
    const bool isNew = !m_followers.contains(entity);
    m_followers[entity].insert(follower);
    connect(follower, &QObject::destroyed, this, &Followers::remove, Qt::UniqueConnection);
    if (isNew)
        Q_EMIT entitiesChanged();
}

std::vector<QString> Followers::entities() const
{
    std::vector<QString> names(m_followers.keyBegin(), m_followers.keyEnd());
    std::sort(names.begin(), names.end());
    return names;
}

void Followers::remove(const QObject *follower)
{
    const auto gone = m_followers.removeIf([follower](auto entry) {
        entry.value().remove(follower);
        return entry.value().isEmpty();
    });
    if (gone > 0)
        Q_EMIT entitiesChanged();
}

} // namespace regie
