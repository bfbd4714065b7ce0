// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Departures.h"

#include "server/net/ChangeReader.h"
#include "server/net/Distribution.h"
#include "server/storage/ScopeCompiler.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

#include <QRandomGenerator>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int quiet = 800; // ms; longer than the feed's net takes

const QStringList watched{u"ticket"_s,     u"party"_s,   u"party_address"_s, u"contact"_s,
                          u"attachment"_s, u"comment"_s, u"equipment"_s,     u"user_profile"_s};

using Sight = QHash<QString, QSet<QUuid>>;

class Onlooker {
public:
    Onlooker(SampleWorld &world, const QString &name)
        : m_world(world)
        , m_name(name)
        , m_caller(world.caller(name))
    {}
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Caller &caller() const { return m_caller; }

    [[nodiscard]] Sight sight() const
    {
        Sight sight;
        Store store(m_world.connection(), m_caller);
        for (const QString &entity : watched) {
            const std::vector<QUuid> all = m_world.ids("select id from " + entity.toUtf8());
            const std::vector<QUuid> readable = store.readable(*findSchema(entity), all);
            sight.insert(entity, QSet<QUuid>(readable.begin(), readable.end()));
        }
        return sight;
    }

private:
    SampleWorld &m_world;
    QString m_name;
    Caller m_caller;
};

// Few tickets, so that most parties are in somebody's sight by one of them only; and roles that see further than the
// built-in ones do in one direction and less far in another.
void thinOut(SampleWorld &world)
{
    world.superuser().executeScript(R"sql(
select set_config('regie.bulk', 'on', false);
delete from comment where subject_id in (select sample_id('ticket ' || n) from generate_series(13, 120) n);
delete from ticket where id in (select sample_id('ticket ' || n) from generate_series(13, 120) n);
update ticket set contact_id = null, site_id = null;
update party set sales_contact_id = case when id = sample_id('party 4') then sample_id('user commercial') end;
create function pg_temp.scope(role_key text, pattern text, wanted text) returns void language sql as $$
    delete from role_permission where role_id = (select id from role where key = role_key)
        and permission_id in (select id from permission where key ~ ('^' || pattern || '$'));
    insert into role_permission (role_id, permission_id, scope)
    select (select id from role where key = role_key), id, wanted from permission
    where key ~ ('^' || pattern || '$') and wanted <> 'none' $$;
select pg_temp.scope('adv', '(party|party_address|contact|equipment).read', 'own'),
       pg_temp.scope('adv', 'comment.read_internal', 'none'),
       pg_temp.scope('commercial', '(ticket|party|party_address|contact|equipment|comment).read', 'own'),
       pg_temp.scope('compta', 'comment.read', 'own'), pg_temp.scope('compta', 'comment.read_internal', 'none'),
       pg_temp.scope('compta', 'ticket.read', 'none');
select set_config('regie.bulk', '', false);
)sql");
}

QByteArray idOf(const QString &kind, int count)
{
    const int number = 1 + static_cast<int>(QRandomGenerator::global()->bounded(count));
    return "sample_id('" + kind.toUtf8() + ' ' + QByteArray::number(number) + "')";
}

QByteArray anyOf(const QByteArrayList &values)
{
    return values.at(static_cast<qsizetype>(QRandomGenerator::global()->bounded(values.size())));
}

QByteArray technician()
{
    return "sample_id('user " + anyOf({"technician", "technician2", "technician_external", "technician_external2"}) +
           "')";
}

struct Mutation {
    QByteArray record;
    QByteArray sql;
};

Mutation mutation()
{
    const QByteArray party = idOf(u"party"_s, 10);
    const auto of = [](const QByteArray &record, const QByteArray &table, const QByteArray &changes) {
        return Mutation{record, "update " + table + " set " + changes + " where id = " + record};
    };
    const auto ticket = [&](const QByteArray &changes) { return of(idOf(u"ticket"_s, 12), "ticket", changes); };
    const auto comment = [&](const QByteArray &changes) { return of(idOf(u"comment"_s, 150), "comment", changes); };
    switch (QRandomGenerator::global()->bounded(13)) {
    case 0:
    case 1:
        return ticket("technician_id = " + technician());
    case 2:
        return ticket("client_id = " + party + ", equipment_id = null");
    case 3:
        return ticket("partner_id = " + anyOf({"null", party}));
    case 4:
        return ticket("equipment_id = (select id from equipment where client_id = ticket.client_id "
                      "order by random() limit 1)");
    case 5:
        return ticket("title = 'Autre ' || random()");
    case 6:
        return comment("visibility = 'internal'");
    case 7:
        return comment("visibility = 'public', body = 'Autre ' || random()");
    case 8:
        return of(idOf(u"contact"_s, 20), "contact", "party_id = " + party);
    case 9:
        return of(idOf(u"address"_s, 10), "party_address", "party_id = " + party);
    case 10:
        return of(idOf(u"equipment"_s, 20), "equipment", "client_id = " + party);
    case 11:
        return of(party, "party", "sales_contact_id = " + anyOf({"null", "sample_id('user commercial')"}));
    default:
        return of(idOf(u"address"_s, 10), "party_address", "label = 'Autre ' || random()");
    }
}

