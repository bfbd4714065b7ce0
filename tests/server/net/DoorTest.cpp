// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QTcpSocket>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clients = std::vector<std::unique_ptr<WireClient>>;

// Something that counts as use.
QString useOf(WireClient &client)
{
    QThread::msleep(2); // so that no two were used at the same time
    return client.outcome(listOf(u"ticket_domain"_s, u"name"_s));
}

bool isThere(WireClient &client)
{
    return client.isConnected() && client.outcome(Ping()) == u"(done)"_s;
}

// Sockets that never say a word, from another address of this machine.
std::vector<std::unique_ptr<QTcpSocket>> silentFrom(const QString &address, quint16 port, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int index = 0; index < count; ++index) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        REQUIRE(sockets.back()->bind(QHostAddress(address)));
        sockets.back()->connectToHost(u"127.0.0.1"_s, port);
        REQUIRE(sockets.back()->waitForConnected(WireClient::usualPatience));
    }
    return sockets;
}

} // namespace

TEST_CASE("Who connects once too often loses the connection used least, and is told", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerUser = 3; });
    served.addUser(u"other"_s, {u"admin"_s});
    const auto other = served.client(u"other"_s);
    Clients own;
    for (int index = 0; index < 3; ++index)
        own.push_back(served.client());
    for (const auto index : {1U, 0U, 2U})
        REQUIRE(useOf(*own[index]) == u"(done)"_s);
    for (int ping = 0; ping < 3; ++ping)
        REQUIRE(own[1]->outcome(Ping()) == u"(done)"_s); // nobody's work
    SECTION("by logging in")
    {
        const auto newest = served.client();
        CHECK(own[1]->closingCode() == u"session.elsewhere"_s);
        CHECK(isThere(*newest));
    }
    SECTION("by taking up a session again, over and over")
    {
        const auto tokenOwner = served.stranger();
        const Result<SessionInfo> session = tokenOwner->login(served.emailOf(u"admin"_s), served.password);
        REQUIRE(session);
        CHECK(own[1]->closingCode() == u"session.elsewhere"_s);
        Clients again;
        for (int index = 0; index < 20; ++index) {
            again.push_back(served.stranger());
            REQUIRE(again.back()->outcome(Resume{.token = session->token}) == u"(done)"_s);
            REQUIRE(useOf(*again.back()) == u"(done)"_s);
        }
        CHECK(served.server().waitForConnections(4));
        CHECK(own[0]->closingCode() == u"session.elsewhere"_s);
        CHECK(tokenOwner->closingCode() == u"session.elsewhere"_s);
        for (std::size_t index = 17; index < 20; ++index)
            CHECK(isThere(*again[index]));
        own.clear();
    }
    CHECK(isThere(*other));
    for (std::size_t index = 0; index < own.size(); ++index)
        CHECK(own[index]->isConnected() == (index != 1));
}

TEST_CASE("A connection that is waiting for an answer gets it before it is closed", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerUser = 2; });
    Clients busy;
    for (int index = 0; index < 2; ++index)
        busy.push_back(served.client());
    served.sql().executeScript("begin; lock table ticket_domain in access exclusive mode");
    std::vector<QUuid> ids;
    for (const auto &client : busy)
        ids.push_back(client->send(Fetch::name, encode(listOf(u"ticket_domain"_s, u"name"_s))));
    QThread::msleep(200);
    const auto newest = served.client();
    CHECK(isThere(*newest));
    served.sql().executeScript("commit");
    for (std::size_t index = 0; index < busy.size(); ++index)
        CHECK(busy[index]->answerTo(ids[index]).has_value());
    CHECK(busy[0]->closingCode() == u"session.elsewhere"_s);
    CHECK(isThere(*busy[1]));
}

TEST_CASE("However many have logged in, one can log in, and who has most connections makes room", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connections = 8; });
    Clients singles;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s, u"four"_s}) {
        served.addUser(name, {u"admin"_s});
        if (name != u"four"_s)
            singles.push_back(served.client(name)); // used for the longest time not
    }
    Clients many;
    for (int index = 0; index < 3; ++index)
        many.push_back(served.client());
    for (const auto index : {2U, 0U, 1U})
        REQUIRE(useOf(*many[index]) == u"(done)"_s);
    const auto silent = silentFrom(u"127.0.0.2"_s, served.server().port(), 10); // take what is left, and more
    const auto late = served.client(u"four"_s);
    CHECK(many[2]->closingCode() == u"session.displaced"_s);
    CHECK(isThere(*late));
    for (const auto &single : singles)
        CHECK(isThere(*single));
    CHECK(isThere(*many[0]));
    CHECK(isThere(*many[1]));
    CHECK(served.server().connections() <= 8);
}

