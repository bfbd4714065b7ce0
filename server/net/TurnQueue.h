// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

#include <deque>
#include <utility>

namespace regie {

// What waits to be worked on, taken by turns: one of each owner, so that who has many delays the others by one. Every
// step takes the same time, however many wait. Not thread safe.
template <class Content>
class TurnQueue {
public:
    struct Limits {
        std::size_t waiting;         // of all together
        std::size_t waitingPerOwner; //
        int runningPerOwner;         // taken and not finished
    };
    struct Taken {
        QUuid owner;
        Content content;
    };

    explicit TurnQueue(Limits limits)
        : m_limits(limits)
    {}

    // False when as many wait as may, altogether or of this owner.
    [[nodiscard]] bool add(const QUuid &owner, Content content)
    {
        if (m_size >= m_limits.waiting)
            return false;
        Share &share = m_shares[owner];
        if (share.waiting.size() >= m_limits.waitingPerOwner)
            return false;
        share.waiting.push_back(std::move(content));
        ++m_size;
        queueUp(owner, share);
        return true;
    }

    // Whether something may be taken now; what waits for its owner's others to finish may not.
    [[nodiscard]] bool hasNext() const { return !m_turns.empty(); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] Taken take()
    {
        const QUuid owner = m_turns.front();
        m_turns.pop_front();
        Share &share = m_shares[owner];
        share.hasTurn = false;
        Taken taken{owner, std::move(share.waiting.front())};
        share.waiting.pop_front();
        --m_size;
        ++share.running;
        queueUp(owner, share);
        return taken;
    }

    // Whether something may be taken now that had to wait for this.
    bool finished(const QUuid &owner)
    {
        const auto place = m_shares.find(owner);
        --place->running;
        if (!place->waiting.empty())
            return queueUp(owner, *place);
        if (place->running == 0)
            m_shares.erase(place);
        return false;
    }

private:
    struct Share {
        std::deque<Content> waiting;
        int running = 0;
        bool hasTurn = false;
    };
    bool queueUp(const QUuid &owner, Share &share)
    {
        if (share.hasTurn || share.waiting.empty() || share.running >= m_limits.runningPerOwner)
            return false;
        share.hasTurn = true;
        m_turns.push_back(owner);
        return true;
    }

    Limits m_limits;
    QHash<QUuid, Share> m_shares; // of owners for whom something waits or runs
    std::deque<QUuid> m_turns;    // owners with something that may be taken, each once
    std::size_t m_size = 0;
};

} // namespace regie
