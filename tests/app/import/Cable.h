// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace regie::test {

// A line to a server that can be cut while the server lives on.
class Cable final : public QTcpServer {
public:
    explicit Cable(quint16 server)
        : m_server(server)
    {
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return serverPort(); }

    void cut()
    {
        m_isCut = true;
        for (const QPointer<QTcpSocket> &end : m_ends) {
            if (end)
                end->abort();
        }
        m_ends.clear();
    }
    void mend() { m_isCut = false; }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *near = new QTcpSocket(this);
        near->setSocketDescriptor(handle);
        if (m_isCut)
            return near->abort();
        auto *far = new QTcpSocket(this);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
        join(near, far);
        join(far, near);
        m_ends.insert(m_ends.end(), {near, far});
    }

private:
    void join(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
        connect(from, &QTcpSocket::connected, to, [from, to] { from->write(to->readAll()); });
    }

    quint16 m_server;
    bool m_isCut = false;
    std::vector<QPointer<QTcpSocket>> m_ends;
};

} // namespace regie::test