// One transaction of so many mutations at most, of a record each; false when the database's rules refused it.
bool change(SampleWorld &world, int most)
{
    QByteArray script = "begin;";
    QSet<QByteArray> changed;
    for (int count = 0; count < most; ++count) {
        const Mutation next = mutation();
        if (changed.contains(next.record))
            continue;
        changed.insert(next.record);
        script += next.sql + ';';
    }
    try {
        world.superuser().executeScript(script + "commit");
        return true;
    } catch (const DbError &) {
        world.superuser().executeScript("rollback");
        return false;
    }
}

std::string listed(const QSet<QUuid> &ids)
{
    QStringList texts;
    for (const QUuid &id : ids)
        texts += id.toString(QUuid::WithoutBraces);
    return texts.join(u' ').toStdString();
}

// What a client is told, by the way it is told; resyncs as "resync".
QHash<QString, QSet<QUuid>> toldOf(WireClient &client, ChangeType type)
{
    QHash<QString, QSet<QUuid>> told;
    for (const Envelope &envelope : client.eventsUntilQuiet(quiet)) {
        if (envelope.type == toString(Resync::name))
            told[u"resync"_s].insert(QUuid());
        if (envelope.type != toString(Changed::name))
            continue;
        const Result<Changed> changed = decode<Changed>(envelope.body);
        REQUIRE(changed);
        for (const ChangedRecord &record : changed->records) {
            if (record.type == type)
                told[record.entity].insert(record.id);
        }
    }
    return told;
}

// A client with an address and a contact, and a ticket of it for somebody.
struct Case {
    explicit Case(ServedDatabase &served, const QUuid &technician)
        : m_served(served)
    {
        served.sql().executeScript("insert into ticket_domain (name) values ('D') on conflict do nothing");
        served.sql().execute("insert into party (id, name, kind, is_client) values ($1, 'P', 'company', true)",
                             {party});
        served.sql().execute(
            "insert into party_address (id, party_id, kind, label, street, postal_code, city, country) "
            "values ($1, $2, 'site', 'S', '1 rue', '69001', 'Lyon', 'FR')",
            {address, party});
        served.sql().execute("insert into contact (id, party_id, last_name) values ($1, $2, 'C')", {contact, party});
        served.sql().execute("insert into ticket (id, title, domain_id, client_id, site_id, technician_id) "
                             "select $1, 'T', id, $2, $3, $4 from ticket_domain limit 1",
                             {ticket, party, address, technician});
        open = comment(u"public"_s);
        internal = comment(u"internal"_s);
    }
    QUuid comment(const QString &visibility)
    {
        const QUuid id = newUuid();
        m_served.sql().execute("insert into comment (id, subject_entity, subject_id, body, visibility) "
                               "values ($1, 'ticket', $2, 'C', $3)",
                               {id, ticket, visibility});
        return id;
    }
    const QUuid party = newUuid();
    const QUuid address = newUuid();
    const QUuid contact = newUuid();
    const QUuid ticket = newUuid();
    QUuid open;
    QUuid internal;

private:
    ServedDatabase &m_served;
};

// Has heard of everything that was there before.
std::unique_ptr<WireClient> follower(ServedDatabase &served, const QString &name)
{
    std::unique_ptr<WireClient> client = served.client(name);
    REQUIRE(client->outcome(Subscribe{{watched.begin(), watched.end()}}) == u"(done)"_s);
    static_cast<void>(client->eventsUntilQuiet(quiet));
    return client;
}

} // namespace

TEST_CASE("Whatever changes, everybody loses exactly what they could read before and cannot read after",
          "[feed][departures]")
{
    SampleWorld world;
    thinOut(world);
    std::vector<Onlooker> people;
    for (const QString &name :
         {u"admin"_s, u"support"_s, u"adv"_s, u"compta"_s, u"commercial"_s, u"technician"_s, u"technician2"_s,
          u"technician_external"_s, u"technician_external2"_s, u"partner"_s, u"partner2"_s, u"beneficiary"_s})
        people.emplace_back(world, name);
    ChangeReader reader;
    reader.begin(world.connection());
    QueryCache queries;
    QHash<QString, int> losses;
    int done = 0;
    std::vector<Sight> before;
    for (const Onlooker &person : people)
        before.push_back(person.sight());
    for (int round = 0; round < 200; ++round) {
        const bool isSingle = round % 2 == 0;
        if (!change(world, isSingle ? 1 : 6))
            continue;
        ++done;
        const std::optional<std::vector<ChangedRecord>> changes = reader.read(world.connection());
        REQUIRE(changes);
        Departures departures(world.connection(), queries, *changes);
        for (std::size_t index = 0; index < people.size(); ++index) {
            const Onlooker &person = people[index];
            const Departures::Gone gone = departures.of(person.caller());
            CHECK_FALSE(gone.isTooMuch);
            Sight after = person.sight();
            for (const QString &entity : watched) {
                const QSet<QUuid> lost = before[index][entity] - after[entity];
                const QSet<QUuid> told = gone.records.value(findSchema(entity));
                // Whoever reads all of an entity is told of the change itself.
                if (readsAll(*findSchema(entity), person.caller()))
                    continue;
                INFO(round << ' ' << person.name().toStdString() << ' ' << entity.toStdString());
                INFO("lost: " << listed(lost));
                INFO("told: " << listed(told));
                // A record that leaves what somebody comes to read at the same moment is named to him for nothing.
                CHECK((isSingle ? told : told & lost) == lost);
                losses[entity] += static_cast<int>(lost.size());
            }
            before[index] = std::move(after);
        }
    }
    CHECK(done > 50);
    for (const QString &entity : watched) {
        INFO(entity.toStdString());
        if (entity != u"user_profile"_s)
            CHECK(losses[entity] > 3);
    }
}

