// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace regie {

// Waits for NOTIFY on a connection of its own, in a thread with an event loop. A database may die without any sign on
// the socket: whoever must be sure sends itself something with notify() and counts on the echo. What was notified while
// the connection was down is lost; the change table isn't.
class NotificationListener : public QObject {
    Q_OBJECT

public:
    NotificationListener(ConnectionSettings settings, QList<QByteArray> channels, QObject *parent = nullptr);
    ~NotificationListener() override;

    // Connects and subscribes, the first time or again; throws DbError.
    void open();
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    // To everybody who listens, ourselves included; throws DbError.
    void notify(const QByteArray &channel, const QByteArray &payload = {});

Q_SIGNALS:
    void notified(const QByteArray &channel, const QByteArray &payload);
    void lost(const QString &reason); // open() again, then read the change table

private:
    void deliver();
    void lose(const QString &reason);

    ConnectionSettings m_settings;
    QList<QByteArray> m_channels;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace regie
