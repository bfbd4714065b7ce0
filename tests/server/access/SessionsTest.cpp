// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Sessions.h"

#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QCryptographicHash>

#include <future>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("A login gives a token of 32 bytes, of which the database keeps the hash", "[session]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.stranger();
    const Result<SessionInfo> session = client->login(served.emailOf(u"admin"_s), served.password);
    REQUIRE(session);
    CHECK(session->token.size() == sessions::tokenBytes);
    CHECK(session->email == u"admin@example.org"_s);
    CHECK(session->roles == std::vector<QString>{u"admin"_s});
    CHECK(session->scopeOf(u"ticket.read") == Scope::All);
    const Rows row = served.sql().execute("select token_hash, client, address from user_session");
    REQUIRE(row.size() == 1);
    CHECK(row.bytes(0, 0) == QCryptographicHash::hash(session->token, QCryptographicHash::Sha256));
    CHECK(row.text(0, 1) == u"test"_s);
    CHECK(row.text(0, 2) == u"127.0.0.1"_s);
    CHECK(served.number("select count(*) from activity_log where act = 'login'") == 1);
    CHECK(served.number("select count(*) from \"user\" where last_login_at is not null") == 1);
}

TEST_CASE("A session is taken up again with its token, until it ends", "[session]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> first = served.stranger();
    const Result<SessionInfo> session = first->login(served.emailOf(u"admin"_s), served.password);
    REQUIRE(session);
    const auto resume = [&](const QByteArray &token) { return served.stranger()->outcome(Resume{.token = token}); };
    CHECK(resume(session->token) == u"(done)"_s);
    CHECK(resume(session->token) == u"(done)"_s); // the same token while it is valid
    CHECK(resume(QByteArray(32, 'x')) == u"session.expired"_s);
    CHECK(resume(QByteArray("short")) == u"session.expired"_s);
    SECTION("by logging out")
    {
        CHECK(first->outcome(Logout()) == u"(done)"_s);
        CHECK(resume(session->token) == u"session.revoked"_s);
    }
    SECTION("by lying idle")
    {
        served.sql().execute("update user_session set last_seen_at = now() - interval '31 minutes'");
        CHECK(resume(session->token) == u"session.expired"_s);
    }
    SECTION("by age")
    {
        served.sql().execute("update user_session set expires_at = now() - interval '1 second'");
        CHECK(resume(session->token) == u"session.expired"_s);
    }
    SECTION("with the account")
    {
        served.addUser(u"spare"_s, {u"admin"_s}); // somebody must be left who administers
        served.sql().execute("update \"user\" set status = 'inactive' where email = 'admin@example.org'");
        CHECK(resume(session->token) == u"session.disabled"_s);
        served.sql().execute("update \"user\" set status = 'active'");
        CHECK(resume(session->token) == u"session.revoked"_s);
    }
}

TEST_CASE("Logging in, resuming and logging out survive a connection that died meanwhile", "[session][retry]")
{
    ServedDatabase served;
    Connection superuser(served.database().administrator());
    const auto killConnections = [&] {
        superuser.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                          "where datname = $1 and usename = 'regie_app'",
                          {served.database().name()});
    };
    const std::unique_ptr<WireClient> first = served.client(); // every worker's connection is open
    for (int round = 0; round < 3; ++round) {
        const std::unique_ptr<WireClient> client = served.stranger();
        killConnections();
        const Result<SessionInfo> session = client->login(served.emailOf(u"admin"_s), served.password);
        REQUIRE(session);
        const std::unique_ptr<WireClient> other = served.stranger();
        killConnections();
        CHECK(other->outcome(Resume{.token = session->token}) == u"(done)"_s);
        killConnections();
        CHECK(other->outcome(Logout()) == u"(done)"_s);
    }
}

TEST_CASE("A connection nobody uses is ended, with its reason", "[session]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.sessionIdle = 1s;
        settings.limits.sweepInterval = 100ms;
    });
    const std::unique_ptr<WireClient> idle = served.client();
    CHECK(idle->closingCode() == u"session.expired"_s);
}

TEST_CASE("What a program reads while nobody is there does not keep a session awake", "[session]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.sessionIdle = 1s;
        settings.limits.sweepInterval = 100ms;
    });
    const std::unique_ptr<WireClient> away = served.client();
    CHECK(away->outcome(Ping{.present = false}) == u"(done)"_s);
    QString outcome;
    while ((outcome = away->outcome(listOf(u"party"_s, u"name"_s))) == u"(done)"_s)
        CHECK(away->outcome(Ping{.present = false}) != u"login.needed"_s);
    CHECK(away->closingCode() == u"session.expired"_s);
}

