// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include <QElapsedTimer>

#include <map>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 median(std::vector<qint64> times)
{
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

} // namespace

// The times are told and decide nothing: on a busy machine they say more of the machine.
TEST_CASE("Nobody learns from a refused login whether there is such an account", "[session][login][campaign]")
{
    ServedDatabase served;
    for (const QString &name :
         {u"present"_s, u"blocked"_s, u"inactive"_s, u"archived"_s, u"passwordless"_s, u"enrolled"_s})
        served.addUser(name, {u"support"_s});
    served.sql().executeScript("update \"user\" set status = 'blocked' where email like 'blocked@%'; "
                               "update \"user\" set status = 'inactive' where email like 'inactive@%'; "
                               "update \"user\" set archived_at = now() where email like 'archived@%'; "
                               "update \"user\" set password_hash = null where email like 'passwordless@%'; "
                               "update \"user\" set second_factor_at = now() where email like 'enrolled@%'");
    const std::vector<std::pair<QString, QString>> attempts{
        {u"present"_s, u"wrong wrong wrong"_s},    {u"missing"_s, u"wrong wrong wrong"_s},
        {u"blocked"_s, ServedDatabase::password},  {u"blocked"_s, u"wrong wrong wrong"_s},
        {u"inactive"_s, ServedDatabase::password}, {u"archived"_s, ServedDatabase::password},
        {u"archived"_s, u"wrong wrong wrong"_s},   {u"passwordless"_s, u"wrong wrong wrong"_s},
        {u"enrolled"_s, u"wrong wrong wrong"_s},   {u"missing' or true --"_s, u"wrong wrong wrong"_s}};
    const std::unique_ptr<WireClient> client = served.stranger();
    std::map<QString, std::vector<qint64>> times;
    QSet<QByteArray> answers; // whole, so of one length too
    const int rounds = figure(200, 2000) / static_cast<int>(attempts.size());
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[name, password] : attempts) {
            QElapsedTimer clock;
            clock.start();
            client->send(Login::name, encode(Login{.email = served.emailOf(name), .password = password}));
            const std::optional<Envelope> envelope = client->receive();
            times[name].push_back(clock.nsecsElapsed() / 1000);
            REQUIRE(envelope);
            answers.insert(envelope->type.toUtf8() + envelope->body);
        }
    }
    CHECK(answers.size() == 1);
    CHECK(answers.values().front().contains("login.refused"));
    for (const auto &[name, taken] : times)
        std::printf("login of %s: median %lld µs of %zu\n", qPrintable(name), median(taken), taken.size());
}

TEST_CASE("Waiting is asked of those who guess at no account as of those who guess at one", "[session][login]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle.freeFailures = 3;
        settings.throttle.firstWait = std::chrono::seconds(600);
    });
    served.addUser(u"blocked"_s, {u"support"_s});
    served.sql().execute("update \"user\" set status = 'blocked' where email like 'blocked@%'");
    QSet<QByteArray> answers;
    for (const QString &name : {u"admin"_s, u"missing"_s, u"blocked"_s}) {
        const std::unique_ptr<WireClient> client = served.stranger();
        QByteArray codes;
        for (int attempt = 0; attempt < 6; ++attempt) {
            const auto answer = client->request(Login{.email = served.emailOf(name), .password = u"wrong wrong"_s});
            REQUIRE_FALSE(answer);
            codes += answer.error().code.toUtf8() + ' ';
        }
        answers.insert(codes);
    }
    CHECK(answers == QSet<QByteArray>{"login.refused login.refused login.refused login.throttled login.throttled "
                                      "login.throttled "});
}

// The time is a floor that the server keeps, whatever the machine: no more is asked of it.
TEST_CASE("Nobody learns who exists from a network whose guesses are used up, and its people still get in",
          "[session][login][throttle]")
{
    static constexpr int held = 300; // ms
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle = {.networkBurst = 5, .networkRate = 1.0 / 3600};
        settings.limits.throttledAnswer = std::chrono::milliseconds(held);
    });
    served.addUser(u"known"_s, {u"support"_s});
    for (const QString &name : {u"known"_s, u"admin"_s})
        REQUIRE(served.stranger()->login(served.emailOf(name), ServedDatabase::password));
    const std::unique_ptr<WireClient> client = served.stranger();
    const auto guess = [&](const QString &name) {
        client->send(Login::name, encode(Login{.email = served.emailOf(name), .password = u"wrong wrong wrong"_s}));
        const std::optional<Envelope> envelope = client->receive();
        REQUIRE(envelope);
        return envelope->type.toUtf8() + envelope->body;
    };
    for (int name = 0; name < 5; ++name)
        REQUIRE(guess(u"invented%1"_s.arg(name)).contains("login.refused"));
    QSet<QByteArray> answers;
    for (int round = 0; round < 5; ++round) {
        for (const QString &name : {u"known"_s, u"missing"_s}) {
            QElapsedTimer clock;
            clock.start();
            answers.insert(guess(name));
            CHECK(clock.elapsed() >= held - 20);
        }
    }
    CHECK(answers.size() == 1);
    CHECK(answers.values().front().contains("login.throttled"));
    // The code of an invitation is guessed at likewise.
    const auto redeem = [&](const QString &name) {
        const Result<Done> done = client->request(
            Redeem{.email = served.emailOf(name), .code = u"AAAA"_s, .password = u"une autre longue phrase"_s});
        return done ? u"(done)"_s : done.error().code;
    };
    CHECK(redeem(u"known"_s) == u"login.throttled"_s);
    CHECK(redeem(u"missing"_s) == u"login.throttled"_s);
    CHECK(served.stranger()->login(served.emailOf(u"admin"_s), ServedDatabase::password));
}
