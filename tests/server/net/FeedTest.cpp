// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/ChangeReader.h"
#include "server/net/Distribution.h"
#include "server/storage/Transaction.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QRandomGenerator>
#include <QSet>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int quiet = 800; // ms; longer than the feed's net takes

void follow(WireClient &client, std::vector<QString> entities)
{
    REQUIRE(client.outcome(Subscribe{std::move(entities)}) == u"(done)"_s);
}

// The ids of the records the client was told of, in this way if one is named, once it hears nothing more.
QSet<QUuid> toldOf(WireClient &client, std::optional<ChangeType> type = {})
{
    QSet<QUuid> ids;
    for (const Envelope &envelope : client.eventsUntilQuiet(quiet)) {
        if (envelope.type != toString(Changed::name))
            continue;
        const Result<Changed> changed = decode<Changed>(envelope.body);
        REQUIRE(changed);
        for (const ChangedRecord &record : changed->records) {
            if (record.type == type.value_or(record.type))
                ids.insert(record.id);
        }
    }
    return ids;
}

QUuid insertDomain(Connection &connection, const QString &name)
{
    const QUuid id = newUuid();
    connection.execute("insert into ticket_domain (id, name) values ($1, $2)", {id, name});
    return id;
}

QSet<QUuid> idsOf(const std::optional<std::vector<ChangedRecord>> &changes)
{
    QSet<QUuid> ids;
    for (const ChangedRecord &change : *changes)
        ids.insert(change.id);
    return ids;
}

} // namespace

TEST_CASE("Crossed transactions are each read once, whichever commits first", "[net][feed]")
{
    Database database;
    Connection one(database.owner());
    Connection two(database.owner());
    Connection reading(database.application());
    ChangeReader reader;
    reader.begin(reading);
    for (int round = 0; round < 250; ++round) {
        QSet<QUuid> expected;
        QSet<QUuid> found;
        const auto read = [&] {
            const QSet<QUuid> now = idsOf(reader.read(reading));
            CHECK_FALSE(found.intersects(now)); // never twice
            found.unite(now);
        };
        Transaction first(one);
        expected.insert(insertDomain(one, u"first %1"_s.arg(round)));
        Transaction second(two);
        expected.insert(insertDomain(two, u"second %1"_s.arg(round)));
        read();
        CHECK(found.isEmpty());
        const bool secondEndsFirst = QRandomGenerator::global()->bounded(2) == 0;
        (secondEndsFirst ? second : first).commit();
        read();
        CHECK(found.size() == 1); // not held up by the one that still runs
        (secondEndsFirst ? first : second).commit();
        read();
        CHECK(found == expected);
    }
}

TEST_CASE("What was rolled back is not told, and too much is told as such", "[net][feed]")
{
    Database database;
    Connection writing(database.owner());
    Connection reading(database.application());
    ChangeReader reader;
    reader.begin(reading);
    {
        Transaction abandoned(writing);
        insertDomain(writing, u"abandoned"_s);
    }
    CHECK(reader.read(reading)->empty());
    writing.execute("insert into ticket_domain (name) select 'domain ' || n from generate_series(1, 6000) n");
    CHECK_FALSE(reader.read(reading).has_value());
    const QUuid next = insertDomain(writing, u"next"_s);
    CHECK(idsOf(reader.read(reading)) == QSet<QUuid>{next});
}

TEST_CASE("Changes of one record within a batch become one", "[feed]")
{
    const QUuid id = newUuid();
    const QUuid other = newUuid();
    const auto change = [](const QUuid &record, qint64 version, ChangeType type) {
        return ChangedRecord{.entity = u"ticket"_s, .id = record, .version = version, .type = type};
    };
    const std::vector<ChangedRecord> result =
        condensed({change(id, 1, ChangeType::Insert), change(other, 4, ChangeType::Update),
                   change(id, 2, ChangeType::Update), change(other, 4, ChangeType::Delete)});
    REQUIRE(result.size() == 2);
    CHECK(result[0].id == id);
    CHECK(result[0].version == 2);
    CHECK(result[0].type == ChangeType::Insert);
    CHECK(result[1].type == ChangeType::Delete);
}