TEST_CASE("A session says how long it lasts, also when it is taken up again", "[session]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.stranger();
    const Result<SessionInfo> session = client->login(served.emailOf(u"admin"_s), served.password);
    REQUIRE(session);
    CHECK(session->idle == 30 * 60);
    CHECK(session->remaining <= 12 * 3600);
    CHECK(session->remaining > 12 * 3600 - 300);
    served.sql().execute("update user_session set expires_at = now() + interval '10 minutes'");
    const Result<SessionInfo> again = served.stranger()->request(Resume{.token = session->token});
    REQUIRE(again);
    CHECK(again->remaining <= 600);
    CHECK(again->remaining > 300);
}

TEST_CASE("A role may end idle sessions sooner: the least that somebody's roles say counts", "[session]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"compta"_s, u"support"_s});
    const auto setIdle = [&](const QByteArray &role, const QByteArray &minutes) {
        served.sql().execute("update role set idle_minutes = " + minutes + " where key = '" + role + '\'');
    };
    setIdle("support", "20");
    setIdle("compta", "10");
    const std::unique_ptr<WireClient> paul = served.stranger();
    const Result<SessionInfo> session = paul->login(served.emailOf(u"paul"_s), served.password);
    REQUIRE(session);
    CHECK(session->idle == 10 * 60);
    const Result<SessionInfo> admin = served.stranger()->login(served.emailOf(u"admin"_s), served.password);
    REQUIRE(admin);
    CHECK(admin->idle == 30 * 60); // who holds neither
    const auto seenBefore = [&](const QByteArray &minutes) {
        served.sql().execute("update user_session set last_seen_at = now() - interval '" + minutes + " minutes'");
        return served.stranger()->outcome(Resume{.token = session->token});
    };
    CHECK(seenBefore("9") == u"(done)"_s);
    CHECK(seenBefore("11") == u"session.expired"_s);
    setIdle("compta", "null");
    CHECK(seenBefore("19") == u"(done)"_s);
    CHECK(seenBefore("21") == u"session.expired"_s);
    served.sql().execute("update user_role set archived_at = now() where role_id = (select id from role where key = "
                         "'support')");
    CHECK(seenBefore("29") == u"(done)"_s);
    CHECK(seenBefore("31") == u"session.expired"_s);
}

TEST_CASE("What a role says of idleness reaches whoever is in, and no role makes it longer", "[session]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.feed.poll = 100ms; });
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> paul = served.client(u"paul"_s);
    const auto toldAfter = [&](const QByteArray &minutes) {
        served.sql().execute("update role set idle_minutes = " + minutes + " where key = 'support'");
        const std::optional<Envelope> event = paul->event(SessionChanged::name);
        REQUIRE(event);
        const Result<SessionChanged> changed = decode<SessionChanged>(event->body);
        REQUIRE(changed);
        return changed->session.idle;
    };
    CHECK(toldAfter("5") == 5 * 60);
    CHECK(toldAfter("null") == 30 * 60);
    CHECK_THROWS(served.sql().execute("update role set idle_minutes = 31 where key = 'support'"));
    CHECK_THROWS(served.sql().execute("update role set idle_minutes = 4 where key = 'support'"));
}

TEST_CASE("A person has five sessions; the one not used for longest makes room", "[session]")
{
    ServedDatabase served;
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int index = 0; index < 6; ++index)
        clients.push_back(served.client());
    CHECK(clients.front()->closingCode() == u"session.revoked"_s);
    CHECK(clients.back()->outcome(Ping()) == u"(done)"_s);
    CHECK(served.number("select count(*) from user_session where revoked_at is null") == 5);
}

TEST_CASE("An unknown, a disabled and a wrongly given account are answered alike", "[session][login]")
{
    ServedDatabase served;
    served.addUser(u"disabled"_s, {u"admin"_s});
    served.addUser(u"passwordless"_s, {u"admin"_s});
    served.sql().execute("update \"user\" set status = 'blocked' where email = 'disabled@example.org'");
    served.sql().execute("update \"user\" set password_hash = null where email = 'passwordless@example.org'");
    const std::unique_ptr<WireClient> client = served.stranger();
    const auto answer = [&](const QString &email, const QString &password) {
        client->send(Login::name, encode(Login{.email = email, .password = password}));
        const std::optional<Envelope> envelope = client->receive();
        REQUIRE(envelope);
        return envelope->type.toUtf8() + envelope->body; // whole, so of the same length too
    };
    const QByteArray wrong = answer(served.emailOf(u"admin"_s), u"wrong"_s);
    CHECK(wrong.contains("login.refused"));
    CHECK(answer(u"nobody@example.org"_s, u"wrong"_s) == wrong);
    CHECK(answer(served.emailOf(u"disabled"_s), served.password) == wrong);
    CHECK(answer(served.emailOf(u"disabled"_s), u"wrong"_s) == wrong);
    CHECK(answer(served.emailOf(u"passwordless"_s), u"wrong"_s) == wrong);
    CHECK(answer(u"' or true --"_s, u"wrong"_s) == wrong);
    CHECK(client->login(served.emailOf(u"ADMIN"_s), served.password).has_value()); // case does not count
}

