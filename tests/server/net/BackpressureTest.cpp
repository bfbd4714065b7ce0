// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A page of answer much larger than its question.
void fillWithDomains(ServedDatabase &served)
{
    served.sql().execute("insert into ticket_domain (name, description) "
                         "select 'domain ' || n, repeat('x', 480) from generate_series(1, 500) n");
}

QByteArray largeQuestion(const QUuid &id)
{
    Fetch fetch = listOf(u"ticket_domain"_s, u"description"_s);
    fetch.query.limit = 500;
    return frameOf(seal(Fetch::name, id, encode(fetch)));
}

} // namespace

TEST_CASE("A client that asks without reading is not read itself, and nobody else notices", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.pauseAbove = 256 * 1024;
        settings.limits.closeAbove = 4 * 1024 * 1024;
    });
    fillWithDomains(served);
    const std::unique_ptr<WireClient> greedy = served.client();
    const std::unique_ptr<WireClient> other = served.client();
    // 400 answers of 240 kB: more than every buffer on the way holds.
    constexpr int questions = 400;
    QList<QUuid> ids;
    for (int index = 0; index < questions; ++index) {
        ids.append(newUuid());
        greedy->socket().write(largeQuestion(ids.back()));
    }
    greedy->socket().flush();
    for (int index = 0; index < 20; ++index)
        REQUIRE(other->outcome(Ping()) == u"(done)"_s);
    for (const QUuid &id : ids) {
        const std::optional<Envelope> envelope = greedy->receive();
        REQUIRE(envelope);
        CHECK(envelope->id == id);
    }
}

TEST_CASE("A slow reader's events become one resync, and it is told everything after", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.pauseAbove = 64 * 1024;
        settings.limits.writeDeadline = 60s;
    });
    fillWithDomains(served);
    const std::unique_ptr<WireClient> slow = served.client();
    REQUIRE(slow->outcome(Subscribe{{u"ticket_domain"_s}}) == u"(done)"_s);
    // Fill what lies between the two programs, then change more than fits beside it.
    for (int index = 0; index < 60; ++index)
        slow->socket().write(largeQuestion(newUuid()));
    slow->socket().flush();
    QThread::msleep(500);
    for (int round = 0; round < 40; ++round) {
        served.sql().execute("update ticket_domain set active = not active");
        QThread::msleep(20);
    }
    QThread::msleep(500);
    int resyncs = 0;
    int changes = 0;
    int answers = 0;
    for (const Envelope &envelope : slow->eventsUntilQuiet(1'000)) {
        resyncs += envelope.type == toString(Resync::name) ? 1 : 0;
        changes += envelope.type == toString(Changed::name) ? 1 : 0;
        answers += envelope.type == u"reply"_s ? 1 : 0;
    }
    CHECK(answers == 60);
    CHECK(resyncs >= 1);
    CHECK(changes < 40);
    served.sql().execute("update ticket_domain set name = name || '!' where name = 'domain 7'");
    CHECK(slow->event(Changed::name));
}

TEST_CASE("A reader that takes nothing for too long is cut", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.pauseAbove = 64 * 1024;
        settings.limits.writeDeadline = 400ms;
    });
    fillWithDomains(served);
    const std::unique_ptr<WireClient> stuck = served.client();
    const std::unique_ptr<WireClient> other = served.client();
    for (int index = 0; index < 100; ++index)
        stuck->socket().write(largeQuestion(newUuid()));
    stuck->socket().flush();
    CHECK(served.server().waitForConnections(1));
    CHECK(other->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("One person with many sessions leaves room for others", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.workers = 3; });
    served.addUser(u"other"_s, {u"admin"_s});
    std::vector<std::unique_ptr<WireClient>> sessions;
    for (int index = 0; index < 5; ++index)
        sessions.push_back(served.client());
    const std::unique_ptr<WireClient> other = served.client(u"other"_s);
    // All five wait for a lock that the test holds.
    served.sql().executeScript("begin; lock table ticket_domain in access exclusive mode");
    std::vector<QUuid> ids;
    for (const auto &session : sessions)
        ids.push_back(session->send(Fetch::name, encode(listOf(u"ticket_domain"_s, u"name"_s))));
    QThread::msleep(200);
    CHECK(other->outcome(listOf(u"party"_s, u"name"_s)) == u"(done)"_s); // though the lock is held until the next line
    served.sql().executeScript("commit");
    for (std::size_t index = 0; index < sessions.size(); ++index)
        CHECK(sessions[index]->answerTo(ids[index]).has_value());
}

TEST_CASE("When the queue for workers is full, the answer says so at once", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.workers = 1;
        settings.limits.queuedRequests = 2;
    });
    // One request holds the only worker: it waits for a lock that the test holds.
    const std::unique_ptr<WireClient> first = served.client();
    const Save save = newDomain(u"Held"_s);
    REQUIRE(first->outcome(save) == u"(done)"_s);
    std::vector<std::unique_ptr<WireClient>> others;
    for (int index = 0; index < 4; ++index)
        others.push_back(served.client());
    served.sql().executeScript("begin; lock table ticket_domain in access exclusive mode");
    const QUuid held = first->send(Save::name, encode(newDomain(u"Waiting"_s)));
    QThread::msleep(200);
    int busy = 0;
    for (const auto &client : others)
        client->send(Fetch::name, encode(listOf(u"ticket_domain"_s, u"name"_s)));
    for (std::size_t index = 2; index < others.size(); ++index) {
        const std::optional<Envelope> answer = others[index]->receive();
        REQUIRE(answer);
        busy += answer->type == u"refusal"_s ? 1 : 0;
    }
    CHECK(busy == 2);
    served.sql().executeScript("commit");
    CHECK(first->answerTo(held).has_value());
}

