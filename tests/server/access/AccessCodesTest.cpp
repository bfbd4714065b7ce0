// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AccountMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include <QElapsedTimer>

#include <map>
#include <thread>

// A code with which somebody chooses a password of his own: who may give one, to whom, and what it is good for.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString chosen = u"quatre lézards sur un muret"_s;

// Without a password, and waiting.
QUuid addInvited(ServedDatabase &served, const QString &name)
{
    const QUuid user = served.addUser(name, {u"support"_s});
    served.sql().execute("update \"user\" set password_hash = null, status = 'pending' where id = $1", {user});
    return user;
}

AccessCode codeFor(WireClient &administrator, const QUuid &user)
{
    const Result<AccessCode> code = administrator.request(IssueAccessCode{.id = UserId(user)});
    REQUIRE(code);
    REQUIRE_FALSE(code->code.isEmpty());
    return *code;
}

QString redeem(ServedDatabase &served, const QString &name, const QString &code, const QString &password = chosen)
{
    return served.stranger()->outcome(
        Redeem{.email = ServedDatabase::emailOf(name), .code = code, .password = password});
}

QString login(ServedDatabase &served, const QString &name, const QString &password)
{
    const auto session = served.stranger()->login(ServedDatabase::emailOf(name), password);
    return session ? u"(done)"_s : session.error().code;
}

} // namespace

TEST_CASE("Who is invited chooses a password with the code, once, and logs in with it", "[account][code]")
{
    ServedDatabase served;
    const QUuid paul = addInvited(served, u"paul"_s);
    const std::unique_ptr<WireClient> administrator = served.client();
    const AccessCode code = codeFor(*administrator, paul);
    CHECK(code.isInvitation);
    CHECK(served.number("select round(extract(epoch from expires_at - now()) / 3600)::integer from access_code") == 72);
    CHECK(login(served, u"paul"_s, served.password) == u"login.refused"_s);

    CHECK(redeem(served, u"paul"_s, code.code, u"short"_s) == u"invalid"_s); // which uses nothing up
    CHECK(redeem(served, u"admin"_s, code.code) == u"code.refused"_s);       // of somebody else
    CHECK(redeem(served, u"nobody"_s, code.code) == u"code.refused"_s);
    const QString typed = u' ' + QString(code.code).toLower().replace(u'-', u' ').replace(u'0', u'o');
    CHECK(redeem(served, u"PAUL"_s, typed) == u"(done)"_s);
    CHECK(redeem(served, u"paul"_s, code.code, u"cinq lézards sur un muret"_s) == u"code.refused"_s);
    CHECK(login(served, u"paul"_s, chosen) == u"(done)"_s);
    CHECK(served.text("select status from \"user\" where email like 'paul@%'") == u"active"_s);
    CHECK(served.number("select count(*) from activity_log where act = 'user.access_code' and entity = 'user' "
                        "and record_id is not null and user_id is not null and detail ->> 'code' = 'invitation'") == 1);
    CHECK(served.number("select count(*) from activity_log a where act = 'redeem' and user_id = record_id") == 1);
}

