// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/KeptLogins.h"

#include "shared/protocol/AccountMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

SessionInfo logIn(ServedDatabase &served, const QString &name, bool keep = true)
{
    const Result<SessionInfo> session = served.stranger()->request(
        Login{.email = ServedDatabase::emailOf(name), .password = ServedDatabase::password, .keep = keep});
    REQUIRE(session);
    return *session;
}

Result<SessionInfo> recall(ServedDatabase &served, const QByteArray &token)
{
    return served.stranger()->request(Recall{.token = token});
}

QString outcome(const Result<SessionInfo> &session)
{
    return session ? u"(done)"_s : session.error().code;
}

} // namespace

TEST_CASE("A computer that stays logged in gives its token for a new session and the next token", "[session][kept]")
{
    ServedDatabase served;
    CHECK(logIn(served, u"admin"_s, false).keptToken.isEmpty());
    SessionInfo session = logIn(served, u"admin"_s);
    REQUIRE(session.keptToken.size() == keptlogins::tokenBytes);
    for (int start = 0; start < 3; ++start) {
        const Result<SessionInfo> next = recall(served, session.keptToken);
        REQUIRE(next);
        CHECK(next->email == u"admin@example.org"_s);
        CHECK(next->token != session.token);
        CHECK(next->keptToken != session.keptToken);
        CHECK(served.stranger()->outcome(Resume{.token = session.token}) == u"session.revoked"_s);
        CHECK(served.stranger()->outcome(Resume{.token = next->token}) == u"(done)"_s);
        session = *next;
    }
    // Listed as one session, with the day until which it is kept; after twelve hours the token serves still.
    CHECK(served.number("select count(*) from user_session where revoked_at is null and kept_until is not null") == 1);
    CHECK(served.number("select round(extract(epoch from kept_until - now()) / 86400)::integer from kept_login") == 14);
    CHECK(served.number("select count(*) from activity_log where act = 'recall'") == 3);
    served.sql().execute("update user_session set expires_at = now() - interval '1 hour'");
    CHECK(outcome(recall(served, session.keptToken)) == u"(done)"_s);
}

TEST_CASE("A kept token that comes a second time ends the login of whoever copied it and of whom he copied",
          "[session][kept]")
{
    ServedDatabase served;
    const SessionInfo first = logIn(served, u"admin"_s);
    const Result<SessionInfo> second = recall(served, first.keptToken);
    REQUIRE(second);
    const Result<SessionInfo> third = recall(served, second->keptToken);
    REQUIRE(third);
    CHECK(outcome(recall(served, first.keptToken)) == u"session.revoked"_s); // long ago
    CHECK(outcome(recall(served, third->keptToken)) == u"session.revoked"_s);
    CHECK(served.stranger()->outcome(Resume{.token = third->token}) == u"session.revoked"_s);
}

TEST_CASE("What ends a session ends what is kept of it", "[session][kept]")
{
    ServedDatabase served;
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const SessionInfo session = logIn(served, u"paul"_s);
    const auto refusedWith = [&](const QString &code) {
        CHECK(outcome(recall(served, session.keptToken)) == code);
        CHECK(served.number("select count(*) from user_session where user_id = (select id from \"user\" where email "
                            "like 'paul@%') and revoked_at is null and expires_at > now() and kept_until > now()") ==
              0);
    };
    SECTION("logging out")
    {
        WireClient client(served.server().port());
        REQUIRE(client.request(Resume{.token = session.token}));
        CHECK(client.outcome(Logout()) == u"(done)"_s);
        refusedWith(u"session.revoked"_s);
    }
    SECTION("another password")
    {
        WireClient client(served.server().port());
        REQUIRE(client.login(ServedDatabase::emailOf(u"paul"_s), served.password));
        CHECK(client.outcome(ChangePassword{.current = served.password,
                                            .password = u"quatre lézards sur un muret"_s}) == u"(done)"_s);
        refusedWith(u"session.revoked"_s);
    }
    SECTION("a reset")
    {
        CHECK(served.client()->outcome(IssueAccessCode{.id = UserId(paul)}) == u"(done)"_s);
        refusedWith(u"session.revoked"_s);
    }
    SECTION("a blocked account")
    {
        served.sql().execute("update \"user\" set status = 'blocked' where id = $1", {paul});
        refusedWith(u"session.revoked"_s);
        served.sql().execute("update \"user\" set status = 'active' where id = $1", {paul});
        refusedWith(u"session.revoked"_s);
    }
    SECTION("fourteen days")
    {
        served.sql().executeScript("update kept_login set kept_until = now() - interval '1 second'; "
                                   "update user_session set kept_until = now() - interval '1 second'");
        refusedWith(u"session.expired"_s);
    }
}

TEST_CASE("What is no kept token opens nothing", "[session][kept]")
{
    ServedDatabase served;
    const SessionInfo session = logIn(served, u"admin"_s);
    for (const QByteArray &token : {QByteArray(48, 'x'), QByteArray(47, 'x'), session.token, QByteArray("a")})
        CHECK(outcome(recall(served, token)) == u"session.expired"_s);
    CHECK(served.stranger()->outcome(Resume{.token = session.keptToken.first(32)}) == u"session.expired"_s);
    CHECK(outcome(recall(served, session.keptToken)) == u"(done)"_s);
    WireClient fresh(served.server().port(), WireClient::Manners::Connect);
    CHECK(fresh.outcome(Recall{.token = session.keptToken}) == u"protocol.hello_first"_s);
}

TEST_CASE("A kept token used by many at once opens one session at most", "[session][kept]")
{
    ServedDatabase served;
    const SessionInfo session = logIn(served, u"admin"_s);
    std::atomic<int> opened = 0;
    std::vector<std::thread> threads;
    for (int index = 0; index < 8; ++index) {
        threads.emplace_back([&] {
            WireClient client(served.server().port());
            opened += client.outcome(Recall{.token = session.keptToken}) == u"(done)"_s ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    CHECK(opened == 1);
}