TEST_CASE("Failed attempts are written down for accounts that exist, and not without end", "[session][login]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.stranger();
    for (int attempt = 0; attempt < 30; ++attempt) {
        CHECK(client->outcome(Login{.email = u"nobody@example.org"_s, .password = u"wrong"_s}) == u"login.refused"_s);
        CHECK(client->outcome(Login{.email = served.emailOf(u"admin"_s), .password = u"wrong"_s}) ==
              u"login.refused"_s);
    }
    REQUIRE(client->login(served.emailOf(u"admin"_s), served.password)); // after the last failure is written down
    CHECK(served.number("select count(*) from login_attempt where not succeeded") == 20);
    CHECK(served.number("select count(*) from login_attempt where user_id is null") == 0);
    CHECK(served.number("select count(*) from login_attempt where succeeded") == 1);
}

TEST_CASE("Guessing is slowed down, and told how long to wait", "[session][login]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.throttle = {}; });
    const std::unique_ptr<WireClient> client = served.stranger();
    const Login wrong{.email = served.emailOf(u"admin"_s), .password = u"wrong"_s};
    for (int attempt = 0; attempt < 3; ++attempt)
        CHECK(client->outcome(wrong) == u"login.refused"_s);
    const auto throttled = client->request(wrong);
    REQUIRE_FALSE(throttled);
    CHECK(throttled.error().code == u"login.throttled"_s);
    CHECK(std::get<qint64>(throttled.error().args.value(u"seconds"_s)) >= 1);
}

TEST_CASE("Passwords are verified few at a time, and beyond the queue the answer is: busy", "[session][login]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.passwordCost = {}; // the real one, 64 MiB
        settings.loginWorkers = 1;
        settings.limits.queuedLogins = 2;
    });
    // The account's hash is a cheap one; the dummy that strangers are measured against isn't.
    std::vector<std::unique_ptr<WireClient>> clients;
    std::vector<QUuid> ids;
    constexpr int attempts = 12;
    for (int index = 0; index < attempts; ++index)
        clients.push_back(served.stranger());
    for (const auto &client : clients)
        ids.push_back(client->send(Login::name, encode(Login{.email = u"nobody@example.org"_s, .password = u"x"_s})));
    int busy = 0;
    int refused = 0;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        const Result<QByteArray> answer = clients[index]->answerTo(ids[index]);
        REQUIRE_FALSE(answer);
        busy += answer.error().code == u"login.busy"_s ? 1 : 0;
        refused += answer.error().code == u"login.refused"_s ? 1 : 0;
    }
    CHECK(busy + refused == attempts);
    CHECK(busy >= 1);
    CHECK(refused >= 2);                                        // at least what the queue holds
    const std::unique_ptr<WireClient> client = served.client(); // and it was rehashed to today's cost
    const Rows stored =
        served.sql().execute("select id, password_hash from \"user\" where email = 'admin@example.org'");
    CHECK(testSecrets()
              ->openPassword(stored.uuid(0, 0), stored.utf8(0, 1))
              .startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
}

TEST_CASE("Hello tells the company, and demonstration accounts where there are any", "[session]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.feed.poll = 100ms; });
    const auto welcomeWith = [&](const auto &isReady) {
        Result<Welcome> welcome = refused(u"none"_s);
        for (int attempt = 0; attempt < 100; ++attempt) {
            welcome = served.stranger()->request(Hello{.client = u"test"_s});
            if (welcome && isReady(*welcome))
                break;
            QThread::msleep(20);
        }
        REQUIRE(welcome);
        return *welcome;
    };
    CHECK(served.stranger()->request(Hello{.client = u"test"_s})->demoAccounts.empty());
    served.sql().executeScript(
        "insert into setting (key, value) values ('company.name', '\"Vauban Services\"'), ('demo.accounts', "
        "'[{\"role\": \"admin\", \"name\": \"Ada Min\", \"email\": \"ada@example.org\", \"password\": \"secret\"}]') "
        "on conflict (key) do update set value = excluded.value");
    const Welcome welcome = welcomeWith([](const Welcome &found) { return !found.demoAccounts.empty(); });
    CHECK(welcome.company == u"Vauban Services"_s);
    CHECK(welcome.major == protocol::major);
    REQUIRE(welcome.demoAccounts.size() == 1);
    CHECK(welcome.demoAccounts.front().email == u"ada@example.org"_s);
    CHECK(welcome.demoAccounts.front().role == u"admin"_s);
}