TEST_CASE("A reset ends the sessions and the former password at once, whatever becomes of the code",
          "[account][code][session]")
{
    ServedDatabase served;
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> administrator = served.client();
    const std::unique_ptr<WireClient> session = served.client(u"paul"_s);
    const Result<SessionInfo> other = served.stranger()->login(ServedDatabase::emailOf(u"paul"_s), served.password);
    REQUIRE(other);
    const AccessCode first = codeFor(*administrator, paul);
    CHECK_FALSE(first.isInvitation);
    CHECK(served.number("select round(extract(epoch from expires_at - now()) / 60)::integer from access_code") == 60);
    CHECK(session->closingCode() == u"session.revoked"_s);
    CHECK(served.stranger()->outcome(Resume{.token = other->token}) == u"session.revoked"_s);
    CHECK(login(served, u"paul"_s, served.password) == u"login.refused"_s);

    const AccessCode second = codeFor(*administrator, paul);
    CHECK(redeem(served, u"paul"_s, first.code) == u"code.refused"_s);
    SECTION("in time")
    {
        CHECK(redeem(served, u"paul"_s, second.code) == u"(done)"_s);
        CHECK(login(served, u"paul"_s, chosen) == u"(done)"_s);
        CHECK(login(served, u"paul"_s, served.password) == u"login.refused"_s);
    }
    SECTION("too late")
    {
        served.sql().execute("update access_code set expires_at = now() - interval '1 second'");
        CHECK(redeem(served, u"paul"_s, second.code) == u"code.refused"_s);
        CHECK(login(served, u"paul"_s, served.password) == u"login.refused"_s);
    }
    SECTION("after the account was closed")
    {
        served.sql().execute("update \"user\" set status = 'blocked' where id = $1", {paul});
        CHECK(redeem(served, u"paul"_s, second.code) == u"code.refused"_s);
        CHECK(served.text("select status from \"user\" where email like 'paul@%'") == u"blocked"_s);
    }
}

