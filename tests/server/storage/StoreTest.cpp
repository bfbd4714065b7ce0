// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Store.h"

#include "shared/domain/support/Ticket.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

Save newTicket(const QUuid &id)
{
    return {.entity = u"ticket"_s,
            .id = id,
            .version = 0,
            .changes = {{u"title"_s, u"Chaudière en panne"_s},
                        {u"domain_id"_s, SampleWorld::id(u"domain 1"_s)},
                        {u"client_id"_s, SampleWorld::id(u"party 1"_s)}}};
}

Save changeOf(const QUuid &id, qint64 version, Changes changes)
{
    return {.entity = u"ticket"_s, .id = id, .version = version, .changes = std::move(changes)};
}

} // namespace

TEST_CASE("A record is created with its defaults, read back with labels, and numbered", "[store]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid id = newUuid();
    REQUIRE(attempt(world, support, [&](Store &store) { CHECK(store.save(newTicket(id)).record.version == 1); }) ==
            u"(done)"_s);
    Store store(world.connection(), support);
    const Snapshot snapshot = store.read(schemaOf<Ticket>(), id);
    CHECK(snapshot.stored.version == 1);
    CHECK(snapshot.stored.createdBy == support.user);
    CHECK(snapshot.stored.record.text(u"status") == u"new"_s);
    CHECK(snapshot.stored.record.text(u"priority") == u"normal"_s);
    CHECK(snapshot.stored.record.text(u"reference").startsWith(u"TK-"));
    CHECK(snapshot.labels.value(u"client_id"_s) == u"Éclair"_s);
    CHECK(snapshot.labels.value(u"domain_id"_s) == u"Chauffage"_s);
    CHECK(snapshot.labels.value(u"created_by"_s) == u"Support Martin"_s);
    CHECK(snapshot.hidden.empty());
}

TEST_CASE("The same creation sent again is the first one; another content under its id is refused", "[store]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid id = newUuid();
    const auto create = [&](const Caller &caller, const Save &save) {
        return attempt(world, caller, [&](Store &store) { static_cast<void>(store.save(save)); });
    };
    REQUIRE(create(support, newTicket(id)) == u"(done)"_s);
    CHECK(create(support, newTicket(id)) == u"(done)"_s);
    Save other = newTicket(id);
    other.changes[u"title"_s] = u"Autre"_s;
    CHECK(create(support, other) == u"record.exists"_s);
    CHECK(create(world.caller(u"chef_projet"_s), newTicket(id)) == u"record.exists"_s);
    REQUIRE(create(support, changeOf(id, 1, {{u"title"_s, u"Changé depuis"_s}})) == u"(done)"_s);
    CHECK(create(support, newTicket(id)) == u"(done)"_s);
    CHECK(world.number("select count(*) from ticket where id = $1", {id}) == 1);
    CHECK(world.text("select title from ticket where id = $1", {id}) == u"Changé depuis"_s);
}

TEST_CASE("Changes of different fields merge; of the same field they conflict, with all three values", "[store]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const Caller other = world.caller(u"chef_projet"_s);
    const QUuid id = newUuid();
    const auto save = [&](const Caller &caller, const Save &content) {
        return attempt(world, caller, [&](Store &store) { static_cast<void>(store.save(content)); });
    };
    REQUIRE(save(support, newTicket(id)) == u"(done)"_s);
    REQUIRE(save(other, changeOf(id, 1, {{u"priority"_s, u"high"_s}})) == u"(done)"_s);
    CHECK(save(support, changeOf(id, 1, {{u"title"_s, u"Fuite"_s}})) == u"(done)"_s);
    CHECK(world.text("select title || priority || version from ticket where id = $1", {id}) == u"Fuitehigh3"_s);

    const Refusal refusal = refusalOfAction([&] {
        Store store(world.connection(), support);
        store.save(changeOf(id, 1, {{u"priority"_s, u"low"_s}, {u"description"_s, u"Eau"_s}}));
    });
    CHECK(refusal.code == u"conflict"_s);
    REQUIRE(refusal.conflicts.size() == 1);
    CHECK(refusal.conflicts.front() ==
          FieldConflict{u"priority"_s, Value(u"normal"_s), Value(u"high"_s), Value(u"low"_s)});
    // Who wants what the other already did has no quarrel.
    CHECK(save(support, changeOf(id, 1, {{u"priority"_s, u"high"_s}})) == u"(done)"_s);
}