TEST_CASE("Who sends many requests at once has the server for a few of them at a time", "[net][backpressure]")
{
    const ServerSettings settings = quickSettings({});
    Acceptor acceptor;
    REQUIRE(acceptor.listen(QHostAddress(u"127.0.0.1"_s)));
    std::unique_ptr<FrameSocket> server;
    int received = 0;
    QObject::connect(&acceptor, &Acceptor::connected, &acceptor, [&](qintptr descriptor) {
        server = std::make_unique<FrameSocket>(descriptor, settings.tls, settings.limits);
        QObject::connect(server.get(), &FrameSocket::received, &acceptor, [&received] { ++received; });
    });
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, acceptor.serverPort());
    client.write(frameOf("ping").repeated(1'000));
    QDeadlineTimer deadline(WireClient::usualPatience);
    int largest = 0;
    while (received < 1'000 && !deadline.hasExpired()) {
        const int before = received;
        QCoreApplication::processEvents();
        largest = std::max(largest, received - before);
    }
    CHECK(received == 1'000);
    CHECK(largest <= 8);
}

TEST_CASE("Requests that wait are weighed, and nobody is read who has sent too much of them", "[net][backpressure]")
{
    RequestQueue queue(32, 1000);
    const auto request = [](qsizetype bytes) {
        return Envelope{.type = u"x"_s, .id = newUuid(), .body = QByteArray(bytes, 'x')};
    };
    queue.add(request(600));
    CHECK_FALSE(queue.isFull());
    queue.add(request(600));
    CHECK(queue.isFull());
    REQUIRE(queue.begin()); // what is being worked on waits no more
    CHECK_FALSE(queue.isFull());
    queue.add(request(401));
    CHECK(queue.isFull());
    queue.clear();
    CHECK_FALSE(queue.isFull());
    queue.add(request(1000));
    CHECK_FALSE(queue.isFull());
    for (int index = 0; index < 30; ++index)
        queue.add(request(0));
    CHECK(queue.isFull()); // 31 wait, one is being worked on
}

TEST_CASE("A question set aside waits for those before it and for none behind it", "[net][backpressure]")
{
    RequestQueue queue(5, 1000);
    const auto add = [&queue](const QString &type, bool isAside) {
        queue.add({.type = type, .id = newUuid(), .body = "x", .isAside = isAside});
    };
    const auto typeOf = [](const std::optional<Envelope> &request) { return request ? request->type : QString(); };
    add(u"before"_s, false);
    add(u"aside 1"_s, true);
    CHECK(typeOf(queue.beginAside()).isEmpty());
    CHECK(typeOf(queue.begin()) == u"before"_s);
    CHECK(typeOf(queue.beginAside()).isEmpty());
    queue.end();
    add(u"behind"_s, false);
    CHECK(typeOf(queue.begin()) == u"behind"_s);
    CHECK(typeOf(queue.beginAside()) == u"aside 1"_s);
    add(u"aside 2"_s, true);
    queue.end();
    CHECK(typeOf(queue.beginAside()).isEmpty()); // one at a time
    add(u"last"_s, false);
    CHECK(typeOf(queue.begin()) == u"last"_s);
    queue.endAside();
    CHECK(typeOf(queue.beginAside()) == u"aside 2"_s);
    CHECK_FALSE(queue.isFull());
    for (int index = 0; index < 3; ++index)
        add(u"more"_s, true);
    CHECK(queue.isFull());
}

TEST_CASE("A server keeps no more of one session's large requests than it says", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.requestsWaiting = 256 * 1024; });
    const std::unique_ptr<WireClient> client = served.client();
    served.sql().executeScript("begin; lock table ticket_domain in access exclusive mode");
    const QUuid held = client->send(Fetch::name, encode(listOf(u"ticket_domain"_s, u"name"_s)));
    // 40 pings of 512 kB behind it: what isn't read stays with the client, for its socket takes no more.
    const QByteArray ping = "\xa1\x61x\x5a" + QByteArray::fromHex("00080000") + QByteArray(512 * 1024, 'x');
    std::vector<QUuid> ids;
    for (int index = 0; index < 30; ++index) {
        ids.push_back(newUuid());
        client->socket().write(frameOf(seal(Ping::name, ids.back(), ping)));
    }
    while (client->socket().waitForBytesWritten(500)) {
    }
    const qint64 kept = client->socket().bytesToWrite() + client->socket().encryptedBytesToWrite();
    CHECK(kept > 4 * 1024 * 1024); // of 15 MiB
    served.sql().executeScript("commit");
    CHECK(client->answerTo(held).has_value());
    for (const QUuid &id : ids)
        CHECK(client->answerTo(id).has_value());
}

TEST_CASE("An answer longer than clients accept becomes a refusal, and an event a resync", "[net][backpressure]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.longestReply = 20'000; });
    fillWithDomains(served);
    const std::unique_ptr<WireClient> client = served.client();
    Fetch fetch = listOf(u"ticket_domain"_s, u"description"_s);
    fetch.query.limit = 500; // 240 kB
    CHECK(client->outcome(fetch) == u"reply.too_large"_s);
    fetch.query.limit = 20;
    CHECK(client->outcome(fetch) == u"(done)"_s);
    REQUIRE(client->outcome(Subscribe{{u"ticket_domain"_s}}) == u"(done)"_s);
    static_cast<void>(client->eventsUntilQuiet(500)); // what the filling still rings for
    served.sql().execute("update ticket_domain set active = not active");
    CHECK(client->event(Resync::name));
    CHECK(client->eventsUntilQuiet(500).empty());
    CHECK(client->outcome(Ping()) == u"(done)"_s);
}