TEST_CASE("A code used by many at once, over two servers, opens one time", "[account][code][campaign]")
{
    ServedDatabase served;
    TestServer other(quickSettings(served.database().application()));
    const std::unique_ptr<WireClient> administrator = served.client();
    const int rounds = figure(6, 100);
    constexpr int together = 8;
    for (int round = 0; round < rounds; ++round) {
        const QString name = u"person%1"_s.arg(round);
        const AccessCode code = codeFor(*administrator, addInvited(served, name));
        std::atomic<int> opened = 0;
        std::atomic<int> refusedOnes = 0;
        std::vector<std::thread> threads;
        for (int index = 0; index < together; ++index) {
            threads.emplace_back([&, index] {
                WireClient client(index % 2 == 0 ? served.server().port() : other.port());
                const QString outcome = client.outcome(Redeem{.email = ServedDatabase::emailOf(name),
                                                              .code = code.code,
                                                              .password = u"%1 lézards sur le muret"_s.arg(index)});
                opened += outcome == u"(done)"_s ? 1 : 0;
                refusedOnes += outcome == u"code.refused"_s ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        CHECK(opened == 1);
        CHECK(refusedOnes == together - 1);
    }
}

TEST_CASE("The code stands in its answer and nowhere else", "[account][code]")
{
    ServedDatabase served;
    const QUuid paul = addInvited(served, u"paul"_s);
    const std::unique_ptr<WireClient> administrator = served.client();
    const QUuid id = newUuid();
    const Result<AccessCode> code = administrator->request(IssueAccessCode{.id = UserId(paul)}, id);
    REQUIRE(code);
    const Result<AccessCode> again = administrator->request(IssueAccessCode{.id = UserId(paul)}, id);
    REQUIRE(again);
    CHECK(again->code.isEmpty());
    CHECK(served.number("select count(*) from activity_log where act = 'user.access_code'") == 1);
    const QByteArray spoken = code->code.toUtf8();
    const QByteArray plain = QByteArray(spoken).replace("-", "");
    for (const QByteArray &table : {QByteArray("request_log"), QByteArray("activity_log"), QByteArray("access_code"),
                                    QByteArray("record_history")}) {
        INFO(table.toStdString());
        const Rows rows = served.sql().execute("select r::text from " + table + " r");
        for (int row = 0; row < rows.size(); ++row) {
            for (const QByteArray &secret : {spoken, plain, spoken.toHex(), plain.toHex()})
                CHECK_FALSE(rows.text(row, 0).contains(QString::fromLatin1(secret)));
        }
    }
    CHECK(redeem(served, u"paul"_s, code->code) == u"(done)"_s);
}

TEST_CASE("Who may give codes, and to whom", "[account][code][rights]")
{
    ServedDatabase served;
    const QUuid paul = addInvited(served, u"paul"_s);
    const QUuid closed = served.addUser(u"closed"_s, {u"support"_s});
    served.sql().execute("update \"user\" set status = 'inactive' where id = $1", {closed});
    for (const QString &role : {u"support"_s, u"manager"_s, u"compta"_s, u"technician"_s}) {
        served.addUser(role, {role});
        CHECK(served.client(role)->outcome(IssueAccessCode{.id = UserId(paul)}) == u"permission.denied"_s);
    }
    const std::unique_ptr<WireClient> administrator = served.client();
    const QUuid self = served.sql().execute("select id from \"user\" where email like 'admin@%'").uuid(0, 0);
    CHECK(administrator->outcome(IssueAccessCode{.id = UserId(self)}) == u"user.own_code"_s);
    CHECK(administrator->outcome(IssueAccessCode{.id = UserId(closed)}) == u"user.closed_code"_s);
    CHECK(administrator->outcome(IssueAccessCode{.id = UserId(newUuid())}) == u"record.unknown"_s);
    CHECK(served.stranger()->outcome(IssueAccessCode{.id = UserId(paul)}) == u"login.needed"_s);
    CHECK(served.number("select count(*) from access_code") == 0);
}

// The times are told and decide nothing, as for logins.
TEST_CASE("A refused code tells nothing of the account", "[account][code][campaign]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> administrator = served.client();
    for (const QString &name : {u"present"_s, u"blocked"_s, u"expired"_s})
        served.addUser(name, {u"support"_s});
    addInvited(served, u"invited"_s);
    const QUuid expired = served.sql().execute("select id from \"user\" where email like 'expired@%'").uuid(0, 0);
    const AccessCode old = codeFor(*administrator, expired);
    served.sql().executeScript("update \"user\" set status = 'blocked' where email like 'blocked@%'; "
                               "update access_code set expires_at = now() - interval '1 hour'");
    const std::unique_ptr<WireClient> client = served.stranger();
    QSet<QByteArray> answers;
    std::map<QString, std::vector<qint64>> times;
    const int rounds = figure(200, 2000) / 5;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &name : {u"present"_s, u"blocked"_s, u"expired"_s, u"invited"_s, u"missing"_s}) {
            QElapsedTimer clock;
            clock.start();
            client->send(Redeem::name, encode(Redeem{.email = ServedDatabase::emailOf(name),
                                                     .code = name == u"expired"_s ? old.code : u"7K2M"_s,
                                                     .password = chosen}));
            const std::optional<Envelope> envelope = client->receive();
            times[name].push_back(clock.nsecsElapsed() / 1000);
            REQUIRE(envelope);
            answers.insert(envelope->type.toUtf8() + envelope->body); // whole, so of one length too
        }
    }
    CHECK(answers.size() == 1);
    CHECK(answers.values().front().contains("code.refused"));
    for (auto &[name, taken] : times) {
        std::sort(taken.begin(), taken.end());
        std::printf("code of %s: median %lld µs of %zu\n", qPrintable(name), taken[taken.size() / 2], taken.size());
    }
}

TEST_CASE("Guessing at codes is slowed down as guessing at passwords is, and by the same count", "[account][code]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.throttle = {}; });
    const std::unique_ptr<WireClient> client = served.stranger();
    const Redeem guess{.email = served.emailOf(u"admin"_s), .code = u"7K2M"_s, .password = chosen};
    CHECK(client->outcome(guess) == u"code.refused"_s);
    CHECK(client->outcome(Login{.email = served.emailOf(u"admin"_s), .password = u"wrong"_s}) == u"login.refused"_s);
    CHECK(client->outcome(guess) == u"code.refused"_s);
    CHECK(client->outcome(guess) == u"login.throttled"_s);
    CHECK(client->outcome(Login{.email = served.emailOf(u"admin"_s), .password = served.password}) ==
          u"login.throttled"_s);
    CHECK(client->outcome(Redeem{.email = served.emailOf(u"other"_s), .code = u"7K2M"_s, .password = u"short"_s}) ==
          u"invalid"_s); // no guess at all
}
