// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Distribution.h"
#include "server/net/ServerLimits.h"
#include "server/net/WorkerPool.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace regie {

// Where somebody looks.
struct PresencePlace {
    QString entity;
    QUuid record; // null: the list

    friend bool operator==(const PresencePlace &, const PresencePlace &) = default;
};
[[nodiscard]] size_t qHash(const PresencePlace &place, size_t seed = 0);

// What somebody types into at a place.
struct PresenceTyping {
    QString field;
    QString part; // the entity the field is of, when it is not the record's own
    QUuid partRecord;
    bool isPublic = false; // of a part that may be secret

    friend bool operator==(const PresenceTyping &, const PresenceTyping &) = default;
};
// A connection at a place.
struct PresentSession {
    std::shared_ptr<LiveSession> session;
    PresenceTyping typing;
};

// Who looks at what, over all connections of this server, and nowhere else. A place is told to those who are there
// only now and then, however often they come, go and type: the more of them, the more seldom. What each may know is
// worked out by a worker, from rights as they are at that moment, and once more every few seconds, lest somebody goes
// on seeing what he may see no longer. Lives on the sockets' thread.
class PresenceBoard final : public QObject {
    Q_OBJECT

public:
    using Deliver = std::function<void(const Deliveries &)>; // on the sockets' thread

    PresenceBoard(WorkerPool &workers, const ServerLimits &limits, sessions::Rules rules, Deliver deliver);

    // An empty entity: nowhere. A place that another slot of the session held is this one's from now on.
    void look(const std::shared_ptr<LiveSession> &session, qint64 slot, const PresencePlace &place,
              const PresenceTyping &typing);
    void leave(const std::shared_ptr<LiveSession> &session);

private:
    struct Looker {
        qint64 slot = 0;
        PresencePlace place; // no other slot of the session has it
        PresenceTyping typing;
        QByteArray told; // the body of the last event about this place; empty before the first
    };
    struct Room {
        std::vector<std::shared_ptr<LiveSession>> sessions; // in the order of their coming
        QElapsedTimer told; // when it was last worked out; invalid before the first time
        bool isChanged = false;
    };
    struct Task {
        PresencePlace place;
        std::vector<PresentSession> sessions;
    };
    using Tasks = std::vector<Task>;

    [[nodiscard]] Looker *lookerAt(const LiveSession *session, const PresencePlace &place); // null for none
    void remove(const std::shared_ptr<LiveSession> &session, const PresencePlace &place);
    void change(const PresencePlace &place);
    [[nodiscard]] std::chrono::milliseconds intervalOf(const Room &room) const;
    [[nodiscard]] Task taskOf(const PresencePlace &place, const Room &room);
    void work();
    void tellAlone(const PresencePlace &place, const std::shared_ptr<LiveSession> &session);
    void start(Tasks tasks);
    void finish(const Deliveries &deliveries);
    void sweep();

    WorkerPool &m_workers;
    const ServerLimits &m_limits;
    sessions::Rules m_rules;
    Deliver m_deliver;
    QHash<const LiveSession *, std::vector<Looker>> m_lookers; // at most Look::mostSlots each
    QHash<PresencePlace, Room> m_rooms;
    QTimer m_soon;
    QTimer m_sweep;
    bool m_isWorking = false;
};

} // namespace regie
