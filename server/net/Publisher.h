// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/ChangeReader.h"
#include "server/net/Distribution.h"
#include "server/net/LiveSessions.h"
#include "server/storage/NotificationListener.h"
#include "server/storage/QueryCache.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace regie {

class VersionError;

// Brings committed changes to the sessions that may know of them, its own server's and those of every other server on
// the database. Lives in a thread of its own with two connections of its own; when they are lost it reconnects and
// goes on where it was.
class Publisher : public QObject {
    Q_OBJECT

public:
    struct Timings {
        std::chrono::milliseconds poll{2'000};          // the net below the doorbell
        std::chrono::milliseconds doorbellInterval{50}; // at most so often is it rung for the others
        std::chrono::milliseconds readInterval{5};
        std::chrono::milliseconds heartbeat{10'000};
        std::chrono::milliseconds echo{5'000}; // how long a heartbeat may take to come back
        std::chrono::milliseconds reopen{500};
        std::chrono::milliseconds rightsAge{60'000}; // of those who ask for nothing, whatever the feed told of them
    };
    using Deliver = std::function<void(Deliveries)>;

    struct Heard {
        Deliver deliver;
        // With an open connection: after each opening and whenever a setting changed.
        std::function<void(Connection &)> settingsChanged;
        // The database was migrated to another version than this program's.
        std::function<void()> schemaChanged;
    };

    // What is heard is told on the publisher's thread.
    Publisher(ConnectionSettings settings, LiveSessions &live, sessions::Rules rules, Timings timings, Heard heard);
    ~Publisher() override;

    // What is committed from here on will be told. May be called before it is moved to its thread, so that nothing
    // escapes those who come before that thread gets to work; throws DbError.
    void begin(Connection &connection);

    // To be called in its thread, first and last.
    void start();
    void stop();

    // Thread safe: something was committed here.
    void ring();

private:
    void open();
    void lose(const QString &why);
    void loseForeign(const VersionError &error);
    void poll();
    void read();
    void lookAtSilent();
    void guarded(const std::function<void()> &step);
    void readSoon();
    [[nodiscard]] bool isOfOurVersion();
    void tellOthers();
    void onNotified(const QByteArray &channel, const QByteArray &payload);
    void beat();
    void resync();
    void deliver(Deliveries deliveries);
    void publish(const std::optional<std::vector<ChangedRecord>> &changes);

    ConnectionSettings m_settings;
    LiveSessions &m_live;
    sessions::Rules m_rules;
    Timings m_timings;
    Heard m_heard;
    QByteArray m_self; // tells our own doorbell from the others'

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<NotificationListener> m_listener;
    ChangeReader m_reader;
    QueryCache m_queries;
    bool m_hasBegun = false;
    bool m_isInterrupted = false;
    bool m_mustResync = false; // changes are not known, and among them may be the end of somebody's rights
    std::atomic<bool> m_isRung = false;
    std::unique_ptr<QTimer> m_poll;
    std::unique_ptr<QTimer> m_readTimer;
    std::unique_ptr<QTimer> m_doorbell;
    std::unique_ptr<QTimer> m_heartbeat;
    std::unique_ptr<QTimer> m_echo;
    std::unique_ptr<QTimer> m_reopen;
    QElapsedTimer m_sinceRead;
};

} // namespace regie
