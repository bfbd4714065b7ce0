// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/DatabaseProxy.h"

#include <QLocalSocket>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

const QString socketName = u"/.s.PGSQL.5432"_s;

// A simple query that says commit, and nothing else (PostgreSQL's protocol, «Query (F)»).
bool isCommit(const QByteArray &bytes)
{
    return bytes.startsWith('Q') && bytes.endsWith(QByteArray("commit", 7));
}

} // namespace

DatabaseProxy::DatabaseProxy()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server.get(), &QLocalServer::newConnection, m_server.get(), [this] { accept(); });
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server->listen(m_folder.path() + socketName); }, Qt::BlockingQueuedConnection);
}

DatabaseProxy::~DatabaseProxy()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

ConnectionSettings DatabaseProxy::through(ConnectionSettings settings)
{
    m_target = settings.host + socketName;
    settings.host = m_folder.path();
    return settings;
}

void DatabaseProxy::accept()
{
    while (QLocalSocket *const near = m_server->nextPendingConnection()) {
        auto *const far = new QLocalSocket(near);
        auto *const isLosing = new bool(false);
        QObject::connect(near, &QObject::destroyed, [isLosing] { delete isLosing; });
        QObject::connect(near, &QLocalSocket::readyRead, far, [this, near, far, isLosing] {
            const QByteArray bytes = near->readAll();
            if (isCommit(bytes) && m_isArmed.exchange(false))
                *isLosing = true;
            far->write(bytes);
        });
        QObject::connect(far, &QLocalSocket::readyRead, near, [this, near, far, isLosing] {
            const QByteArray bytes = far->readAll();
            if (!*isLosing) {
                near->write(bytes);
                return;
            }
            ++m_cuts;
            far->abort();
            near->abort();
        });
        QObject::connect(far, &QLocalSocket::disconnected, near, &QLocalSocket::disconnectFromServer);
        QObject::connect(near, &QLocalSocket::disconnected, far, &QLocalSocket::disconnectFromServer);
        QObject::connect(near, &QLocalSocket::disconnected, near, &QObject::deleteLater);
        far->connectToServer(m_target);
    }
}

} // namespace regie::tests
