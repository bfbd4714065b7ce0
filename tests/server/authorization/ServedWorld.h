// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/SampleWorld.h"
#include "tests/server/authorization/RawClient.h"
#include "tests/server/net/TestServer.h"
#include "tests/server/storage/QueryOracle.h"

#include <functional>

namespace regie::tests {

// The sample of every role with a server on it, and its people logged in.
class ServedWorld {
public:
    explicit ServedWorld(const std::function<void(ServerSettings &)> &change = {});

    [[nodiscard]] SampleWorld &world() { return m_world; }
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    // The person's usual connection, logged in when first wanted.
    [[nodiscard]] RawClient &client(const QString &user);
    // One more of that person's.
    [[nodiscard]] std::unique_ptr<RawClient> newClient(const QString &user) { return login(user, port()); }
    [[nodiscard]] static std::unique_ptr<RawClient> login(const QString &user, quint16 port);

    [[nodiscard]] qint64 versionOf(const QString &entity, const QUuid &id);
    // The whole row as text, to see that nothing of it changed.
    [[nodiscard]] QString rowOf(const QString &entity, const QUuid &id);

private:
    SampleWorld m_world;
    std::unique_ptr<TestServer> m_server;
    std::map<QString, std::unique_ptr<RawClient>> m_clients;
};

} // namespace regie::tests