TEST_CASE("Fields that a save may not carry are refused beside themselves", "[store]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid id = SampleWorld::id(u"ticket 1"_s);
    const auto refusalOf = [&](const QString &field, const Value &value) {
        return attempt(world, support, [&](Store &store) {
            static_cast<void>(store.save(changeOf(id, 1, {{field, value}})));
        });
    };
    CHECK(refusalOf(u"status"_s, u"closed"_s) == u"invalid field.read_only status"_s);
    CHECK(refusalOf(u"reference"_s, u"TK-1"_s) == u"invalid field.read_only reference"_s);
    CHECK(refusalOf(u"version"_s, qint64{9}) == u"invalid permission.field_denied version"_s);
    CHECK(refusalOf(u"created_by"_s, id) == u"invalid permission.field_denied created_by"_s);
    CHECK(refusalOf(u"nothing"_s, id) == u"invalid permission.field_denied nothing"_s);
    CHECK(refusalOf(u"search_text"_s, u"x"_s) == u"invalid permission.field_denied search_text"_s);
    CHECK(refusalOf(u"title"_s, {}) == u"invalid required title"_s);
    CHECK(refusalOf(u"title"_s, qint64{1}) == u"invalid wrong_type title"_s);
    CHECK(refusalOf(u"client_id"_s, newUuid()) == u"invalid ticket.client_unknown client_id"_s);
    CHECK(refusalOf(u"contact_id"_s, SampleWorld::id(u"contact 5"_s)) ==
          u"invalid ticket.contact_of_other_client contact_id"_s);
    CHECK(refusalOf(u"site_id"_s, SampleWorld::id(u"address 5"_s)) == u"invalid ticket.site_of_other_client site_id"_s);
    CHECK(refusalOf(u"technician_id"_s, SampleWorld::id(u"user partner"_s)) ==
          u"invalid ticket.technician_not_assignable technician_id"_s);
    CHECK(world.text("select version::text from ticket where id = $1", {id}) == u"1"_s);
}

TEST_CASE("A session put away is over for good", "[store][session]")
{
    SampleWorld world;
    const QUuid id = SampleWorld::id(u"session support@example.com"_s);
    const auto archive = [&](qint64 version, bool archived) {
        return attempt(world, world.caller(u"admin"_s), [&](Store &store) {
            static_cast<void>(
                store.archive({.entity = u"user_session"_s, .id = id, .version = version, .archived = archived}));
        });
    };
    REQUIRE(archive(1, true) == u"(done)"_s);
    CHECK(archive(2, false) == u"user_session.revival_refused"_s);
    CHECK(world.number("select count(*) from user_session where id = $1 and revoked_at is not null", {id}) == 1);
}

TEST_CASE("An archived record is not changed until it is taken back", "[store]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QUuid id = SampleWorld::id(u"ticket 1"_s);
    const auto archive = [&](qint64 version, bool archived) {
        return attempt(world, admin, [&](Store &store) {
            static_cast<void>(
                store.archive({.entity = u"ticket"_s, .id = id, .version = version, .archived = archived}));
        });
    };
    CHECK(archive(7, true) == u"conflict"_s);
    CHECK(archive(1, true) == u"(done)"_s);
    CHECK(archive(1, true) == u"(done)"_s); // said twice, done once
    CHECK(attempt(world, admin, [&](Store &store) {
              static_cast<void>(store.save(changeOf(id, 2, {{u"title"_s, u"x"_s}})));
          }) == u"record.archived"_s);
    CHECK(archive(2, false) == u"(done)"_s);
    CHECK(world.number("select version from ticket where id = $1", {id}) == 3);

    Store store(world.connection(), admin);
    const HistoryPage page = store.history({.entity = u"ticket"_s, .id = id});
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[0].act == u"restored"_s);
    CHECK(page.entries[1].act == u"archived"_s);
    CHECK(page.entries[1].user == u"Admin Martin"_s);
}