TEST_CASE("Changes made on one server reach the clients of another, and each only what it follows", "[net][feed]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.feed.poll = std::chrono::hours(1); });
    TestServer second(quickSettings(served.database().application()));
    const std::unique_ptr<WireClient> writer = served.client();
    WireClient near(served.server().port());
    WireClient far(second.port());
    WireClient indifferent(second.port());
    for (WireClient *client : {&near, &far, &indifferent})
        REQUIRE(client->login(served.emailOf(u"admin"_s), served.password));
    follow(near, {u"ticket_domain"_s});
    follow(far, {u"ticket_domain"_s});
    follow(indifferent, {u"party"_s});
    QSet<QUuid> written;
    for (int index = 0; index < 50; ++index) {
        const Save save = newDomain(u"Domain %1"_s.arg(index));
        written.insert(save.id);
        REQUIRE(writer->outcome(save) == u"(done)"_s);
    }
    CHECK(toldOf(near) == written);
    CHECK(toldOf(far) == written);
    CHECK(toldOf(indifferent).isEmpty());
}

TEST_CASE("Nobody is told of records out of scope, nor of anything once the right is gone", "[net][feed]")
{
    ServedDatabase served;
    const QUuid technician = served.addUser(u"technician"_s, {u"technician"_s});
    served.addUser(u"nobody"_s, {});
    const std::unique_ptr<WireClient> admin = served.client();
    const std::unique_ptr<WireClient> limited = served.client(u"technician"_s);
    const std::unique_ptr<WireClient> none = served.client(u"nobody"_s);
    for (WireClient *client : {admin.get(), limited.get(), none.get()})
        follow(*client, {u"ticket"_s});
    served.sql().executeScript("insert into ticket_domain (name) values ('D'); "
                               "insert into party (name, kind, is_client) values ('P', 'company', true)");
    const auto insertTicket = [&](const QUuid &assigned) {
        const QUuid id = newUuid();
        served.sql().execute("insert into ticket (id, title, domain_id, client_id, technician_id) "
                             "select $1, 'T', d.id, p.id, $2 from ticket_domain d, party p",
                             {id, assigned});
        return id;
    };
    const QUuid own = insertTicket(technician);
    const QUuid others = insertTicket(QUuid());
    CHECK(toldOf(*admin) == QSet<QUuid>{own, others});
    CHECK(toldOf(*limited) == QSet<QUuid>{own});
    CHECK(toldOf(*none).isEmpty());

    // What becomes somebody else's leaves his screen, and what happens to it then is no business of his.
    served.sql().executeScript("begin; update ticket set technician_id = null; update ticket set title = 'V'; commit");
    CHECK(toldOf(*admin, ChangeType::Update) == QSet<QUuid>{own, others});
    CHECK(toldOf(*limited, ChangeType::Delete) == QSet<QUuid>{own});
    served.sql().execute("update ticket set title = 'W' where id = $1", {own});
    CHECK(toldOf(*limited).isEmpty());
    served.sql().execute("update ticket set technician_id = $2 where id = $1", {own, technician});
    CHECK(toldOf(*limited, ChangeType::Update) == QSet<QUuid>{own});
    CHECK(toldOf(*admin) == QSet<QUuid>{own});

    served.sql().execute("delete from user_role where user_id = $1", {technician});
    REQUIRE(limited->event(SessionChanged::name));
    served.sql().execute("update ticket set title = 'U' where id = $1", {own});
    CHECK(toldOf(*admin) == QSet<QUuid>{own});
    CHECK(toldOf(*limited).isEmpty());
}

TEST_CASE("Nobody is told of internal comments who may read every other one", "[net][feed]")
{
    ServedDatabase served;
    served.addUser(u"reader"_s, {u"support"_s});
    served.sql().execute("delete from role_permission where role_id = (select id from role where key = 'support') and "
                         "permission_id = (select id from permission where key = 'comment.read_internal')");
    const std::unique_ptr<WireClient> admin = served.client();
    const std::unique_ptr<WireClient> reader = served.client(u"reader"_s);
    for (WireClient *client : {admin.get(), reader.get()})
        follow(*client, {u"comment"_s});
    served.sql().executeScript(
        "insert into ticket_domain (name) values ('D'); insert into party (name, kind) values ('P', 'company'); "
        "insert into ticket (title, domain_id, client_id) select 'T', d.id, p.id from ticket_domain d, party p");
    const auto insertComment = [&](const QString &visibility) {
        const QUuid id = newUuid();
        served.sql().execute("insert into comment (id, subject_entity, subject_id, body, visibility) "
                             "select $1, 'ticket', id, 'C', $2 from ticket",
                             {id, visibility});
        return id;
    };
    const QUuid internal = insertComment(u"internal"_s);
    const QUuid open = insertComment(u"public"_s);
    CHECK(toldOf(*admin) == QSet<QUuid>{internal, open});
    CHECK(toldOf(*reader) == QSet<QUuid>{open});
}

