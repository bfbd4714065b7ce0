// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QUuid>

namespace regie {

class Session;

// Connections by what they are counted by, the oldest of each group first.
class SessionGroups {
public:
    void add(const QUuid &group, Session *session)
    {
        m_groups[group].append(session);
        m_groupOf.insert(session, group);
    }
    void remove(Session *session)
    {
        const auto place = m_groupOf.constFind(session);
        if (place == m_groupOf.constEnd())
            return;
        QList<Session *> &group = m_groups[*place];
        group.removeOne(session);
        if (group.isEmpty())
            m_groups.remove(*place);
        m_groupOf.erase(place);
    }

    [[nodiscard]] qsizetype size() const { return m_groupOf.size(); } // of all groups
    [[nodiscard]] QList<Session *> of(const QUuid &group) const { return m_groups.value(group); }
    // Of all groups that are as large as the largest.
    [[nodiscard]] QList<Session *> ofLargest() const
    {
        qsizetype most = 0;
        for (const QList<Session *> &group : m_groups)
            most = std::max(most, group.size());
        QList<Session *> sessions;
        for (const QList<Session *> &group : m_groups) {
            if (group.size() == most)
                sessions += group;
        }
        return sessions;
    }

private:
    QHash<QUuid, QList<Session *>> m_groups;
    QHash<Session *, QUuid> m_groupOf;
};

} // namespace regie