TEST_CASE("Who loses his only ticket of a client loses the site, the contact and the comments", "[net][feed]")
{
    ServedDatabase served;
    const QUuid external = served.addUser(u"external"_s, {u"technician_external"_s});
    const QUuid other = served.addUser(u"other"_s, {u"technician_external"_s});
    const Case one(served, external);
    const Case two(served, external);
    served.sql().execute("insert into ticket (title, domain_id, client_id, technician_id) "
                         "select 'T2', domain_id, client_id, technician_id from ticket where id = $1",
                         {two.ticket});
    const std::unique_ptr<WireClient> loser = follower(served, u"external"_s);
    const std::unique_ptr<WireClient> winner = follower(served, u"other"_s);
    const std::unique_ptr<WireClient> admin = follower(served, u"admin"_s);

    served.sql().execute("update ticket set technician_id = $1 where id = any ($2)",
                         {other, Parameter::uuids(std::array{one.ticket, two.ticket})});
    const QHash<QString, QSet<QUuid>> lost = toldOf(*loser, ChangeType::Delete);
    CHECK(lost[u"ticket"_s] == QSet<QUuid>{one.ticket, two.ticket});
    CHECK(lost[u"party"_s] == QSet<QUuid>{one.party}); // he still has a ticket of the other
    CHECK(lost[u"party_address"_s] == QSet<QUuid>{one.address});
    CHECK(lost[u"contact"_s] == QSet<QUuid>{one.contact});
    CHECK(lost[u"comment"_s] == QSet<QUuid>{one.open, two.open}); // he never read the internal ones
    CHECK(toldOf(*winner, ChangeType::Delete).isEmpty());
    CHECK(toldOf(*admin, ChangeType::Delete).isEmpty());

    served.sql().execute("update ticket set title = 'Autre' where id = $1", {one.ticket});
    CHECK(toldOf(*loser, ChangeType::Delete).isEmpty()); // once
}

TEST_CASE("A comment that is made internal leaves the screen of whoever may not read those", "[net][feed]")
{
    ServedDatabase served;
    const QUuid external = served.addUser(u"external"_s, {u"technician_external"_s});
    served.addUser(u"support"_s, {u"support"_s});
    const Case one(served, external);
    const std::unique_ptr<WireClient> outside = follower(served, u"external"_s);
    const std::unique_ptr<WireClient> inside = follower(served, u"support"_s);

    served.sql().execute("update comment set visibility = 'internal' where id = $1", {one.open});
    CHECK(toldOf(*outside, ChangeType::Delete) == QHash<QString, QSet<QUuid>>{{u"comment"_s, {one.open}}});
    CHECK(toldOf(*inside, ChangeType::Update)[u"comment"_s] == QSet<QUuid>{one.open});
    served.sql().execute("update comment set body = 'encore' where id = any ($1)",
                         {Parameter::uuids(std::array{one.open, one.internal})});
    CHECK(toldOf(*outside, ChangeType::Delete).isEmpty());
    served.sql().execute("update comment set visibility = 'public' where id = $1", {one.open});
    CHECK(toldOf(*outside, ChangeType::Update)[u"comment"_s] == QSet<QUuid>{one.open});
    served.sql().execute("delete from comment where id = $1", {one.open});
    CHECK(toldOf(*outside, ChangeType::Delete)[u"comment"_s] == QSet<QUuid>{one.open});
}

TEST_CASE("Whoever loses more than can be told one by one reads again", "[net][feed]")
{
    ServedDatabase served;
    const QUuid external = served.addUser(u"external"_s, {u"technician_external"_s});
    const Case one(served, external);
    served.sql().execute("insert into contact (party_id, last_name) select $1, 'N' || n from generate_series(1, $2) n",
                         {one.party, Departures::mostFollowing});
    const std::unique_ptr<WireClient> loser = follower(served, u"external"_s);
    served.sql().execute("update ticket set technician_id = null where id = $1", {one.ticket});
    const QHash<QString, QSet<QUuid>> lost = toldOf(*loser, ChangeType::Delete);
    CHECK(lost[u"ticket"_s] == QSet<QUuid>{one.ticket});
    CHECK(lost.contains(u"resync"_s));
}
