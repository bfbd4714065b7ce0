// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Connection.h"
#include "tests/app/net/TinyServer.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

Connection::Timings quick()
{
    return {.pingEvery = std::chrono::milliseconds(40),
            .silence = std::chrono::milliseconds(400),
            .readGrace = std::chrono::milliseconds(300),
            .backoff = Backoff(std::chrono::milliseconds(10), std::chrono::milliseconds(40))};
}

struct Bench {
    QTemporaryDir folder;
    CertificatePins pins{folder.filePath(u"trust.ini"_s)};
    TinyServer server;
    Connection client{pins, quick()};

    [[nodiscard]] ServerAddress address() const { return {u"127.0.0.1"_s, server.serverPort()}; }
    void pin() { pins.trust(address(), QSslCertificate(oneIdentity.certificate, QSsl::Pem)); }
    [[nodiscard]] bool logIn()
    {
        pin();
        client.open(address());
        if (!waitUntil([&] { return client.state() == LinkState::LoginNeeded; }))
            return false;
        client.login(u"somebody@example.org"_s, u"right"_s);
        return waitUntil([&] { return client.state() == LinkState::Online; });
    }
    // A save whose answer lands in `answers`.
    std::vector<Result<Posted>> answers;
    void save()
    {
        client.request(Save{.entity = u"ticket"_s, .id = newUuid(), .changes = {{u"title"_s, u"Leak"_s}}}, &client,
                       [this](const Result<Posted> &posted) { answers.push_back(posted); });
    }
};

} // namespace

TEST_CASE("a client says hello, logs in, measures the way and is told the company")
{
    Bench bench;
    REQUIRE(bench.logIn());
    CHECK(bench.client.session().roles == std::vector{u"support"_s});
    CHECK(bench.client.welcome().company == u"Vauban Services"_s);
    CHECK(bench.client.protocolName() == u"TLS 1.3"_s);
    CHECK(waitUntil([&] { return bench.client.latency() >= 0 && bench.server.count("ping") >= 3; }));
    CHECK(bench.server.received.front().type == u"hello"_s);
}

TEST_CASE("a wrong password is told and leaves the connection open")
{
    Bench bench;
    bench.pin();
    bench.client.open(bench.address());
    REQUIRE(waitUntil([&] { return bench.client.state() == LinkState::LoginNeeded; }));
    QSignalSpy refused(&bench.client, &Connection::loginRefused);
    bench.client.login(u"somebody@example.org"_s, u"wrong"_s);
    REQUIRE(waitUntil([&] { return refused.count() == 1; }));
    CHECK(refused.front().front().value<Refusal>().code == u"login.refused"_s);
    CHECK(bench.client.state() == LinkState::LoginNeeded);
    CHECK(bench.server.connections() == 1);
}

TEST_CASE("an unknown certificate is shown, and nothing is sent before it is trusted")
{
    Bench bench;
    QSignalSpy unknown(&bench.client, &Connection::certificateUnknown);
    bench.client.open(bench.address());
    REQUIRE(waitUntil([&] { return unknown.count() == 1; }));
    CHECK(bench.server.received.empty());
    const auto found = unknown.front().front().value<QSslCertificate>();
    CHECK(CertificatePins::matches(found, CertificatePins::fingerprint(QSslCertificate(oneIdentity.certificate))));
    bench.client.trust(found);
    CHECK(waitUntil([&] { return bench.client.state() == LinkState::LoginNeeded; }));
}

TEST_CASE("a certificate that is not the pinned one is a hard stop that names both")
{
    Bench bench;
    bench.pin();
    bench.server.useIdentity(twoIdentity);
    QSignalSpy changed(&bench.client, &Connection::certificateChanged);
    bench.client.open(bench.address());
    REQUIRE(waitUntil([&] { return changed.count() == 1; }));
    CHECK(changed.front().at(0).value<QSslCertificate>() == QSslCertificate(oneIdentity.certificate));
    CHECK(changed.front().at(1).value<QSslCertificate>() == QSslCertificate(twoIdentity.certificate));
    CHECK(bench.server.received.empty());
    CHECK_FALSE(waitUntil([&] { return changed.count() > 1; }, 150)); // it does not knock again by itself
}

TEST_CASE("a certificate that changes while people work stops the client too")
{
    Bench bench;
    REQUIRE(bench.logIn());
    const std::size_t before = bench.server.received.size();
    QSignalSpy changed(&bench.client, &Connection::certificateChanged);
    bench.server.useIdentity(twoIdentity);
    bench.server.cut();
    REQUIRE(waitUntil([&] { return changed.count() == 1; }));
    CHECK(bench.server.received.size() == before);
}

