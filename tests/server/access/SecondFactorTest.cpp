// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/SecondFactor.h"
#include "server/access/KeyRegister.h"
#include "server/access/Passwords.h"
#include "server/access/Totp.h"
#include "shared/protocol/AccountMessages.h"
#include "tests/server/access/Phone.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include <QFile>
#include <QTemporaryDir>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString done = u"(done)"_s;
const QString wrong = u"000000"_s;

// The codes of the issues with their fields, or of the refusal.
template <class Message>
QString problem(WireClient &client, const Message &message)
{
    const auto reply = client.request(message);
    if (reply)
        return done;
    if (reply.error().issues.empty())
        return reply.error().code;
    return reply.error().issues.front().field + u' ' + reply.error().issues.front().code;
}

QStringList newCodes(WireClient &client)
{
    const Result<RecoveryCodes> codes = client.request(RenewRecoveryCodes());
    REQUIRE(codes);
    return codes->codes;
}

SecondFactorState stateOf(WireClient &client)
{
    const Result<SecondFactorState> state = client.request(ReadSecondFactor());
    REQUIRE(state);
    return *state;
}

// How often one code is taken, given everywhere at once.
int timesTaken(ServedDatabase &served, TestServer &other, const QString &name, const QString &code, int tries)
{
    constexpr int each = 5; // as many as one password is good for
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int index = 0; index < tries / each; ++index) {
        clients.push_back(std::make_unique<WireClient>(index % 2 == 0 ? served.server().port() : other.port()));
        const auto first = clients.back()->login(ServedDatabase::emailOf(name), ServedDatabase::password);
        REQUIRE_FALSE(first);
        REQUIRE(first.error().code == u"login.code_needed"_s);
    }
    std::vector<std::pair<WireClient *, QUuid>> sent;
    for (int round = 0; round < each; ++round) {
        for (const auto &client : clients)
            sent.emplace_back(client.get(), client->send(LoginCode::name, encode(LoginCode{code})));
    }
    int taken = 0;
    for (const auto &[client, request] : sent)
        taken += client->answerTo(request) ? 1 : 0;
    return taken;
}

} // namespace

TEST_CASE("A second factor is set up in two steps and asked for from then on", "[totp][login]")
{
    ServedDatabase served;
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    CHECK(stateOf(*client).since.isNull());
    CHECK(problem(*client, ConfirmSecondFactor{wrong}) == u"second_factor.not_begun"_s);
    CHECK(problem(*client, RenewRecoveryCodes()) == u"second_factor.missing"_s);
    CHECK(problem(*client, DisableSecondFactor()) == u"second_factor.missing"_s);

    const Result<SecondFactorSeed> seed = client->request(BeginSecondFactor());
    REQUIRE(seed);
    CHECK(seed->uri.contains(seed->secret));
    CHECK(seed->uri.contains(u"paul%40example.org"_s));
    const Phone phone(seed->secret);
    CHECK(phone.seed().size() == 20);
    CHECK(problem(*client, ConfirmSecondFactor{wrong}) == u"code code.wrong"_s);
    CHECK_NOTHROW(served.client(u"paul"_s)); // nothing is asked for before it is confirmed
    CHECK(problem(*client, ConfirmSecondFactor{phone.code()}) == done);
    CHECK(problem(*client, ConfirmSecondFactor{phone.code(1)}) == u"second_factor.not_begun"_s);
    CHECK_FALSE(stateOf(*client).since.isNull());
    CHECK(stateOf(*client).recoveryCodes == 0);

    const std::unique_ptr<WireClient> next = served.stranger();
    CHECK(loginOutcome(*next, u"paul"_s, wrong) == u"login.code_refused"_s);
    CHECK(next->outcome(listOf(u"ticket"_s, u"title"_s)) == u"login.needed"_s);
    CHECK(next->outcome(LoginCode{phone.code()}) == u"login.code_refused"_s); // confirmed with it
    CHECK(next->outcome(LoginCode{phone.code(1)}) == done);
    CHECK(next->outcome(listOf(u"ticket"_s, u"title"_s)) == done);
    CHECK(served.number("select count(*) from login_attempt where not succeeded") == 2);
    CHECK(served.number("select count(*) from activity_log where act = 'second_factor.confirm'") == 1);
    CHECK(served.sql()
              .execute("select 1 from record_history where record_id = $1 and new_values ? 'second_factor_at'", {paul})
              .size() == 1);

    // Off again: only where a password opens the account at once.
    CHECK(problem(*next, DisableSecondFactor()) == done);
    CHECK_NOTHROW(served.client(u"paul"_s));
    CHECK(served.number("select count(*) from second_factor") == 0);
}