TEST_CASE("Sessions learn of changed rights, and end when revoked or disabled", "[net][feed][session]")
{
    ServedDatabase served;
    const QUuid user = served.addUser(u"person"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"person"_s);
    const std::unique_ptr<WireClient> unconcerned = served.client();
    SECTION("another role")
    {
        served.sql().execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'admin'",
                             {user});
        const std::optional<Envelope> event = client->event(SessionChanged::name);
        REQUIRE(event);
        const Result<SessionChanged> changed = decode<SessionChanged>(event->body, replyLimits);
        REQUIRE(changed);
        CHECK(changed->session.scopeOf(u"ticket_domain.create") == Scope::All);
        CHECK(changed->session.token.isEmpty());
        CHECK(client->outcome(newDomain(u"Now allowed"_s)) == u"(done)"_s);
    }
    SECTION("what the role may do")
    {
        CHECK(client->outcome(listOf(u"party"_s, u"name"_s)) == u"(done)"_s);
        served.sql().execute("delete from role_permission where role_id = (select id from role where key = 'support')");
        CHECK(client->event(SessionChanged::name));
        CHECK(client->outcome(listOf(u"party"_s, u"name"_s)) == u"permission.denied"_s);
    }
    SECTION("the session revoked")
    {
        served.sql().execute("update user_session set revoked_at = now() where user_id = $1", {user});
        CHECK(client->closingCode() == u"session.revoked"_s);
    }
    SECTION("the account disabled")
    {
        served.sql().execute("update \"user\" set status = 'blocked' where id = $1", {user});
        CHECK(client->closingCode() == u"session.disabled"_s);
    }
    CHECK(unconcerned->outcome(Ping()) == u"(done)"_s);
    CHECK_FALSE(unconcerned->event(SessionChanged::name, 100));
}

TEST_CASE("Whose right ends among changes that are told to nobody one by one hears nothing more",
          "[net][feed][session]")
{
    ServedDatabase served;
    const QUuid blocked = served.addUser(u"blocked"_s, {u"admin"_s});
    const QUuid limited = served.addUser(u"limited"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> gone = served.client(u"blocked"_s);
    const std::unique_ptr<WireClient> less = served.client(u"limited"_s);
    const std::unique_ptr<WireClient> unconcerned = served.client();
    for (WireClient *client : {gone.get(), less.get(), unconcerned.get()})
        follow(*client, {u"ticket_domain"_s});
    const auto withdraw = [&] {
        served.sql().execute("update \"user\" set status = 'blocked' where id = $1", {blocked});
        served.sql().execute("delete from user_role where user_id = $1", {limited});
    };
    SECTION("because they are too many")
    {
        Transaction transaction(served.sql());
        withdraw();
        served.sql().execute("insert into ticket_domain (name) select 'Domain ' || n from generate_series(1, 6000) n");
        transaction.commit();
    }
    SECTION("because the database failed just then")
    {
        Transaction transaction(served.sql());
        withdraw();
        served.sql().execute("revoke select on user_session from regie_app"); // nobody's session can be read
        transaction.commit();
        CHECK(gone->eventsUntilQuiet(quiet).empty());
        served.sql().execute("grant select on user_session to regie_app");
    }
    CHECK(gone->closingCode() == u"session.disabled"_s);
    CHECK(less->event(SessionChanged::name));
    CHECK(unconcerned->event(Resync::name));
    const QUuid later = insertDomain(served.sql(), u"later"_s);
    CHECK(toldOf(*unconcerned) == QSet<QUuid>{later});
    CHECK(toldOf(*less).isEmpty());
}

TEST_CASE("Who only listens is looked at from time to time, whatever the feed told of him", "[net][feed][session]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.feed.rightsAge = std::chrono::milliseconds(500); });
    const QUuid user = served.addUser(u"person"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> client = served.client(u"person"_s);
    const std::unique_ptr<WireClient> unconcerned = served.client();
    Connection superuser(served.database().administrator());
    superuser.executeScript("set session_replication_role = replica"); // so that no change is written down
    superuser.execute("update \"user\" set status = 'blocked' where id = $1", {user});
    CHECK(client->closingCode() == u"session.disabled"_s);
    CHECK(unconcerned->eventsUntilQuiet(quiet).empty());
}

TEST_CASE("The feed goes on where it was when its connections die", "[net][feed]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    follow(*client, {u"ticket_domain"_s});
    Connection superuser(served.database().administrator());
    QSet<QUuid> written;
    for (int round = 0; round < 5; ++round) {
        superuser.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                          "where datname = $1 and usename = 'regie_app'",
                          {served.database().name()});
        written.insert(insertDomain(served.sql(), u"round %1"_s.arg(round)));
        QThread::msleep(150);
    }
    CHECK(toldOf(*client) == written);
    CHECK(client->outcome(newDomain(u"After"_s)) == u"(done)"_s);
}