TEST_CASE("Strangers of one address who never log in keep nobody else of it out", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerAddress = 5; });
    Clients strangers;
    for (int index = 0; index < 5; ++index)
        strangers.push_back(served.stranger());
    REQUIRE(isThere(*strangers.front()));
    const auto honest = served.client();
    CHECK(isThere(*honest));
    CHECK(strangers[0]->closingCode().isEmpty());
    for (std::size_t index = 1; index < strangers.size(); ++index)
        CHECK(isThere(*strangers[index]));
}

TEST_CASE("Nobody is sent away while the login is being worked on", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerAddress = 2; });
    Clients waiting;
    served.sql().executeScript("begin; lock table \"user\" in access exclusive mode");
    std::vector<QUuid> ids;
    const auto logIn = [&] {
        waiting.push_back(served.stranger());
        REQUIRE(waiting.back()->isConnected());
        ids.push_back(waiting.back()->send(
            Login::name, encode(Login{.email = served.emailOf(u"admin"_s), .password = served.password})));
        QThread::msleep(100);
    };
    logIn();
    const auto idle = served.stranger();
    logIn(); // instead of the idle one
    CHECK(idle->closingCode().isEmpty());
    const WireClient refused(served.server().port()); // both places are of people who are logging in
    CHECK_FALSE(refused.isConnected());
    served.sql().executeScript("commit");
    for (std::size_t index = 0; index < waiting.size(); ++index)
        CHECK(waiting[index]->answerTo(ids[index]).has_value());
    CHECK(isThere(*served.stranger()));
}

TEST_CASE("A flood from one address takes no place from a stranger of another", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connections = 12; });
    const auto honest = served.stranger(); // the oldest
    const auto flood = silentFrom(u"127.0.0.2"_s, served.server().port(), 60);
    CHECK(served.server().waitForConnections(12));
    CHECK(isThere(*honest));
    CHECK(honest->login(served.emailOf(u"admin"_s), served.password).has_value());
}

TEST_CASE("Silent connections push out one another before who has spoken", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerAddress = 10; });
    const auto honest = served.stranger();
    const auto flood = silentFrom(u"127.0.0.1"_s, served.server().port(), 100);
    CHECK(served.server().waitForConnections(10));
    CHECK(isThere(*honest));
    const auto late = served.client();
    CHECK(isThere(*late));
    CHECK(honest->login(served.emailOf(u"admin"_s), served.password).has_value());
}

TEST_CASE("A flood of connections is taken in portions, with time for others in between", "[net][door]")
{
    Acceptor acceptor;
    REQUIRE(acceptor.listen(QHostAddress(u"127.0.0.1"_s)));
    int accepted = 0;
    QObject::connect(&acceptor, &Acceptor::connected, &acceptor, [&accepted](qintptr descriptor) {
        ++accepted;
        QTcpSocket().setSocketDescriptor(descriptor); // closes it
    });
    const auto flood = silentFrom(u"127.0.0.1"_s, acceptor.serverPort(), 100);
    int largest = 0;
    for (int turn = 0; turn < 1'000 && accepted < 100; ++turn) {
        const int before = accepted;
        QCoreApplication::processEvents();
        largest = std::max(largest, accepted - before);
    }
    CHECK(accepted == 100);
    CHECK(largest <= 32);
    const auto later = silentFrom(u"127.0.0.1"_s, acceptor.serverPort(), 1);
    for (int turn = 0; turn < 1'000 && accepted < 101; ++turn)
        QCoreApplication::processEvents();
    CHECK(accepted == 101);
}

TEST_CASE("Who logs out is a stranger again and counts as one", "[net][door]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerAddress = 2; });
    Clients clients;
    for (int index = 0; index < 4; ++index)
        clients.push_back(served.client());
    for (const auto &client : clients)
        REQUIRE(client->outcome(Logout()) == u"(done)"_s);
    CHECK(served.server().waitForConnections(2));
    CHECK(isThere(*clients[2]));
    CHECK(isThere(*clients[3]));
}