TEST_CASE("Another device takes the place of the first when its own code has confirmed it", "[totp][login]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    const Phone first = enrol(*client);
    const Result<SecondFactorSeed> seed = client->request(BeginSecondFactor());
    REQUIRE(seed);
    const Phone second(seed->secret);
    CHECK(problem(*client, ConfirmSecondFactor{first.code(1)}) == u"code code.wrong"_s);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, second.code(1)) == u"login.code_refused"_s);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, first.code(1)) == done);
    CHECK(problem(*client, ConfirmSecondFactor{second.code()}) == done);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, first.code(1)) == u"login.code_refused"_s);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, second.code(1)) == done);
}

TEST_CASE("One-time codes count once, also when they come to two servers at one moment", "[totp][login][campaign]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.loginWorkers = 4; });
    ServerSettings settings = quickSettings(served.database().application());
    settings.loginWorkers = 4;
    TestServer other(settings);
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    const Phone phone = enrol(*client);
    const QStringList codes = newCodes(*client);
    REQUIRE(codes.size() == 10);

    CHECK(timesTaken(served, other, u"paul"_s, phone.code(1), figure(200, 1000)) == 1);
    // An older one after a newer one, though it was never used.
    forgetSteps(served.sql());
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, phone.code(1)) == done);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, phone.code(0)) == u"login.code_refused"_s);

    CHECK(timesTaken(served, other, u"paul"_s, codes[3], figure(50, 1000)) == 1);
    CHECK(served.number("select count(*) from recovery_code") == 9);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, codes[4].toLower().remove(u'-')) == done);
    CHECK(served.number("select count(*) from activity_log where act = 'login' and "
                        "detail = '{\"recovery_code\": true}'") == 2);
}

TEST_CASE("Renewing recovery codes ends those before, and the state tells how many are left", "[totp]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    const Phone phone = enrol(*client);
    const QStringList old = newCodes(*client);
    const QStringList codes = newCodes(*client);
    CHECK(QSet<QString>(codes.begin(), codes.end()).size() == 10);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, old[0]) == u"login.code_refused"_s);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, codes[0]) == done);
    CHECK(stateOf(*client).recoveryCodes == 9);
    CHECK(served.number("select count(*) from activity_log where act = 'second_factor.codes'") == 2);
}

TEST_CASE("Guesses at codes count with those at passwords, and five of them end the half of the way",
          "[totp][throttle]")
{
    ServedDatabase patient;
    patient.addUser(u"paul"_s, {u"support"_s});
    const Phone phone = enrol(*patient.client(u"paul"_s));
    const std::unique_ptr<WireClient> client = patient.stranger();
    CHECK(client->outcome(LoginCode{wrong}) == u"login.password_first"_s);
    CHECK(loginOutcome(*client, u"paul"_s, wrong) == u"login.code_refused"_s);
    for (int index = 0; index < 4; ++index)
        CHECK(client->outcome(LoginCode{wrong}) == u"login.code_refused"_s);
    CHECK(client->outcome(LoginCode{phone.code(1)}) == u"login.password_first"_s);
    CHECK(loginOutcome(*client, u"paul"_s, phone.code(1)) == done);

    ServedDatabase strict([](ServerSettings &settings) {
        settings.throttle.freeFailures = 3;
        settings.throttle.firstWait = std::chrono::seconds(60);
    });
    strict.addUser(u"paul"_s, {u"support"_s});
    const Phone other = enrol(*strict.client(u"paul"_s));
    CHECK_FALSE(strict.stranger()->login(strict.emailOf(u"paul"_s), u"raté"_s));
    // The right password between two wrong codes forgives neither.
    CHECK(loginOutcome(*strict.stranger(), u"paul"_s, wrong) == u"login.code_refused"_s);
    CHECK(loginOutcome(*strict.stranger(), u"paul"_s, wrong) == u"login.code_refused"_s);
    CHECK(loginOutcome(*strict.stranger(), u"paul"_s, other.code(1)) == u"login.throttled"_s);
}

