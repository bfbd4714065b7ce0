// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Acceptor.h"
#include "server/net/Session.h"
#include "server/net/SessionGroups.h"

#include <QDeadlineTimer>
#include <QList>
#include <QTimer>

#include <functional>

namespace regie {

// Lets connections in and keeps them: so many of one person, so many before login from one place, so many altogether.
// Who comes is never turned away for it: who has been there longest without need makes room. A few places nobody who
// has logged in may take, so that one can always log in.
class Door : public QObject {
    Q_OBJECT

public:
    Door(const QSslConfiguration &tls, Services &services, QObject *parent = nullptr);
    ~Door() override;

    // Port 0 takes a free one. Throws SetupError.
    void open(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_acceptor.serverPort(); }
    [[nodiscard]] int connections() const { return static_cast<int>(m_sessions.size()); }

    void forEach(const std::function<void(Session &)> &visit);
    // Nobody comes in any more and everybody is told why they must leave; emptied() follows.
    void close(const Refusal &why);

Q_SIGNALS:
    void emptied();

private:
    void admit(qintptr descriptor);
    void place(Session *session);
    void makeRoomForStranger(Session *newcomer);
    void makeRoomForMember(Session *newcomer);
    [[nodiscard]] bool makeRoom(const QList<Session *> &strangers, Session *newcomer);
    void warn(QStringView message, const QHostAddress &address);
    void remove(Session *session);

    QSslConfiguration m_tls;
    Services &m_services;
    Acceptor m_acceptor;
    QList<Session *> m_sessions; // oldest first
    SessionGroups m_strangers;   // not logged in, by origin
    SessionGroups m_members;     // logged in, by user
    QList<Session *> m_leaving;  // told why, and not gone yet
    QTimer m_sweep;
    QDeadlineTimer m_nextWarning; // a flood of connections makes none of lines
    bool m_isClosing = false;
};

} // namespace regie
