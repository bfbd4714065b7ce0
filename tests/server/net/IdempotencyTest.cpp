// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/DatabaseProxy.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <future>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray answerText(const Result<QByteArray> &answer)
{
    return answer ? *answer : "refused " + answer.error().code.toUtf8();
}

// Fails so many times, and then lets pass: a sequence is not rolled back.
void failFirst(ServedDatabase &served, int times, const QByteArray &action, const QByteArray &trigger)
{
    served.sql().executeScript("create sequence failures; grant usage on sequence failures to " +
                               QByteArray(PostgresCluster::application) +
                               "; create function fail_first() returns trigger language plpgsql as $$ begin "
                               "if nextval('failures') <= " +
                               QByteArray::number(times) + " then " + action +
                               "; end if; return null; end $$; create " + trigger + " execute function fail_first()");
}

const QByteArray afterInsert = "trigger fail_first after insert on ticket_domain for each row";
const QByteArray atCommit = "constraint trigger fail_first after insert on ticket_domain deferrable initially deferred "
                            "for each row";

} // namespace

TEST_CASE("A request sent three times has one effect and three equal answers", "[net][idempotency]")
{
    ServedDatabase served;
    const QUuid request = newUuid();
    const QByteArray body = encode(newDomain(u"Once"_s));
    std::vector<QByteArray> answers;
    SECTION("one after the other")
    {
        const std::unique_ptr<WireClient> client = served.client();
        for (int time = 0; time < 3; ++time)
            answers.push_back(answerText(client->answerTo(client->send(Save::name, body, request))));
    }
    SECTION("after reconnecting, with and without the session")
    {
        for (int time = 0; time < 3; ++time) {
            const std::unique_ptr<WireClient> client = served.client();
            answers.push_back(answerText(client->answerTo(client->send(Save::name, body, request))));
        }
    }
    SECTION("on two servers")
    {
        TestServer second(quickSettings(served.database().application()));
        for (const quint16 port : {served.server().port(), second.port(), served.server().port()}) {
            WireClient client(port);
            REQUIRE(client.login(served.emailOf(u"admin"_s), served.password));
            answers.push_back(answerText(client.answerTo(client.send(Save::name, body, request))));
        }
    }
    SECTION("at once")
    {
        std::vector<std::future<QByteArray>> running;
        for (int time = 0; time < 3; ++time)
            running.push_back(std::async(std::launch::async, [&] {
                const std::unique_ptr<WireClient> client = served.client();
                return answerText(client->answerTo(client->send(Save::name, body, request)));
            }));
        for (std::future<QByteArray> &answer : running)
            answers.push_back(answer.get());
    }
    REQUIRE(answers.size() == 3);
    CHECK(decode<Posted>(answers[0]).has_value());
    CHECK(answers[0] == answers[1]);
    CHECK(answers[0] == answers[2]);
    CHECK(served.number("select count(*) from ticket_domain where name = 'Once'") == 1);
    CHECK(served.number("select version from ticket_domain where name = 'Once'") == 1);
    CHECK(served.number("select count(*) from activity_log where act = 'save'") == 1);
}

TEST_CASE("A request's id serves for nothing else and nobody else", "[net][idempotency]")
{
    ServedDatabase served;
    served.addUser(u"second"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> client = served.client();
    const std::unique_ptr<WireClient> other = served.client(u"second"_s);
    const QUuid request = newUuid();
    const Save save = newDomain(u"First"_s);
    REQUIRE(client->outcome(save, request) == u"(done)"_s);
    CHECK(client->outcome(newDomain(u"Second"_s), request) == u"request.reused"_s);
    CHECK(client->outcome(Archive{.entity = u"ticket_domain"_s, .id = save.id, .version = 1}, request) ==
          u"request.reused"_s);
    CHECK(other->outcome(save, request) == u"request.reused"_s);
    CHECK(served.number("select count(*) from ticket_domain") == 1);
    CHECK(served.number("select count(*) from ticket_domain where archived_at is not null") == 0);
}

TEST_CASE("A refused request leaves nothing and may be sent again", "[net][idempotency]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(newDomain(u"Taken"_s)) == u"(done)"_s);
    const QUuid request = newUuid();
    const Save save = newDomain(u"Taken"_s);
    CHECK(client->outcome(save, request) == u"invalid"_s);
    served.sql().execute("update ticket_domain set name = 'Freed'");
    CHECK(client->outcome(save, request) == u"(done)"_s);
    CHECK(served.number("select count(*) from ticket_domain where name = 'Taken'") == 1);
}

TEST_CASE("What only collided is tried again, and done once", "[net][retry]")
{
    for (const QByteArray &state : {QByteArray("40001"), QByteArray("40P01")}) {
        INFO(state.toStdString());
        ServedDatabase served;
        failFirst(served, 3, "raise exception using errcode = '" + state + "'", afterInsert);
        const std::unique_ptr<WireClient> client = served.client();
        CHECK(client->outcome(newDomain(u"Stubborn"_s)) == u"(done)"_s);
        CHECK(served.number("select count(*) from ticket_domain") == 1);
        CHECK(served.number("select nextval('failures')") == 5);
    }
}

TEST_CASE("After five attempts it is refused, with nothing done", "[net][retry]")
{
    ServedDatabase served;
    failFirst(served, 100, "raise exception using errcode = '40001'", afterInsert);
    const std::unique_ptr<WireClient> client = served.client();
    CHECK(client->outcome(newDomain(u"Hopeless"_s)) == u"database.conflict"_s);
    CHECK(served.number("select count(*) from ticket_domain") == 0);
    CHECK(served.number("select count(*) from request_log") == 0);
    CHECK(served.number("select nextval('failures')") == 6);
    CHECK(client->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("A connection that dies, before or at the commit, costs the client nothing", "[net][retry]")
{
    ServedDatabase served;
    const QByteArray suicide = "perform pg_terminate_backend(pg_backend_pid())";
    SECTION("in the middle")
    {
        failFirst(served, 2, suicide, afterInsert);
    }
    SECTION("at the commit")
    {
        failFirst(served, 2, suicide, atCommit);
    }
    // The right to do this is a superuser's: the function runs as its owner.
    Connection superuser(served.database().administrator());
    superuser.executeScript(
        "alter function fail_first() security definer; alter function fail_first() owner to postgres");
    const std::unique_ptr<WireClient> client = served.client();
    CHECK(client->outcome(newDomain(u"Survivor"_s)) == u"(done)"_s);
    CHECK(served.number("select count(*) from ticket_domain where name = 'Survivor'") == 1);
    CHECK(served.number("select count(*) from activity_log where act = 'save'") == 1);
}

TEST_CASE("A commit whose answer never came is found again and not repeated", "[net][retry]")
{
    DatabaseProxy between;
    ServedDatabase served([&](ServerSettings &settings) { settings.database = between.through(settings.database); });
    const std::unique_ptr<WireClient> client = served.client();
    for (int time = 0; time < 5; ++time) {
        between.cutAfterNextCommit();
        const QUuid request = newUuid();
        const Save save = newDomain(u"Lost answer %1"_s.arg(time));
        CHECK(client->outcome(save, request) == u"(done)"_s);
        CHECK(between.cuts() == time + 1);
        CHECK(client->outcome(save, request) == u"(done)"_s);
    }
    CHECK(served.number("select count(*) from ticket_domain where name like 'Lost answer %'") == 5);
    CHECK(served.number("select count(*) from activity_log where act = 'save'") == 5);
    CHECK(served.number("select max(version) from ticket_domain") == 1);
}