TEST_CASE("a save that was not answered is sent again with the same id after a loss")
{
    Bench bench;
    int seen = 0;
    bench.server.answer = [&](const Envelope &) -> QByteArray {
        if (++seen == 1) {
            bench.server.cut(); // it may have been done or not: the client cannot know
            return {};
        }
        return encode(Posted{});
    };
    REQUIRE(bench.logIn());
    QSignalSpy waiting(&bench.client, &Connection::waitingWritesChanged);
    bench.save();
    CHECK(bench.client.waitingWrites() == 1);
    REQUIRE(waitUntil([&] { return bench.answers.size() == 1; }));
    CHECK(bench.answers.front().has_value());
    const std::vector<QUuid> ids = bench.server.idsOf("save");
    REQUIRE(ids.size() == 2);
    CHECK(ids[0] == ids[1]);
    CHECK(bench.server.count("resume") == 1);
    CHECK(bench.client.waitingWrites() == 0);
    CHECK(waiting.last().front().toInt() == 0);
}

TEST_CASE("a save made while the server is away goes out when it is back")
{
    Bench bench;
    bench.server.answer = [](const Envelope &) { return encode(Posted{}); };
    REQUIRE(bench.logIn());
    bench.server.stop();
    REQUIRE(waitUntil([&] { return bench.client.state() == LinkState::Offline; }));
    CHECK_FALSE(bench.client.offlineSince().isNull());
    bench.save();
    bench.save();
    CHECK(bench.client.waitingWrites() == 2);
    CHECK_FALSE(waitUntil([&] { return !bench.answers.empty(); }, 200));
    bench.server.startAgain();
    CHECK(waitUntil([&] { return bench.answers.size() == 2 && bench.client.state() == LinkState::Online; }));
    CHECK(bench.client.offlineSince().isNull());
}

TEST_CASE("a read is repeated after a short loss and given up after a long one")
{
    Bench bench;
    REQUIRE(bench.logIn());
    std::optional<Result<Snapshot>> answer;
    const auto read = [&] {
        bench.client.request(Read{.entity = u"ticket"_s, .id = newUuid()}, &bench.client,
                             [&](const Result<Snapshot> &snapshot) { answer = snapshot; });
    };
    SECTION("short")
    {
        read();
        REQUIRE(waitUntil([&] { return bench.server.count("read") == 1; }));
        bench.server.answer = [](const Envelope &) { return TinyServer::refusal(u"ignored"_s); };
        bench.server.cut();
        CHECK(waitUntil([&] { return bench.server.count("read") == 2; }));
    }
    SECTION("long")
    {
        read();
        bench.server.stop();
        REQUIRE(waitUntil([&] { return answer.has_value(); }));
        CHECK(answer->error().code == u"connection.lost"_s);
        answer.reset();
        read(); // nobody is there: told at once, yet never from inside request()
        CHECK_FALSE(answer.has_value());
        REQUIRE(waitUntil([&] { return answer.has_value(); }, 200));
        CHECK(answer->error().code == u"connection.lost"_s);
    }
}

TEST_CASE("an answer does not reach a context that is gone, yet its save is finished")
{
    Bench bench;
    REQUIRE(bench.logIn());
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    bench.client.request(Save{.entity = u"ticket"_s, .id = newUuid(), .changes = {}}, context.get(),
                         [&](const Result<Posted> &) { isCalled = true; });
    context.reset();
    bench.server.answer = [](const Envelope &) { return encode(Posted{}); };
    bench.server.cut();
    CHECK(waitUntil([&] { return bench.client.waitingWrites() == 0; }));
    CHECK_FALSE(isCalled);
}

TEST_CASE("entities are followed while somebody looks, and all is read again after a loss")
{
    Bench bench;
    REQUIRE(bench.logIn());
    const auto followed = [&] {
        const auto last = std::find_if(bench.server.received.rbegin(), bench.server.received.rend(),
                                       [](const Envelope &envelope) { return envelope.type == "subscribe"_L1; });
        return last == bench.server.received.rend() ? std::vector<QString>() : decode<Subscribe>(last->body)->entities;
    };
    auto one = std::make_unique<QObject>();
    auto two = std::make_unique<QObject>();
    bench.client.follow(u"ticket"_s, one.get());
    bench.client.follow(u"ticket"_s, two.get());
    bench.client.follow(u"party"_s, two.get());
    CHECK(waitUntil([&] { return followed() == std::vector{u"party"_s, u"ticket"_s}; }));

    QSignalSpy changes(&bench.client, &Connection::recordsChanged);
    bench.server.sendEvent(Changed::name, encode(Changed{.records = {{u"ticket"_s, newUuid()}}}));
    CHECK(waitUntil([&] { return changes.count() == 1; }));

    two.reset();
    CHECK(waitUntil([&] { return followed() == std::vector{u"ticket"_s}; }));

    QSignalSpy resync(&bench.client, &Connection::resyncNeeded);
    const int subscriptions = bench.server.count("subscribe");
    bench.server.cut();
    CHECK(waitUntil([&] { return resync.count() == 1; }));
    CHECK(bench.server.count("subscribe") == subscriptions + 1);
    CHECK(followed() == std::vector{u"ticket"_s});
}

