// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Door.h"

#include "server/log/Log.h"
#include "server/net/Listening.h"

#include <QRandomGenerator>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds betweenWarnings{10};

// Whoever has asked for nothing for the longest time; null when there is nobody else.
Session *leastUsed(const QList<Session *> &sessions, const Session *except)
{
    const auto unusedFor = [](const Session *session) {
        return session->isBusy() ? std::chrono::milliseconds(0) : session->unusedFor();
    };
    Session *found = nullptr;
    for (Session *session : sessions) {
        if (session != except && (found == nullptr || unusedFor(session) > unusedFor(found)))
            found = session;
    }
    return found;
}

} // namespace

Door::Door(const QSslConfiguration &tls, Services &services, QObject *parent)
    : QObject(parent)
    , m_tls(tls)
    , m_services(services)
{
    connect(&m_acceptor, &Acceptor::connected, this, &Door::admit);
    m_sweep.setInterval(services.limits.sweepInterval);
    connect(&m_sweep, &QTimer::timeout, this, [this] { forEach([](Session &session) { session.endIfStale(); }); });
    m_sweep.start();
}

Door::~Door()
{
    m_acceptor.close();
    qDeleteAll(m_sessions);
}

void Door::open(const QHostAddress &address, quint16 port)
{
    listenOn(m_acceptor, address, port);
}

void Door::forEach(const std::function<void(Session &)> &visit)
{
    const QList<Session *> present = m_sessions; // visitors may end sessions
    for (Session *session : present)
        visit(*session);
}

void Door::admit(qintptr descriptor)
{
    auto *const session = new Session(descriptor, m_tls, m_services, this);
    connect(session, &Session::moved, this, [this, session] { place(session); });
    connect(session, &Session::finished, this, [this, session] { remove(session); });
    m_sessions.append(session);
    place(session);
}

void Door::place(Session *session)
{
    m_strangers.remove(session);
    m_members.remove(session);
    m_leaving.removeOne(session);
    if (session->isEnding()) {
        m_leaving.append(session);
    } else if (session->isLoggedIn()) {
        m_members.add(session->live()->user(), session);
        makeRoomForMember(session);
    } else {
        m_strangers.add(session->origin(), session);
        makeRoomForStranger(session);
    }
}

void Door::makeRoomForStranger(Session *newcomer)
{
    const ServerLimits &limits = m_services.limits;
    const QList<Session *> neighbours = m_strangers.of(newcomer->origin());
    if (neighbours.size() > limits.connectionsPerAddress) {
        writeLog(LogLevel::Debug, u"too many connections of one address",
                 {{"address", newcomer->address().toString()}});
        if (!makeRoom(neighbours, newcomer))
            return;
    }
    if (m_sessions.size() <= limits.connections)
        return;
    if (!m_leaving.isEmpty())
        return m_leaving.first()->drop();
    warn(u"All places are taken; the oldest connection that has not logged in makes room. If this goes on, somebody "
         u"floods the server: block the address in a firewall.",
         m_strangers.ofLargest().first()->address());
    // Those of whom there are most: an honest stranger stays through a flood from elsewhere.
    static_cast<void>(makeRoom(m_strangers.ofLargest(), newcomer));
}

// The oldest goes, but nobody whose login is being worked on; false when there was only the newcomer. Of many silent
// ones it is one of these, any one: whoever has just come needs a moment to speak, and in a flood all are young.
bool Door::makeRoom(const QList<Session *> &strangers, Session *newcomer)
{
    QList<Session *> candidates;
    QList<Session *> silent;
    for (Session *session : strangers) {
        if (session == newcomer || session->isBusy())
            continue;
        candidates.append(session);
        if (session->isSilent())
            silent.append(session);
    }
    if (silent.size() > strangers.size() / 2)
        silent[QRandomGenerator::global()->bounded(silent.size())]->drop();
    else if (!candidates.isEmpty())
        candidates.first()->drop();
    else
        newcomer->drop();
    return !candidates.isEmpty();
}

void Door::makeRoomForMember(Session *newcomer)
{
    const ServerLimits &limits = m_services.limits;
    const QList<Session *> own = m_members.of(newcomer->live()->user());
    if (own.size() > limits.connectionsPerUser) {
        leastUsed(own, newcomer)->endAfterAnswer(refused(u"session.elsewhere"_s).value());
        return;
    }
    if (m_members.size() <= limits.connections - std::min(limits.placesForStrangers, limits.connections / 4))
        return;
    warn(u"More people work than the server has places for; the connection used least makes room. Raise the limit of "
         u"open files, or run a second server.",
         newcomer->address());
    if (Session *leaving = leastUsed(m_members.ofLargest(), newcomer))
        leaving->endAfterAnswer(refused(u"session.displaced"_s).value());
}

void Door::warn(QStringView message, const QHostAddress &address)
{
    if (!m_nextWarning.hasExpired())
        return;
    m_nextWarning.setRemainingTime(betweenWarnings);
    writeLog(LogLevel::Warning, message, {{"address", address.toString()}, {"connections", qint64{m_sessions.size()}}});
}

void Door::remove(Session *session)
{
    m_sessions.removeOne(session);
    m_strangers.remove(session);
    m_members.remove(session);
    m_leaving.removeOne(session);
    session->deleteLater(); // it may be in the middle of its own signal
    if (m_isClosing && m_sessions.isEmpty())
        Q_EMIT emptied();
}

void Door::close(const Refusal &why)
{
    m_isClosing = true;
    m_acceptor.close();
    m_sweep.stop();
    if (m_sessions.isEmpty())
        Q_EMIT emptied();
    forEach([&why](Session &session) { session.endAfterAnswer(why); });
}

} // namespace regie
