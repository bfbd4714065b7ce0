// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QtEndian>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray header(quint32 length)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(length, bytes.data());
    return bytes;
}

QByteArray framed(const char *hex)
{
    return frameOf(QByteArray::fromHex(hex));
}

QByteArray nested(int depth)
{
    return frameOf("\xa3\x64type\x64ping\x62id\x50" + QByteArray(16, 'i') +
                   "\x64"
                   "body\xa1\x61x" +
                   QByteArray(depth, '\x81') + "\xf6");
}

} // namespace

TEST_CASE("What is not of the protocol closes that connection, with a reason, and no other", "[net][protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> other = served.client();
    const qint64 rowsBefore = served.number("select count(*) from request_log");
    const std::vector<std::pair<const char *, QByteArray>> kinds{
        {"a frame of no bytes", header(0)},
        {"a frame longer than allowed, at its header", header(16 * 1024 + 1)},
        {"four gigabytes announced", header(0xffffffff)},
        {"no CBOR", frameOf("hello, server")},
        {"a text and not a map", framed("6568656c6c6f")},
        {"an empty map", framed("a0")},
        {"an indefinite map", framed("bf6474797065647069 6e67ff")},
        {"a map that ends early", framed("a36474797065")},
        {"a tag", framed("c1a0")},
        {"a type that is a number", framed("a2647479706501 64626f6479a0")},
        {"no body", framed("a1647479706564 70696e67")},
        {"no id", frameOf(seal(Ping::name, QUuid(), encode(Ping())))},
        {"an id of another length", framed("a3647479706564 70696e67 626964 43010203 64626f6479a0")},
        {"a key twice", framed("a3647479706564 70696e67 647479706564 70696e67 64626f6479a0")},
        {"bytes after the map", frameOf(seal(Ping::name, newUuid(), encode(Ping())) + QByteArray(1, '\0'))},
        {"seventeen levels", nested(17)},
        {"ten thousand levels", nested(10'000)},
        {"a map of 2^32 entries", framed("ba ffffffff")},
        {"an array of 2^63 items in the body",
         framed("a3647479706564 70696e67 6269645000112233445566778899aabbccddeeff 64626f64799b7fffffffffffffff")},
        {"broken UTF-8", framed("a2647479706562 c328 64626f6479a0")},
        {"U+0000 in the type", framed("a2647479706564 70006e67 64626f6479a0")},
    };
    for (const auto &[what, bytes] : kinds) {
        INFO(what);
        WireClient client(served.server().port());
        client.sendBytes(bytes);
        CHECK(client.closingCode() == u"wire.malformed"_s);
        CHECK(other->outcome(Ping()) == u"(done)"_s);
    }
    CHECK(served.number("select count(*) from request_log") == rowsBefore);
}

TEST_CASE("After login a frame may be a megabyte, and not more", "[net][protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const QUuid id = newUuid();
    client->sendBytes(frameOf(seal(Ping::name, id, "\xa1\x61x\x5a" + header(1'000'000) + QByteArray(1'000'000, 'x'))));
    CHECK(client->answerTo(id).has_value());
    client->sendBytes(header(1024 * 1024 + 1));
    CHECK(client->closingCode() == u"wire.malformed"_s);
}

TEST_CASE("Before login only hello, login, resume and ping are answered, in that order", "[net][protocol]")
{
    ServedDatabase served;
    const Login login{.email = served.emailOf(u"admin"_s), .password = served.password};
    SECTION("before hello")
    {
        WireClient client(served.server().port(), WireClient::Manners::Connect);
        CHECK(client.outcome(Ping()) == u"(done)"_s);
        CHECK(client.outcome(login) == u"protocol.hello_first"_s);
        CHECK(client.outcome(Resume{.token = QByteArray(32, 't')}) == u"protocol.hello_first"_s);
        CHECK(client.outcome(Logout()) == u"login.needed"_s);
        CHECK(client.outcome(newDomain(u"X"_s)) == u"login.needed"_s);
        CHECK(client.outcome(Hello()) == u"(done)"_s);
    }
    SECTION("before login, every other message")
    {
        WireClient client(served.server().port());
        const auto refuses = [&](std::string_view type) {
            INFO(std::string(type));
            const Result<QByteArray> answer = client.answerTo(client.send(type, "\xa0"));
            REQUIRE_FALSE(answer);
            CHECK(answer.error().code == u"login.needed"_s);
        };
        RecordMessages::forEach([&]<class Message>() { refuses(Message::name); });
        ExportMessages::forEach([&]<class Message>() { refuses(Message::name); });
        Acts::forEach([&]<class Message>() { refuses(Message::name); });
        refuses(Logout::name);
        refuses("no.such.message");
    }
    SECTION("after login")
    {
        const std::unique_ptr<WireClient> client = served.client();
        CHECK(client->outcome(login) == u"login.already"_s);
        CHECK(client->outcome(Resume{.token = QByteArray(32, 't')}) == u"login.already"_s);
        CHECK(client->outcome(Logout()) == u"(done)"_s);
        CHECK(client->outcome(newDomain(u"X"_s)) == u"login.needed"_s);
        CHECK(client->outcome(login) == u"(done)"_s); // the connection serves the next person
    }
    CHECK(served.number("select count(*) from ticket_domain where name = 'X'") == 0);
}

TEST_CASE("Another major version is refused politely, and an unknown message by its name alone", "[net][protocol]")
{
    ServedDatabase served;
    {
        WireClient client(served.server().port(), WireClient::Manners::Connect);
        const auto answer = client.request(Hello{.major = 99, .minor = 0, .client = u"future"_s});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == u"protocol.version"_s);
        CHECK(answer.error().args.value(u"needed"_s) == Value(qint64{protocol::major}));
        CHECK(client.closingCode() == u"protocol.version"_s);
    }
    const std::unique_ptr<WireClient> client = served.client();
    const Result<QByteArray> answer = client->answerTo(client->send("no.such.message", "\xa0"));
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == u"message.unknown"_s);
    CHECK(client->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("A body of wrong types is refused under its request's id, and changes nothing", "[net][protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const auto refusalOf = [&](std::string_view type, const char *hex) {
        const Result<QByteArray> answer = client->answerTo(client->send(type, QByteArray::fromHex(hex)));
        return answer ? u"(done)"_s : answer.error().code;
    };
    CHECK(refusalOf(Save::name, "01") == u"wire.malformed"_s);                            // a number
    CHECK(refusalOf(Save::name, "a166656e7469747901") == u"wire.malformed"_s);            // entity: 1
    CHECK(refusalOf(Fetch::name, "a166656e74697479636e6f70") != u"(done)"_s);             // no such entity
    CHECK(refusalOf(Subscribe::name, "a168656e74697469657301") == u"wire.malformed"_s);   // entities: 1
    CHECK(refusalOf("ticket.qualify", "a162696463616263") != u"(done)"_s);                // id: "abc"
    CHECK(refusalOf("ticket.qualify", "a0") == u"invalid"_s);                             // nothing
    CHECK(refusalOf("ticket.qualify", "a1677665 7273696f6e6178") == u"wire.malformed"_s); // version: "x"
    CHECK(client->outcome(Ping()) == u"(done)"_s);
    CHECK(served.number("select count(*) from request_log") == 0);
    CHECK(served.number("select count(*) from activity_log where act not in ('login')") == 0);
}

TEST_CASE("Answers come in the order of the questions", "[net][protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    std::vector<QUuid> ids;
    QByteArray bytes;
    for (int index = 0; index < 200; ++index) { // reads, writes and pings, more than may be in flight
        ids.push_back(newUuid());
        if (index % 3 == 0)
            bytes += frameOf(seal(Ping::name, ids.back(), encode(Ping())));
        else if (index % 3 == 1)
            bytes += frameOf(seal(Save::name, ids.back(), encode(newDomain(u"Domain %1"_s.arg(index)))));
        else
            bytes += frameOf(seal(Fetch::name, ids.back(), encode(listOf(u"ticket_domain"_s, u"name"_s))));
    }
    client->sendBytes(bytes);
    for (const QUuid &id : ids) {
        const std::optional<Envelope> envelope = client->receive();
        REQUIRE(envelope);
        CHECK(envelope->id == id);
        CHECK(envelope->type == u"reply"_s);
    }
    CHECK(served.number("select count(*) from ticket_domain where name like 'Domain %'") == 67);
}

TEST_CASE("A client may send its first messages without waiting, and is answered in order", "[net][protocol]")
{
    ServedDatabase served;
    WireClient client(served.server().port(), WireClient::Manners::Connect);
    const std::vector<QUuid> ids{newUuid(), newUuid(), newUuid(), newUuid()};
    client.sendBytes(frameOf(seal(Hello::name, ids[0], encode(Hello{.client = u"test"_s}))) +
                     frameOf(seal(Login::name, ids[1],
                                  encode(Login{.email = served.emailOf(u"admin"_s), .password = served.password}))) +
                     frameOf(seal(Save::name, ids[2], encode(newDomain(u"Early"_s)))) +
                     frameOf(seal(Ping::name, ids[3], encode(Ping()))));
    for (const QUuid &id : ids) {
        const std::optional<Envelope> envelope = client.receive();
        REQUIRE(envelope);
        CHECK(envelope->id == id);
        CHECK(envelope->type == u"reply"_s);
    }
}

TEST_CASE("What is set aside keeps nobody waiting, and follows what was asked before it", "[net][protocol]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray domains = encode(listOf(u"ticket_domain"_s, u"name"_s));
    const QByteArray parties = encode(listOf(u"party"_s, u"name"_s));
    served.sql().executeScript("begin; lock table ticket_domain in access exclusive mode");
    const std::vector<QUuid> aside{newUuid(), newUuid()};
    const QUuid party = newUuid();
    client->sendBytes(frameOf(seal(Fetch::name, aside[0], domains, Turn::Aside)) +
                      frameOf(seal(Fetch::name, aside[1], parties, Turn::Aside)) +
                      frameOf(seal(Fetch::name, party, parties)));
    const std::optional<Envelope> first = client->receive();
    REQUIRE(first);
    CHECK(first->id == party);

    // What is saved before is there when a question set aside is answered; a save itself keeps its place.
    const std::vector<QUuid> saves{newUuid(), newUuid()};
    const QUuid later = newUuid();
    client->sendBytes(frameOf(seal(Save::name, saves[0], encode(newDomain(u"Before"_s)))) +
                      frameOf(seal(Fetch::name, later, domains, Turn::Aside)) +
                      frameOf(seal(Save::name, saves[1], encode(newDomain(u"After"_s)), Turn::Aside)));
    served.sql().executeScript("commit");
    std::vector<QUuid> inOrder;
    std::vector<QUuid> beside;
    for (int answer = 0; answer < 5; ++answer) {
        const std::optional<Envelope> envelope = client->receive();
        REQUIRE(envelope);
        CHECK(envelope->type == u"reply"_s);
        const bool isSave = envelope->id == saves[0] || envelope->id == saves[1];
        (isSave ? inOrder : beside).push_back(envelope->id);
        if (envelope->id == later) {
            CHECK(inOrder.front() == saves[0]);
            const auto rows = decode<RowSet>(envelope->body, replyLimits);
            REQUIRE(rows);
            const std::vector<Value> &names = rows->columns.front().values;
            CHECK(std::find(names.begin(), names.end(), Value(u"Before"_s)) != names.end());
        }
    }
    CHECK(inOrder == saves);
    CHECK(beside == std::vector{aside[0], aside[1], later});
}

TEST_CASE("What a role may not do is refused and changes nothing", "[net][protocol]")
{
    ServedDatabase served;
    served.addUser(u"beneficiary"_s, {u"beneficiary"_s});
    served.addUser(u"nobody"_s, {});
    const qint64 before = served.number("select count(*) from record_history");
    for (const QString &name : {u"beneficiary"_s, u"nobody"_s}) {
        const std::unique_ptr<WireClient> client = served.client(name);
        CHECK(client->outcome(newDomain(u"Forbidden"_s)) == u"permission.denied"_s);
        CHECK(client->outcome(QualifyTicket{.id = newId<Ticket>(), .version = 1}) == u"permission.denied"_s);
        CHECK(client->outcome(listOf(u"role"_s, u"name"_s)) == u"permission.denied"_s);
    }
    CHECK(served.number("select count(*) from record_history") == before);
    CHECK(served.number("select count(*) from request_log") == 0);
}

TEST_CASE("A write is logged with who, when, where and what", "[net]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const QUuid request = newUuid();
    const QUuid record = newUuid();
    REQUIRE(client->outcome(newDomain(u"Networks"_s, record), request) == u"(done)"_s);
    const Rows line = served.sql().execute(
        "select u.email, a.act, a.entity, a.record_id, a.address, a.session_id = s.id from activity_log a "
        "join \"user\" u on u.id = a.user_id join user_session s on s.user_id = u.id where a.request_id = $1",
        {request});
    REQUIRE(line.size() == 1);
    CHECK(line.text(0, 0) == u"admin@example.org"_s);
    CHECK(line.text(0, 1) == u"save"_s);
    CHECK(line.text(0, 2) == u"ticket_domain"_s);
    CHECK(line.uuid(0, 3) == record);
    CHECK(line.text(0, 4) == u"127.0.0.1"_s);
    CHECK(line.flag(0, 5));
}
