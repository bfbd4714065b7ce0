// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Acceptor.h"
#include "server/net/Session.h"

#include <QHash>
#include <QList>
#include <QTimer>

#include <functional>

namespace regie {

// Lets connections in and keeps them: so many before login from one address, so many altogether. When all places are
// taken, the oldest connection that hasn't logged in makes room, so that silent ones can't keep people out.
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
    void remove(Session *session);
    [[nodiscard]] Session *oldestStranger() const;
    [[nodiscard]] int strangersFrom(const QHostAddress &address) const;

    QSslConfiguration m_tls;
    Services &m_services;
    Acceptor m_acceptor;
    QList<Session *> m_sessions; // oldest first
    QTimer m_sweep;
    bool m_isClosing = false;
};

} // namespace regie
