// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/NotificationListener.h"

#include "server/storage/DbError.h"

#include <QSocketNotifier>

namespace regie {

NotificationListener::NotificationListener(ConnectionSettings settings, QList<QByteArray> channels, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_channels(std::move(channels))
{}

NotificationListener::~NotificationListener() = default;

void NotificationListener::open()
{
    m_readable.reset();
    m_connection.reset();
    auto connection = std::make_unique<Connection>(m_settings);
    for (const QByteArray &channel : m_channels)
        connection->listen(channel);
    m_connection = std::move(connection);
    m_readable = std::make_unique<QSocketNotifier>(m_connection->socketDescriptor(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &NotificationListener::deliver);
}

void NotificationListener::notify(const QByteArray &channel, const QByteArray &payload)
{
    if (!m_connection)
        throw DbError::ofLostConnection(tr("The connection with the database was lost."));
    try {
        m_connection->execute("select pg_notify($1, $2)", {Parameter::utf8(channel), Parameter::utf8(payload)});
    } catch (const DbError &error) {
        if (error.connectionLost())
            lose(error.message());
        throw;
    }
    // The echo came with the answer: nothing more will make the socket readable.
    QMetaObject::invokeMethod(this, &NotificationListener::deliver, Qt::QueuedConnection);
}

void NotificationListener::deliver()
{
    if (!m_connection)
        return;
    try {
        for (const ChannelNotice &notification : m_connection->takeNotifications())
            Q_EMIT notified(notification.channel, notification.payload);
        if (m_connection && m_connection->isLost())
            lose(tr("The connection with the database was lost."));
    } catch (const DbError &error) {
        lose(error.message());
    }
}

void NotificationListener::lose(const QString &reason)
{
    if (!m_connection)
        return;
    // Off before the descriptor is closed: its number may be somebody else's the moment after.
    m_readable->setEnabled(false);
    m_readable.release()->deleteLater(); // we may be in its signal
    m_connection.reset();
    Q_EMIT lost(reason);
}

} // namespace regie