TEST_CASE("What is equal by value is no change and no quarrel", "[store]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const auto save = [&](const QString &entity, const QUuid &id, qint64 version, const Changes &changes) {
        return attempt(world, admin, [&](Store &store) {
            static_cast<void>(store.save({.entity = entity, .id = id, .version = version, .changes = changes}));
        });
    };
    const auto versionOf = [&](const char *table, const QUuid &id) {
        return world.number(QByteArray("select version from ") + table + " where id = $1", {id});
    };
    const QUuid profile = SampleWorld::id(u"profile admin@example.com"_s);
    const auto json = [&](qint64 version, const char *text) {
        return save(u"user_profile"_s, profile, version, {{u"notification_preferences"_s, QString::fromUtf8(text)}});
    };
    REQUIRE(json(1, R"({"b": [1, 2], "a": 1.5, "big": 9007199254740993})") == u"(done)"_s);
    CHECK(json(1, R"({"big":9007199254740993,"a":1.50,"b":[1,2]})") == u"(done)"_s);
    CHECK(versionOf("user_profile", profile) == 2);
    CHECK(json(1, R"({"big":9007199254740992,"a":1.50,"b":[1,2]})") == u"conflict"_s);
    CHECK(json(1, R"({"big":9007199254740993,"a":1.50,"b":[2,1]})") == u"conflict"_s);

    const QUuid ticket = SampleWorld::id(u"ticket 1"_s);
    world.superuser().execute("update ticket set estimated_hours = 7.5 where id = $1", {ticket});
    CHECK(save(u"ticket"_s, ticket, 1, {{u"estimated_hours"_s, qint64{75'000}}}) == u"(done)"_s);
    CHECK(versionOf("ticket", ticket) == 2);
    CHECK(save(u"ticket"_s, ticket, 1, {{u"estimated_hours"_s, qint64{75'001}}}) == u"conflict"_s);
}

TEST_CASE("Texts are kept in one form, and found in any", "[store]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid id = newUuid();
    Save save = newTicket(id);
    save.changes[u"title"_s] = u" Fe\u0302lure  du re\u0301servoir\n"_s;
    save.changes[u"description"_s] = u"un\r\ndeux\t\r\n"_s;
    save.changes[u"solution"_s] = u" \n "_s;
    const auto write = [&](const Save &content) {
        return attempt(world, support, [&](Store &store) { static_cast<void>(store.save(content)); });
    };
    REQUIRE(write(save) == u"(done)"_s);
    CHECK(world.text("select title from ticket where id = $1", {id}) == u"Fêlure  du réservoir"_s);
    CHECK(world.text("select description from ticket where id = $1", {id}) == u"un\ndeux"_s);
    CHECK(world.number("select count(*) from ticket where id = $1 and solution is null", {id}) == 1);
    CHECK(write(save) == u"(done)"_s); // the same creation
    // The form alone is no change.
    CHECK(write(changeOf(id, 1, {{u"title"_s, u"Fe\u0302lure  du réservoir "_s}})) == u"(done)"_s);
    CHECK(world.number("select version from ticket where id = $1", {id}) == 1);
    CHECK(write(changeOf(id, 1, {{u"title"_s, u"Fêlure\ndu réservoir"_s}})) == u"invalid control_character title"_s);
    CHECK(write(changeOf(id, 1, {{u"title"_s, u" \t "_s}})) == u"invalid required title"_s);
    CHECK(write(changeOf(id, 1, {{u"description"_s, u"\x1b[31mrouge"_s}})) ==
          u"invalid control_character description"_s);

    Store store(world.connection(), support);
    const auto finds = [&](Operator op, const std::vector<Value> &values) {
        Query query;
        query.entity = u"ticket"_s;
        query.filter = Filter::condition(u"title"_s, op, values);
        query.limit = Query::maxLimit;
        const RowSet rows = store.rows(query);
        return std::find(rows.ids.begin(), rows.ids.end(), id) != rows.ids.end();
    };
    CHECK(finds(Operator::Is, {u"  Fe\u0302lure  du re\u0301servoir"_s}));
    CHECK(finds(Operator::AnyOf, {u"x"_s, u"Fe\u0302lure  du re\u0301servoir "_s}));
    CHECK(finds(Operator::Contains, {u"re\u0301serv"_s}));
    CHECK(finds(Operator::Contains, {u"lure  du "_s}));
    CHECK_FALSE(finds(Operator::StartsWith, {u"Fêl "_s})); // the space counts
    CHECK_FALSE(finds(Operator::Is, {u" "_s}));
    CHECK(finds(Operator::IsNot, {u" "_s}));
    Query search;
    search.entity = u"ticket"_s;
    search.search = u"re\u0301servoir"_s;
    CHECK(store.rows(search).ids == std::vector<QUuid>{id});
}
