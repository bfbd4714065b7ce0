// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Everything else is let through, so that only the wait of one account from one network counts.
void slowDown(ServerSettings &settings)
{
    settings.loginWorkers = 1;
    settings.throttle.freeFailures = 3;
    settings.throttle.firstWait = std::chrono::seconds(60);
}

QUuid guess(WireClient &client)
{
    return client.send(Login::name, encode(Login{.email = ServedDatabase::emailOf(u"admin"_s), .password = u"raté"_s}));
}

QString loginCode(ServedDatabase &served)
{
    const Result<SessionInfo> session =
        served.stranger()->login(ServedDatabase::emailOf(u"admin"_s), ServedDatabase::password);
    return session ? u"(done)"_s : session.error().code;
}

} // namespace

TEST_CASE("Of many guesses at the same moment only the free ones are looked at, even where the owner is known",
          "[net][throttle]")
{
    ServedDatabase served(slowDown);
    REQUIRE(loginCode(served) == u"(done)"_s);
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int index = 0; index < 30; ++index)
        clients.push_back(served.stranger());
    std::vector<QUuid> requests;
    for (const auto &client : clients)
        requests.push_back(guess(*client));
    QHash<QString, int> answers;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        const Result<QByteArray> answer = clients[index]->answerTo(requests[index]);
        REQUIRE_FALSE(answer);
        ++answers[answer.error().code];
    }
    CHECK(answers[u"login.refused"_s] == 3);
    CHECK(answers[u"login.throttled"_s] == 27);
    CHECK(loginCode(served) == u"login.throttled"_s);
}

TEST_CASE("A guess counts although its author hangs up before the answer", "[net][throttle]")
{
    ServedDatabase served(slowDown);
    REQUIRE(loginCode(served) == u"(done)"_s);
    for (int index = 0; index < 3; ++index) {
        const std::unique_ptr<WireClient> client = served.stranger();
        static_cast<void>(guess(*client));
        client->socket().abort();
        REQUIRE(served.server().waitForConnections(0));
    }
    QThread::msleep(300); // until the passwords have been looked at
    CHECK(loginCode(served) == u"login.throttled"_s);
}

TEST_CASE("Attempts that nobody came to look at keep nobody waiting", "[net][throttle]")
{
    ServedDatabase served([](ServerSettings &settings) {
        slowDown(settings);
        settings.limits.queuedLogins = 0;
    });
    for (int index = 0; index < 10; ++index)
        CHECK(loginCode(served) == u"login.busy"_s);
}
