// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Door.h"

#include "server/log/Log.h"
#include "server/storage/SetupError.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

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
    if (!m_acceptor.listen(address, port))
        throw SetupError(tr("The server can't listen on %1, port %2: %3. Choose another with --listen.")
                             .arg(address.toString())
                             .arg(port)
                             .arg(m_acceptor.errorString()));
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
    connect(session, &Session::finished, this, [this, session] { remove(session); });
    const QHostAddress address = session->address();
    if (strangersFrom(address) >= m_services.limits.connectionsPerAddress) {
        writeLog(LogLevel::Debug, u"too many connections of one address", {{"address", address.toString()}});
        session->drop();
        return;
    }
    m_sessions.append(session);
    if (m_sessions.size() <= m_services.limits.connections)
        return;
    Session *const leaving = oldestStranger();
    writeLog(
        LogLevel::Warning,
        u"All places are taken; the oldest connection that has not logged in makes room. If this goes on, somebody "
        u"floods the server: block the address in a firewall.",
        {{"address", leaving->address().toString()}});
    leaving->drop();
}

void Door::remove(Session *session)
{
    m_sessions.removeOne(session);
    session->deleteLater(); // it may be in the middle of its own signal
    if (m_isClosing && m_sessions.isEmpty())
        Q_EMIT emptied();
}

Session *Door::oldestStranger() const
{
    const auto place = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [](const Session *session) { return !session->isLoggedIn(); });
    return *place; // the newcomer at least is one
}

int Door::strangersFrom(const QHostAddress &address) const
{
    return static_cast<int>(std::count_if(m_sessions.begin(), m_sessions.end(), [&](const Session *session) {
        return !session->isLoggedIn() && session->address() == address;
    }));
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
