// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/PresenceBoard.h"

#include "server/log/Log.h"
#include "server/net/PresenceView.h"
#include "server/storage/DbError.h"
#include "shared/protocol/PresenceMessages.h"

#include <QPointer>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Its own in the queue: it takes turns with people like one of them.
const QUuid boardOwner(u"{01900000-0000-7000-8000-70726573656e}"_s);

} // namespace

size_t qHash(const PresencePlace &place, size_t seed)
{
    return qHashMulti(seed, place.entity, place.record);
}

PresenceBoard::PresenceBoard(WorkerPool &workers, const ServerLimits &limits, sessions::Rules rules, Deliver deliver)
    : m_workers(workers)
    , m_limits(limits)
    , m_rules(rules)
    , m_deliver(std::move(deliver))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PresenceBoard::work);
    connect(&m_sweep, &QTimer::timeout, this, &PresenceBoard::sweep);
    m_sweep.start(limits.presenceSweep);
}

PresenceBoard::Looker *PresenceBoard::lookerAt(const LiveSession *session, const PresencePlace &place)
{
    const auto known = m_lookers.find(session);
    if (known == m_lookers.end())
        return nullptr;
    const auto found =
        std::find_if(known->begin(), known->end(), [&place](const Looker &looker) { return looker.place == place; });
    return found == known->end() ? nullptr : &*found;
}

void PresenceBoard::look(const std::shared_ptr<LiveSession> &session, qint64 slot, const PresencePlace &place,
                         const PresenceTyping &typing)
{
    std::vector<Looker> &own = m_lookers[session.get()];
    const auto known =
        std::find_if(own.begin(), own.end(), [slot](const Looker &looker) { return looker.slot == slot; });
    if (known != own.end() && known->place == place) {
        if (known->typing == typing)
            known->told.clear(); // repeated: the answer got lost
        known->typing = typing;
        return change(place);
    }
    if (known != own.end())
        remove(session, PresencePlace(known->place));
    remove(session, place);
    if (place.entity.isEmpty())
        return;
    m_lookers[session.get()].push_back({slot, place, typing, {}});
    m_rooms[place].sessions.push_back(session);
    change(place);
}

void PresenceBoard::leave(const std::shared_ptr<LiveSession> &session)
{
    for (const Looker &looker : m_lookers.value(session.get()))
        remove(session, looker.place);
    m_lookers.remove(session.get());
}

void PresenceBoard::remove(const std::shared_ptr<LiveSession> &session, const PresencePlace &place)
{
    if (!lookerAt(session.get(), place))
        return;
    std::erase_if(m_lookers[session.get()], [&place](const Looker &looker) { return looker.place == place; });
    const auto room = m_rooms.find(place);
    std::erase(room->sessions, session);
    if (room->sessions.empty())
        m_rooms.erase(room);
    else
        change(place);
}

void PresenceBoard::change(const PresencePlace &place)
{
    m_rooms[place].isChanged = true;
    if (!m_soon.isActive() && !m_isWorking)
        m_soon.start(0);
}

// A room of many is told to many.
std::chrono::milliseconds PresenceBoard::intervalOf(const Room &room) const
{
    const auto byCrowd = std::chrono::milliseconds(5 * room.sessions.size());
    return std::clamp<std::chrono::milliseconds>(byCrowd, m_limits.presenceInterval, 10s);
}

PresenceBoard::Task PresenceBoard::taskOf(const PresencePlace &place, const Room &room)
{
    Task task{place, {}};
    for (const std::shared_ptr<LiveSession> &session : room.sessions)
        task.sessions.push_back({session, lookerAt(session.get(), place)->typing});
    return task;
}

void PresenceBoard::work()
{
    constexpr std::size_t mostPlaces = 50;
    if (m_isWorking)
        return;
    Tasks tasks;
    auto next = std::chrono::milliseconds::max();
    for (auto room = m_rooms.begin(); room != m_rooms.end(); ++room) {
        if (!room->isChanged)
            continue;
        const auto rested = room->told.isValid() ? std::chrono::milliseconds(room->told.elapsed()) : 1h;
        const auto interval = intervalOf(*room);
        if (rested < interval || tasks.size() == mostPlaces) {
            next = std::min(next, std::max(interval - rested, std::chrono::milliseconds(1)));
            continue;
        }
        room->isChanged = false;
        room->told.start();
        if (room->sessions.size() == 1) {
            tellAlone(room.key(), room->sessions.front());
            continue;
        }
        tasks.push_back(taskOf(room.key(), *room));
    }
    if (!tasks.empty())
        start(std::move(tasks));
    else if (next != std::chrono::milliseconds::max())
        m_soon.start(next);
}

// Whoever is alone may be told so without asking whether he may be here.
void PresenceBoard::tellAlone(const PresencePlace &place, const std::shared_ptr<LiveSession> &session)
{
    Looker &looker = *lookerAt(session.get(), place);
    const QByteArray body = encode(Present{.entity = place.entity, .record = place.record, .people = {}});
    if (looker.told == body)
        return;
    looker.told = body;
    m_deliver({{.session = session, .type = Present::name, .body = body}});
}

void PresenceBoard::start(Tasks tasks)
{
    m_isWorking = true;
    // `context` outlives neither this nor the sockets' thread; the pool is stopped before both.
    const auto answer = [this](Deliveries deliveries) {
        QMetaObject::invokeMethod(
            this, [this, deliveries = std::move(deliveries)] { finish(deliveries); }, Qt::QueuedConnection);
    };
    const auto job = [this, tasks = std::move(tasks), answer](Worker &worker) {
        Deliveries all;
        try {
            for (const Task &task : tasks) {
                Deliveries some = worker.insist([&](Connection &connection) {
                    return tellPresence(connection, worker.queries(), task.place, task.sessions, m_limits.rightsAge,
                                        m_rules);
                });
                std::move(some.begin(), some.end(), std::back_inserter(all));
            }
        } catch (const std::exception &error) {
            writeLog(LogLevel::Debug, u"Who is present could not be told; it is tried again in a few seconds.",
                     {{"reason", QString::fromUtf8(error.what())}});
        }
        answer(std::move(all));
    };
    if (m_workers.submit(boardOwner, job, [answer] { answer({}); }) != WorkerPool::Accepted::Yes)
        m_isWorking = false; // the next change, or the sweep, tries again
}

// Nobody is told twice the same, nor of where he looks no longer.
void PresenceBoard::finish(const Deliveries &deliveries)
{
    m_isWorking = false;
    Deliveries news;
    for (const Delivery &delivery : deliveries) {
        if (delivery.type == Present::name) {
            const auto present = decode<Present>(delivery.body);
            Looker *looker = present ? lookerAt(delivery.session.get(), {present->entity, present->record}) : nullptr;
            if (!looker || looker->told == delivery.body)
                continue;
            looker->told = delivery.body;
        }
        news.push_back(delivery);
    }
    if (!news.empty())
        m_deliver(news);
    work();
}

void PresenceBoard::sweep()
{
    bool hasCompany = false;
    for (Room &room : m_rooms) {
        if (room.sessions.size() > 1)
            room.isChanged = hasCompany = true;
    }
    if (hasCompany && !m_isWorking && !m_soon.isActive())
        m_soon.start(0);
}

} // namespace regie
