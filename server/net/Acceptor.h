// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace regie {

// Hands every new connection on as it comes, before any byte of it: QSslServer would stop at thirty silent ones. In one
// turn of the event loop only so many: QTcpServer takes all there are, which in a flood goes on for ever.
class Acceptor : public QTcpServer {
    Q_OBJECT

public:
    explicit Acceptor(QObject *parent = nullptr)
        : QTcpServer(parent)
    {
        setListenBacklogSize(backlog);
    }

Q_SIGNALS:
    void connected(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_inThisTurn++ == 0)
            QMetaObject::invokeMethod(this, &Acceptor::nextTurn, Qt::QueuedConnection);
        if (m_inThisTurn == perTurn)
            setMaxPendingConnections(0); // then the base class stops
        Q_EMIT connected(descriptor);
    }

private:
    void nextTurn()
    {
        m_inThisTurn = 0;
        setMaxPendingConnections(perTurn);
        resumeAccepting();
    }

    static constexpr int backlog = 1024;
    static constexpr int perTurn = 16;
    int m_inThisTurn = 0;
};

} // namespace regie