TEST_CASE("a session that ran out while away asks for a login, and the save waits for its owner")
{
    Bench bench;
    bench.server.answer = [](const Envelope &) { return encode(Posted{}); };
    REQUIRE(bench.logIn());
    bench.server.stop();
    REQUIRE(waitUntil([&] { return bench.client.state() == LinkState::Offline; }));
    bench.save();
    bench.server.validToken = QByteArray(32, 'n');
    QSignalSpy ended(&bench.client, &Connection::sessionEnded);
    bench.server.startAgain();
    REQUIRE(waitUntil([&] { return bench.client.state() == LinkState::LoginNeeded; }));
    CHECK(ended.count() == 1);
    SECTION("the same person")
    {
        bench.client.login(u"somebody@example.org"_s, u"right"_s);
        REQUIRE(waitUntil([&] { return bench.answers.size() == 1; }));
        CHECK(bench.answers.front().has_value());
    }
    SECTION("somebody else")
    {
        bench.server.user = newUuid();
        bench.client.login(u"other@example.org"_s, u"right"_s);
        REQUIRE(waitUntil([&] { return bench.answers.size() == 1; }));
        CHECK(bench.answers.front().error().code == u"session.expired"_s);
        CHECK(bench.server.count("save") == 0);
    }
}

TEST_CASE("a revoked session ends at once")
{
    Bench bench;
    REQUIRE(bench.logIn());
    QSignalSpy ended(&bench.client, &Connection::sessionEnded);
    bench.server.validToken = QByteArray(32, 'n');
    bench.server.sendEvent(Closing::name, encode(Closing{refused(u"session.revoked"_s).value()}));
    bench.server.cut();
    REQUIRE(waitUntil([&] { return ended.count() == 1 && bench.client.state() == LinkState::LoginNeeded; }));
    CHECK(bench.client.session().token.isEmpty());
}

TEST_CASE("a server that falls silent is left")
{
    Bench bench;
    REQUIRE(bench.logIn());
    bench.server.isMute = true;
    REQUIRE(waitUntil([&] { return bench.client.state() == LinkState::Offline; }));
    bench.server.isMute = false;
    CHECK(waitUntil([&] { return bench.client.state() == LinkState::Online; }));
}

TEST_CASE("bytes that are no frame end the connection and not the client")
{
    Bench bench;
    REQUIRE(bench.logIn());
    SECTION("an absurd length")
    {
        bench.server.sendBytes(QByteArray("\xff\xff\xff\xff", 4));
    }
    SECTION("no envelope")
    {
        bench.server.sendBytes(frameOf(QByteArray("\xff\xff\xff", 3)));
    }
    CHECK(waitUntil([&] { return bench.client.state() == LinkState::Offline; }));
    CHECK(waitUntil([&] { return bench.client.state() == LinkState::Online; }));
}

TEST_CASE("no more than a few requests wait at the server at a time")
{
    Bench bench;
    REQUIRE(bench.logIn());
    for (int index = 0; index < Requests::maxInFlight + 10; ++index)
        bench.save();
    REQUIRE(waitUntil([&] { return bench.server.count("save") == Requests::maxInFlight; }));
    CHECK_FALSE(waitUntil([&] { return bench.server.count("save") > Requests::maxInFlight; }, 100));
    bench.server.answer = [](const Envelope &) { return encode(Posted{}); };
    bench.server.cut();
    CHECK(waitUntil([&] { return bench.answers.size() == Requests::maxInFlight + 10; }));
}

TEST_CASE("what may come later says so to the server")
{
    Bench bench;
    REQUIRE(bench.logIn());
    {
        const Gateway::Aside aside(bench.client);
        bench.client.request(Fetch{}, &bench.client, [](const Result<RowSet> &) {});
    }
    bench.client.request(Fetch{}, &bench.client, [](const Result<RowSet> &) {});
    REQUIRE(waitUntil([&] { return bench.server.count("fetch") == 2; }));
    std::vector<bool> aside;
    for (const Envelope &envelope : bench.server.received) {
        if (envelope.type == "fetch"_L1)
            aside.push_back(envelope.isAside);
    }
    CHECK(aside == std::vector{true, false});
}

TEST_CASE("a request that no frame can carry is refused here")
{
    Bench bench;
    REQUIRE(bench.logIn());
    std::optional<Result<Posted>> answer;
    bench.client.request(
        Save{.entity = u"ticket"_s, .id = newUuid(), .changes = {{u"description"_s, QString(frame::maxRequest, u'x')}}},
        &bench.client, [&](const Result<Posted> &posted) { answer = posted; });
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    CHECK(answer->error().code == u"request.too_large"_s);
    CHECK(bench.client.state() == LinkState::Online);
}
