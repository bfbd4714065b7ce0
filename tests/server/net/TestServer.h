// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Server.h"
#include "tests/support/Database.h"
#include "tests/support/WireClient.h"

#include <QThread>

#include <functional>

namespace regie::tests {

// The same for all, as for servers of one database.
[[nodiscard]] std::shared_ptr<const Secrets> testSecrets();

// Settings with which tests are quick: few threads, cheap passwords, an impatient feed, nothing throttled.
[[nodiscard]] ServerSettings quickSettings(const ConnectionSettings &database);

// A server on a port of its own, in a thread of its own, so that tests may block.
class TestServer {
public:
    explicit TestServer(ServerSettings settings);
    ~TestServer();
    Q_DISABLE_COPY_MOVE(TestServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int connections();
    // Until it is so; false when it takes too long.
    [[nodiscard]] bool waitForConnections(int count);
    // Says good-bye to everybody and waits until the last has gone.
    void stop();

private:
    QThread m_thread;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
};

// A migrated database with accounts for all roles, and a server on it.
class ServedDatabase {
public:
    explicit ServedDatabase(const std::function<void(ServerSettings &)> &change = {});

    [[nodiscard]] TestServer &server() { return *m_server; }
    [[nodiscard]] Connection &sql() { return m_sql; } // as its owner
    [[nodiscard]] const Database &database() const { return m_database; }

    // An active account; its address is <name>@example.org.
    QUuid addUser(const QString &name, const QStringList &roles);
    [[nodiscard]] static QString emailOf(const QString &name) { return name + QStringLiteral("@example.org"); }
    static const QString password;

    // Greeted and logged in.
    [[nodiscard]] std::unique_ptr<WireClient> client(const QString &name = QStringLiteral("admin"));
    [[nodiscard]] std::unique_ptr<WireClient> stranger();

    [[nodiscard]] qint64 number(const QByteArray &query);
    [[nodiscard]] QString text(const QByteArray &query);

private:
    Database m_database;
    Connection m_sql;
    std::unique_ptr<TestServer> m_server;
};

// A new ticket domain of that name: the simplest record there is.
[[nodiscard]] Save newDomain(const QString &name, const QUuid &id = newUuid());
[[nodiscard]] Fetch listOf(const QString &entity, const QString &column);

} // namespace regie::tests