TEST_CASE("What changes between password and code ends the login", "[totp][login]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const Phone phone = enrol(*served.client(u"paul"_s));
    const std::vector<QByteArray> changes{"update \"user\" set password_hash = 'x' where email like 'paul@%'",
                                          "update \"user\" set status = 'blocked' where email like 'paul@%'",
                                          "update \"user\" set second_factor_at = null where email like 'paul@%'"};
    const Rows before =
        served.sql().execute("select password_hash, second_factor_at from \"user\" where email like 'paul@%'");
    for (const QByteArray &change : changes) {
        INFO(change.toStdString());
        const std::unique_ptr<WireClient> client = served.stranger();
        REQUIRE_FALSE(client->login(served.emailOf(u"paul"_s), served.password));
        served.sql().execute(change);
        forgetSteps(served.sql());
        CHECK(client->outcome(LoginCode{phone.code()}) == u"login.refused"_s);
        served.sql().execute("update \"user\" set password_hash = $1, second_factor_at = $2, status = 'active' "
                             "where email like 'paul@%'",
                             {before.text(0, 0), before.moment(0, 1)});
    }
}

TEST_CASE("Neither a seed nor a recovery code can be read from a copy of the database", "[totp][secrets]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    const Result<SecondFactorSeed> pending = client->request(BeginSecondFactor());
    REQUIRE(pending);
    const Phone phone = enrol(*client);
    QByteArrayList secrets;
    for (const QByteArray &seed : {phone.seed(), Phone::seedOf(pending->secret)})
        secrets += {seed.toHex(), seed.toBase64(), seed.toBase64(QByteArray::Base64UrlEncoding)};
    for (const QString &code : newCodes(*client))
        secrets += {code.toUtf8(), code.toUtf8().toHex(), QString(code).remove(u'-').mid(1).toUtf8()};
    for (const QString &text : {pending->secret})
        secrets += {text.toUtf8(), text.toUtf8().toHex()};

    const Rows tables = served.sql().execute("select quote_ident(relname) from pg_class where relnamespace = "
                                             "'public'::regnamespace and relkind in ('r', 'p')");
    QByteArray dump;
    for (int row = 0; row < tables.size(); ++row)
        dump +=
            served.sql()
                .execute("select coalesce(string_agg(x::text, ' '), '') from " + tables.text(row, 0).toUtf8() + " x")
                .text(0, 0)
                .toUtf8();
    REQUIRE(dump.contains("regie1$"));
    REQUIRE(dump.contains("paul@example.org"));
    for (const QByteArray &secret : secrets)
        CHECK_FALSE(dump.contains(secret));
    // One that was moved to another account makes no codes for it.
    const QUuid ana = served.addUser(u"ana"_s, {u"support"_s});
    served.sql().execute("update second_factor set user_id = $1", {ana});
    served.sql().execute("update \"user\" set second_factor_at = now() where id = $1", {ana});
    CHECK(loginOutcome(*served.stranger(), u"ana"_s, phone.code(1)) == u"login.code_refused"_s);
}

TEST_CASE("A seed outlives the key it was closed with", "[totp][secrets]")
{
    const Database database;
    Connection connection(database.application());
    const QTemporaryDir scratch;
    const QString place = scratch.filePath(u"keys"_s);
    password::prepare();
    const QUuid user = newUuid();
    connection.execute("insert into \"user\" (id, email, first_name, last_name, status) values "
                       "($1, 'p@example.org', 'P', 'T', 'active')",
                       {user});
    const Secrets first(keyregister::open(place, connection));
    const Phone phone(totp::base32(secondfactor::begin(connection, first, user)));
    keyregister::rotate(place, connection);
    const Secrets second(*keyfile::read(place));
    CHECK(secondfactor::confirm(connection, second, user, phone.code()) == secondfactor::Confirmation::Done);
    keyregister::rotate(place, connection);
    const Secrets third(*keyfile::read(place));
    CHECK(third.ring().find(first.ring().secrets.front().id) == nullptr);
    CHECK(secondfactor::redeem(connection, third, user, phone.code(1)) == secondfactor::Redeemed::Code);
    REQUIRE(QFile::remove(keyfile::pathIn(place)));
    keyregister::abandon(place, connection);
    CHECK_FALSE(secondfactor::isOn(connection, user));
}

