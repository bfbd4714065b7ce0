// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Passwords.h"
#include "server/storage/Transaction.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString newPassword = u"quatre lézards sur un muret"_s;

// What is wrong, as «field code», or "(done)".
template <class Message>
QString problems(WireClient &client, const Message &message, const QUuid &id = newUuid())
{
    const auto reply = client.request(message, id);
    if (reply)
        return u"(done)"_s;
    QStringList told{reply.error().code};
    for (const Issue &issue : reply.error().issues)
        told += issue.field + u' ' + issue.code;
    return told.join(u", "_s);
}

QString chosen(ServedDatabase &served, const QString &name)
{
    return served.text("select locale || ' ' || theme from \"user\" where email = '" +
                       ServedDatabase::emailOf(name).toUtf8() + "'");
}

QString loginOutcome(ServedDatabase &served, const QString &name, const QString &password)
{
    const auto session = served.stranger()->login(ServedDatabase::emailOf(name), password);
    return session ? u"(done)"_s : session.error().code;
}

ChangePassword change(const QString &current, const QString &next = newPassword)
{
    return {.current = current, .password = next};
}

} // namespace

TEST_CASE("Everybody chooses language and colours for themselves, without any right", "[account]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {}); // no role at all: he may read nothing, not even his own account
    const std::unique_ptr<WireClient> here = served.client(u"paul"_s);
    const std::unique_ptr<WireClient> there = served.client(u"paul"_s);
    const QString others = chosen(served, u"admin"_s);
    CHECK(problems(*here, ChangeAccount{.locale = u"en_GB"_s, .theme = {}}) == u"(done)"_s);
    CHECK(chosen(served, u"paul"_s) == u"en_GB system"_s);
    CHECK(problems(*here, ChangeAccount{.locale = {}, .theme = u"dark"_s}) == u"(done)"_s);
    CHECK(chosen(served, u"paul"_s) == u"en_GB dark"_s); // what was not given stays
    CHECK(problems(*here, ChangeAccount()) == u"(done)"_s);
    CHECK(chosen(served, u"paul"_s) == u"en_GB dark"_s);
    CHECK(chosen(served, u"admin"_s) == others);

    SessionInfo told;
    while (told.theme != u"dark"_s) {
        const std::optional<Envelope> event = there->event(SessionChanged::name);
        REQUIRE(event);
        const Result<SessionChanged> changed = decode<SessionChanged>(event->body);
        REQUIRE(changed);
        told = changed->session;
    }
    CHECK(told.locale == u"en_GB"_s);
    const auto next = served.stranger()->login(ServedDatabase::emailOf(u"paul"_s), served.password);
    REQUIRE(next);
    CHECK(next->locale == u"en_GB"_s);
    CHECK(next->theme == u"dark"_s);

    CHECK(
        served.number("select count(*) from activity_log a join \"user\" u on u.id = a.user_id and u.id = a.record_id "
                      "where a.act = 'account.change' and a.entity = 'user' and u.email = 'paul@example.org' "
                      "and a.detail in ('{\"locale\": \"en_GB\"}', '{\"theme\": \"dark\"}')") == 2);
    CHECK(served.number("select count(*) from record_history where entity = 'user' and user_id = record_id") == 2);
}

TEST_CASE("Only what can be chosen is taken", "[account]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const QString before = chosen(served, u"admin"_s);
    CHECK(problems(*client, ChangeAccount{.locale = u"xx_XX"_s, .theme = u"pink"_s}) ==
          u"invalid, locale unknown_choice, theme unknown_choice"_s);
    CHECK(chosen(served, u"admin"_s) == before);
    // A key of the record itself that is not this message's is refused with all that came beside it.
    WireWriter wire;
    wire.beginMap(3);
    for (const auto &[key, text] : {std::pair{"theme", u"dark"_s}, {"status", u"inactive"_s}, {"email", u"x@y.fr"_s}}) {
        wire.key(key);
        wire.text(text);
    }
    wire.endMap();
    CHECK_FALSE(client->answerTo(client->send(ChangeAccount::name, wire.result())).has_value());
    CHECK(served.text("select email || status || theme from \"user\"") == u"admin@example.orgactivesystem"_s);
    CHECK(served.stranger()->outcome(ChangeAccount{.locale = u"en_GB"_s, .theme = {}}) == u"login.needed"_s);
    CHECK(served.stranger()->outcome(change(served.password)) == u"login.needed"_s);
}

