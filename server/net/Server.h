// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Secrets.h"
#include "server/import/ImportRunner.h"
#include "server/net/Door.h"
#include "server/net/Publisher.h"
#include "server/net/Services.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace regie {

struct ServerSettings {
    ConnectionSettings database;
    QSslConfiguration tls;
    std::shared_ptr<const Secrets> secrets;
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0; // 0: any free one
    ServerLimits limits = {};
    Publisher::Timings feed = {};
    LoginThrottle::Limits throttle = {};
    password::Cost passwordCost = {};
    int workers = 0;               // 0: twice the cores
    int loginWorkers = 0;          // 0: the cores, four at most
    bool showsDemoAccounts = true; // when the database has any
};

// Everything that serves: built here, wired here, stopped here in the right order.
class Server : public QObject {
    Q_OBJECT

public:
    explicit Server(ServerSettings settings, QObject *parent = nullptr);
    ~Server() override;

    // Throws SetupError.
    void start();
    [[nodiscard]] quint16 port() const { return m_door.port(); }
    [[nodiscard]] int connections() const { return m_door.connections(); }
    [[nodiscard]] bool hasDatabase() const { return m_requests.hasDatabase(); }

    // Tells everybody, lets running requests end, then emits stopped().
    void stop();

Q_SIGNALS:
    void stopped();

private:
    void startFeed();
    void stopFeed();
    void deliver(const Deliveries &deliveries);
    void lookAround();
    void distrustConnections();
    void welcome(const Welcome &welcome);
    void maintain();
    void sealLog();

    ServerSettings m_settings;
    sessions::Rules m_rules;
    LiveSessions m_live;
    Logins m_logins;
    std::unique_ptr<Publisher> m_publisher;
    importing::ImportRunner m_imports;
    Dispatcher m_dispatcher;
    WorkerPool m_requests;
    WorkerPool m_loginPool;
    PresenceBoard m_presence;
    Services m_services;
    Door m_door;
    QThread m_feedThread;
    QTimer m_maintenance;
    QTimer m_sealer;
    std::atomic<bool> m_isSealing = false;
};

} // namespace regie
