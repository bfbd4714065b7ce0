// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/LinkDoor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2'000; // milliseconds, for each step
constexpr qint64 longestLink = 1'000;
constexpr auto taken = "taken\n";
constexpr auto call = "show\n"; // where a link would stand

// The account's own: the folder lies in its home.
QString nameFor(const QString &folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    return u"regie-"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

LinkDoor::LinkDoor(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LinkDoor::receive);
}

bool LinkDoor::open()
{
    // Asked first: listening takes the name from whoever has it.
    QLocalSocket running;
    running.connectToServer(m_name);
    if (running.waitForConnected(patience))
        return false;
    QLocalServer::removeServer(m_name); // left behind by one that crashed
    return m_server.listen(m_name);
}

void LinkDoor::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QLocalSocket::abort); // who says nothing doesn't stay
        read(socket);
    }
}

void LinkDoor::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestLink)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine(longestLink);
    if (line == call) {
        socket->write(taken);
        Q_EMIT callCame();
    } else if (const auto link = RecordLink::parse(QString::fromUtf8(line))) {
        socket->write(taken);
        Q_EMIT linkCame(*link);
    }
    socket->disconnectFromServer();
}

bool LinkDoor::handOver(const QString &folder, const std::optional<RecordLink> &link)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(folder));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(link ? link->toString().toUtf8() + '\n' : QByteArray(call));
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.readAll() == taken;
}

} // namespace regie
