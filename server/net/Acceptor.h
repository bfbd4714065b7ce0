// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace regie {

// Hands every new connection on as it comes, before any byte of it: QSslServer would stop at thirty silent ones.
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
    void incomingConnection(qintptr descriptor) override { Q_EMIT connected(descriptor); }

private:
    static constexpr int backlog = 1024;
};

} // namespace regie