TEST_CASE("Who holds a role that demands a second factor can log in only to set one up", "[totp][login][rights]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> before = served.client(u"paul"_s);
    const Fetch question = listOf(u"ticket"_s, u"title"_s);
    const std::unique_ptr<WireClient> admin = served.client();
    const Rows role = served.sql().execute("select id, version from role where key = 'support'");
    REQUIRE(admin->outcome(Save{u"role"_s, role.uuid(0, 0), role.integer(0, 1), {{u"second_factor"_s, true}}}) == done);
    CHECK(before->event(SessionChanged::name));
    CHECK(before->outcome(question) == done); // whoever is at work is not interrupted

    const std::unique_ptr<WireClient> client = served.stranger();
    const Result<SessionInfo> session = client->login(served.emailOf(u"paul"_s), served.password);
    REQUIRE(session);
    CHECK(session->mustEnrol);
    CHECK(session->grants.empty());
    CHECK(session->roles.empty());
    CHECK(client->outcome(question) == u"second_factor.required"_s);
    CHECK(client->outcome(Subscribe{{u"ticket"_s}}) == u"second_factor.required"_s);
    CHECK(stateOf(*client).isMandatory);
    // Neither does taking the session up elsewhere lead any further.
    const std::unique_ptr<WireClient> again = served.stranger();
    const Result<SessionInfo> resumed = again->request(Resume{session->token});
    REQUIRE(resumed);
    CHECK(resumed->mustEnrol);
    CHECK(again->outcome(question) == u"second_factor.required"_s);

    const Phone phone = enrol(*client);
    CHECK(newCodes(*client).size() == 10);
    const std::optional<Envelope> changed = client->event(SessionChanged::name);
    REQUIRE(changed);
    const Result<SessionChanged> now = decode<SessionChanged>(changed->body);
    REQUIRE(now);
    CHECK_FALSE(now->session.mustEnrol);
    CHECK_FALSE(now->session.grants.empty());
    CHECK(client->outcome(question) == done);
    CHECK(problem(*client, DisableSecondFactor()) == u"second_factor.mandatory"_s);
    CHECK(loginOutcome(*served.stranger(), u"paul"_s, phone.code(1)) == done);
}

TEST_CASE("An administrator resets what somebody has lost: it is logged, and their sessions end", "[totp][rights]")
{
    ServedDatabase served;
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    static_cast<void>(enrol(*client));
    const std::unique_ptr<WireClient> admin = served.client();
    const auto version = [&](const QUuid &user) {
        return served.sql().execute("select version from \"user\" where id = $1", {user}).integer(0, 0);
    };
    const QUuid self = QUuid::fromString(served.text("select id::text from \"user\" where email like 'admin@%'"));
    CHECK(admin->outcome(ResetSecondFactor{UserId(self), version(self)}) == u"second_factor.own"_s);
    CHECK(admin->outcome(ResetSecondFactor{UserId(paul), version(paul) + 1}) == u"conflict"_s);
    CHECK(admin->outcome(ResetSecondFactor{UserId(paul), version(paul)}) == done);
    CHECK(client->closingCode() == u"session.revoked"_s);
    CHECK_NOTHROW(served.client(u"paul"_s));
    CHECK(admin->outcome(ResetSecondFactor{UserId(paul), version(paul)}) == u"second_factor.missing"_s);
    CHECK(served.sql()
              .execute("select from activity_log where act = 'user.reset_second_factor' and record_id = $1 and "
                       "user_id = $2",
                       {paul, self})
              .size() == 1);
}