TEST_CASE("A new password ends every other session of the person, and no other's", "[account][session]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {});
    const std::unique_ptr<WireClient> own = served.client(u"paul"_s);
    const std::unique_ptr<WireClient> stolen = served.client(u"paul"_s);
    const std::unique_ptr<WireClient> colleague = served.client();
    const QUuid request = newUuid();
    CHECK(problems(*own, change(served.password), request) == u"(done)"_s);
    CHECK(stolen->closingCode() == u"session.revoked"_s);
    CHECK(own->outcome(Ping()) == u"(done)"_s);
    CHECK(own->outcome(ChangeAccount()) == u"(done)"_s);
    CHECK(colleague->outcome(Ping()) == u"(done)"_s);
    CHECK(loginOutcome(served, u"paul"_s, served.password) == u"login.refused"_s);
    CHECK(loginOutcome(served, u"paul"_s, newPassword) == u"(done)"_s);
    CHECK(loginOutcome(served, u"admin"_s, served.password) == u"(done)"_s);

    // The answer was lost: the same request again is done already, although its password no longer is the one of today.
    CHECK(problems(*own, change(served.password), request) == u"(done)"_s);
    CHECK(loginOutcome(served, u"paul"_s, newPassword) == u"(done)"_s);

    CHECK(
        served.number("select count(*) from activity_log a join \"user\" u on u.id = a.user_id and u.id = a.record_id "
                      "where a.act = 'account.password' and u.email = 'paul@example.org' and detail is null") == 1);
    // Nothing that could be tried against words is kept but the hash made for it: not of the request either.
    CHECK(served.number("select count(distinct payload_hash) from request_log where type = 'account.password'") == 1);
    CHECK(served.number("select count(*) from request_log where type = 'account.password' and payload_hash = "
                        "sha256('account.password'::bytea || '\\x00'::bytea)") == 1);
    CHECK(served.number(
              "select count(*) from record_history where entity = 'user' and new_values::text like '%argon%'") == 0);
}

TEST_CASE("What is wrong with a change of password stands beside its field, and changes nothing", "[account]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const std::unique_ptr<WireClient> other = served.client();
    CHECK(problems(*client, change(u"raté, je crois bien"_s)) == u"invalid, current password.wrong"_s);
    CHECK(problems(*client, change(served.password, u"court"_s)) == u"invalid, password password.too_short"_s);
    CHECK(problems(*client, change(served.password, u"motdepasse2026"_s)) == u"invalid, password password.common"_s);
    CHECK(problems(*client, change(served.password, u"admin@example.org!"_s)) ==
          u"invalid, password password.personal"_s);
    CHECK(problems(*client, change(served.password, served.password)) == u"invalid, password password.unchanged"_s);
    CHECK(problems(*client, change({}, {})) == u"invalid, current required, password required"_s);
    CHECK(loginOutcome(served, u"admin"_s, served.password) == u"(done)"_s);
    CHECK(other->outcome(Ping()) == u"(done)"_s);
    CHECK(served.number("select count(*) from activity_log where act = 'account.password'") == 0);
    CHECK(served.number("select count(*) from login_attempt where not succeeded") == 1); // the one guess there was
}

TEST_CASE("An open session has no more guesses at the password than the login page", "[account][throttle]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle.freeFailures = 3;
        settings.throttle.firstWait = std::chrono::seconds(60);
    });
    const std::unique_ptr<WireClient> thief = served.client();
    for (int index = 0; index < 5; ++index) // no guesses: the new one is looked at first
        CHECK(problems(*thief, change(u"raté"_s, u"court"_s)) == u"invalid, password password.too_short"_s);
    for (int index = 0; index < 3; ++index)
        CHECK(problems(*thief, change(u"raté, je crois bien"_s)) == u"invalid, current password.wrong"_s);
    CHECK(problems(*thief, change(served.password)) == u"login.throttled"_s); // not even with the right one
    CHECK(loginOutcome(served, u"admin"_s, served.password) == u"login.throttled"_s);
    CHECK(thief->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("A login with the former password is refused when the change overtakes it", "[account][session]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {});
    const QByteArray next = password::hash(newPassword, {.passes = 1, .memory = 8192});
    Transaction change(served.sql());
    served.sql().execute("update \"user\" set password_hash = $1 where email = 'paul@example.org'",
                         {Parameter::utf8(next)});
    std::future<QString> login =
        std::async(std::launch::async, [&] { return loginOutcome(served, u"paul"_s, served.password); });
    Connection watch(served.database().owner());
    const auto isWaiting = [&] { return !watch.execute("select 1 from pg_locks where not granted").isEmpty(); };
    while (!isWaiting() && login.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) {
    }
    CHECK(login.wait_for(std::chrono::seconds(0)) != std::future_status::ready); // it has verified, and waits
    change.commit();
    CHECK(login.get() == u"login.refused"_s);
    CHECK(served.number("select count(*) from user_session s join \"user\" u on u.id = s.user_id "
                        "where u.email = 'paul@example.org'") == 0);
    CHECK(loginOutcome(served, u"paul"_s, newPassword) == u"(done)"_s);
}

TEST_CASE("Repeating a change that was answered gives no new guesses", "[account][throttle]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle.freeFailures = 3;
        settings.throttle.firstWait = std::chrono::seconds(60);
    });
    const std::unique_ptr<WireClient> thief = served.client();
    const QUuid request = newUuid();
    CHECK(problems(*thief, change(served.password), request) == u"(done)"_s);
    for (int index = 0; index < 2; ++index)
        CHECK(problems(*thief, change(u"raté, je crois bien"_s)) == u"invalid, current password.wrong"_s);
    CHECK(problems(*thief, change(served.password), request) == u"(done)"_s);
    CHECK(problems(*thief, change(u"raté, je crois bien"_s)) == u"invalid, current password.wrong"_s);
    CHECK(problems(*thief, change(newPassword, u"encore une autre phrase"_s)) == u"login.throttled"_s);
}
