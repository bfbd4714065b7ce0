// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/domain/parties/Party.h"
#include "shared/domain/support/Comment.h"
#include "tests/server/SampleWorld.h"

// What must not be seen must not be felt either: not in lists, counts, orders, searches, labels or histories.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// The fields that a user's role hides, other than what it hides from the columns' content.
std::vector<std::pair<const Schema *, const Field *>> hiddenFields(const Caller &caller)
{
    std::vector<std::pair<const Schema *, const Field *>> hidden;
    for (const Schema *schema : catalogue()) {
        if (caller.rights->readScope(*schema) == Scope::None)
            continue;
        for (const Field &field : schema->fields)
            if (!caller.rights->mayUse(*schema, field, Usage::Read) && !field.is(FieldFlag::Secret))
                hidden.emplace_back(schema, &field);
    }
    return hidden;
}

// Another value of the same kind, in SQL.
QByteArray otherValue(const Field &field)
{
    const QByteArray column = '"' + toString(field.key).toUtf8() + '"';
    const std::string_view kind = kindName(field.kind);
    if (kind == "flag")
        return "not " + column;
    if (kind == "integer")
        return "coalesce(" + column + ", 0) + 7";
    if (kind == "quantity")
        return "coalesce(" + column + ", 0) + 0.5";
    if (kind == "day")
        return "coalesce(" + column + ", '2001-01-01') + 3";
    if (kind == "moment")
        return "coalesce(" + column + ", '2001-01-01') + interval '3 days'";
    if (kind == "ref")
        return "case when " + column + " is null then (select id from \"" +
               toString(std::get<kinds::Ref>(field.kind).entity).toUtf8() + "\" order by id limit 1) end";
    if (field.key == "siren")
        return "case when siren is null then '542065479' end";
    if (field.key == "siret")
        return "case when siret is null then '54206547900017' end";
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
        const QByteArray first = toString(choice->choices->rows.front().key).toUtf8();
        const QByteArray last = toString(choice->choices->rows.back().key).toUtf8();
        return "case " + column + " when '" + last + "' then '" + first + "' else '" + last + "' end";
    }
    return "left('zzz' || coalesce(" + column + ", 'leer'), 9)";
}

// Times of making are the only difference between two samples.
void stopClocks(SampleWorld &world)
{
    world.superuser().execute("set session_replication_role = replica");
    for (const Schema *schema : catalogue())
        world.superuser().execute("update \"" + schema->name().toUtf8() +
                                  "\" set created_at = '2026-01-01', updated_at = '2026-01-01', "
                                  "archived_at = case when archived_at is not null then timestamptz '2026-01-02' end");
}

QByteArray answer(Store &store, const Query &query)
{
    QByteArray bytes;
    const Refusal refusal = refusalOfAction([&] { bytes = store.fetch(query); });
    return refusal.code == u"(done)"_s ? bytes
                                       : refusal.code.toUtf8() + printValue(refusal.args.value(u"path"_s)).toUtf8();
}

// Everything a user may ask about an entity's fields, one by one.
std::vector<Query> questions(const Schema &schema)
{
    std::vector<Query> queries;
    Query plain;
    plain.entity = schema.name();
    plain.archived = Archived::With;
    plain.limit = Query::maxLimit;
    QStringList paths;
    for (const Field &field : schema.fields) {
        paths += toString(field.key);
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        if (!reference)
            continue;
        for (const Field &further : findSchema(toString(reference->entity))->fields)
            paths += toString(field.key).chopped(3) + u'.' + toString(further.key);
    }
    for (const QString &path : paths) {
        Query query = plain;
        query.columns = {path};
        queries.push_back(query);
        query.columns.clear();
        query.sort = {{path, Qt::AscendingOrder}};
        queries.push_back(query);
        query.sort.clear();
        query.filter = Filter::condition(path, Operator::Empty);
        queries.push_back(query);
        query.filter = {};
        query.aggregates = {{Measure::Count, path}};
        queries.push_back(query);
        query.aggregates = {{Measure::Count, {}}};
        query.groupBy = {path};
        queries.push_back(query);
    }
    for (const QString &words : {u"zzz"_s, u"leer"_s, u"552"_s, u"secret"_s, u"private"_s, u"54"_s, u"e"_s}) {
        Query query = plain;
        query.search = words;
        queries.push_back(query);
    }
    return queries;
}

} // namespace

TEST_CASE("Two databases that differ only in what a role may not see answer it byte for byte alike", "[secrecy]")
{
    SampleWorld first;
    stopClocks(first);
    int asked = 0;
    for (const QString &user :
         {u"partner"_s, u"technician_external"_s, u"technician"_s, u"support"_s, u"consultant"_s}) {
        SampleWorld second;
        stopClocks(second);
        const Caller caller = first.caller(user);
        second.superuser().execute("begin");
        const auto hidden = hiddenFields(caller);
        REQUIRE(hidden.size() > 2);
        for (const auto &[schema, field] : hidden) {
            INFO(schema->entity << "." << field->key);
            second.superuser().execute("update \"" + schema->name().toUtf8() + "\" set \"" +
                                       toString(field->key).toUtf8() + "\" = " + otherValue(*field));
        }
        second.superuser().execute("commit");
        Store one(first.connection(), caller);
        Store two(second.connection(), caller);
        for (const Schema *schema : catalogue()) {
            for (const Query &query : questions(*schema)) {
                INFO(user.toStdString() << " on " << schema->entity << " "
                                        << (query.columns.empty() ? std::string()
                                                                  : query.columns.front().toStdString()));
                const QByteArray left = answer(one, query);
                CHECK((left == answer(two, query)));
                ++asked;
            }
            for (const QUuid &id :
                 first.ids("select id from \"" + schema->name().toUtf8() + "\" order by id limit 5")) {
                QByteArray left;
                QByteArray right;
                const QString refusal = refusalOfAction([&] { left = encode(one.read(*schema, id)); }).code;
                CHECK(refusal == refusalOfAction([&] { right = encode(two.read(*schema, id)); }).code);
                CHECK((left == right));
            }
        }
    }
    CHECK(asked > 5000);
}

TEST_CASE("Internal comments don't exist for who may not read them, on any path", "[secrecy]")
{
    SampleWorld world;
    const Caller partner = world.caller(u"partner"_s);
    Store store(world.connection(), partner);
    Query query;
    query.entity = u"comment"_s;
    query.limit = Query::maxLimit;
    query.columns = {u"visibility"_s, u"body"_s};
    const RowSet rows = store.rows(query);
    REQUIRE(rows.ids.size() > 10);
    for (const Value &visibility : rows.columns[0].values)
        CHECK(visibility == Value(u"public"_s));
    query.columns.clear();
    query.aggregates = {{Measure::Count, {}}};
    CHECK(store.rows(query).columns[0].values[0] == Value(static_cast<qint64>(rows.ids.size())));
    query.groupBy = {u"visibility"_s};
    CHECK(store.rows(query).size() == 1);

    // One on a ticket of the partner's, and even by the partner's own hand.
    const QUuid ticket = world.ids("select id from ticket where partner_id = $1 limit 1", {partner.party}).front();
    const QUuid secret = newUuid();
    world.superuser().execute("insert into comment (id, subject_entity, subject_id, body, visibility) "
                              "values ($1, 'ticket', $2, 'Unauffindbar', 'internal')",
                              {secret, ticket});
    world.superuser().execute("update comment set created_by = $2 where id = $1", {secret, partner.user});
    CHECK(store.readable(schemaOf<Comment>(), std::array{secret}).empty());
    CHECK(refusalOfAction([&] { static_cast<void>(store.read(schemaOf<Comment>(), secret)); }).code ==
          u"record.unknown"_s);
    CHECK(refusalOfAction([&] { static_cast<void>(store.history({.entity = u"comment"_s, .id = secret})); }).code ==
          u"record.unknown"_s);
    Query search;
    search.entity = u"comment"_s;
    search.search = u"unauffindbar"_s;
    CHECK(store.rows(search).ids.empty());
    CHECK(attempt(world, partner, [&](Store &writer) {
              static_cast<void>(
                  writer.save({.entity = u"comment"_s, .id = secret, .version = 2, .changes = {{u"body"_s, u"x"_s}}}));
          }) == u"record.unknown"_s);

    // Made public later, it still doesn't tell what it said before.
    const Caller support = world.caller(u"support"_s);
    world.superuser().execute("update comment set created_by = $2, updated_by = $2 where id = $1",
                              {secret, support.user});
    REQUIRE(attempt(world, world.caller(u"admin"_s), [&](Store &writer) {
                static_cast<void>(
                    writer.save({.entity = u"comment"_s,
                                 .id = secret,
                                 .version = 3,
                                 .changes = {{u"body"_s, u"Für alle"_s}, {u"visibility"_s, u"public"_s}}}));
            }) == u"(done)"_s);
    REQUIRE(attempt(world, world.caller(u"admin"_s), [&](Store &writer) {
                static_cast<void>(writer.save({.entity = u"comment"_s,
                                               .id = secret,
                                               .version = 4,
                                               .changes = {{u"body"_s, u"Für wirklich alle"_s}}}));
            }) == u"(done)"_s);
    const HistoryPage page = store.history({.entity = u"comment"_s, .id = secret});
    REQUIRE(page.entries.size() == 1);
    CHECK(page.entries[0].changes[0].before == Value(u"Für alle"_s));
    Store open(world.connection(), support);
    CHECK(open.history({.entity = u"comment"_s, .id = secret}).entries.size() == 3);
}

TEST_CASE("A history shows what changed with its labels, without what its reader may not see", "[secrecy]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QUuid party = SampleWorld::id(u"party 8"_s);
    const auto save = [&](qint64 version, Changes changes) {
        return attempt(world, admin, [&](Store &store) {
            static_cast<void>(store.save({.entity = u"party"_s, .id = party, .version = version, .changes = changes}));
        });
    };
    REQUIRE(save(1, {{u"name"_s, u"Partner GmbH"_s}, {u"payment_days"_s, qint64{30}}}) == u"(done)"_s);
    REQUIRE(save(2, {{u"notes"_s, u"geheim"_s}}) == u"(done)"_s);
    REQUIRE(save(3, {{u"sales_contact_id"_s, SampleWorld::id(u"user commercial"_s)}}) == u"(done)"_s);
    REQUIRE(save(4, {{u"languages"_s, QStringList{u"de"_s}}}) == u"(done)"_s);

    Store whole(world.connection(), admin);
    const HistoryPage all = whole.history({.entity = u"party"_s, .id = party});
    REQUIRE(all.entries.size() == 4);
    CHECK(all.entries[0].changes[0].field == u"languages"_s);
    CHECK(all.entries[0].changes[0].after == Value(QStringList{u"de"_s}));
    CHECK(all.entries[1].changes[0].afterLabel == u"Commercial Martin"_s);
    CHECK(isEmpty(all.entries[1].changes[0].before));
    CHECK(all.entries[3].user == u"Admin Martin"_s);
    CHECK(all.entries[3].act == u"changed"_s);
    CHECK(all.entries[3].changes.size() == 2);
    CHECK(whole.history({.entity = u"party"_s, .id = party, .limit = 2}).entries.size() == 2);

    const Caller partner = world.caller(u"partner"_s);
    Store masked(world.connection(), partner);
    const HistoryPage some = masked.history({.entity = u"party"_s, .id = party});
    REQUIRE(some.entries.size() == 2);
    CHECK(some.entries[0].changes[0].field == u"languages"_s);
    CHECK(some.entries[1].changes.size() == 1);
    CHECK(some.entries[1].changes[0].field == u"name"_s);
    CHECK(some.entries[1].user.isEmpty()); // an administrator's name is not theirs to know

    const Snapshot snapshot = masked.read(schemaOf<Party>(), party);
    CHECK(isEmpty(snapshot.stored.record.value(u"notes")));
    CHECK_FALSE(snapshot.labels.contains(u"sales_contact_id"_s));
    CHECK(std::find(snapshot.hidden.begin(), snapshot.hidden.end(), u"notes"_s) != snapshot.hidden.end());
}

TEST_CASE("A record out of scope shows as empty behind a reference, and no order or filter tells more", "[secrecy]")
{
    SampleWorld world;
    // Partners who know their own company's people see the names of those, and of no other technician.
    world.superuser().execute(
        "update role_permission set scope = 'partner' where role_id = (select id from role where key = "
        "'partner') and permission_id = (select id from permission where key = 'user.read')");
    const Caller partner = world.caller(u"partner"_s);
    Store store(world.connection(), partner);
    Query query;
    query.entity = u"ticket"_s;
    query.limit = Query::maxLimit;
    query.columns = {u"technician.display_name"_s, u"technician_id"_s};
    const RowSet rows = store.rows(query);
    REQUIRE_FALSE(rows.ids.empty());
    int empty = 0;
    int named = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool isOwn = world.number("select count(*) from \"user\" where id = $1 and party_id = $2",
                                        {std::get<QUuid>(rows.columns[1].values[row]), partner.party}) == 1;
        CHECK(isEmpty(rows.columns[0].values[row]) == !isOwn);
        ++(isOwn ? named : empty);
    }
    CHECK(empty > 0);
    CHECK(named > 0);
    query.filter = Filter::condition(u"technician.display_name"_s, Operator::StartsWith, {u"Technician2"_s});
    CHECK(store.rows(query).ids.empty());
    query.filter = Filter::condition(u"technician.display_name"_s, Operator::Empty);
    CHECK(static_cast<int>(store.rows(query).ids.size()) == empty);
}

TEST_CASE("A conflict tells nothing of what was internal in between", "[secrecy]")
{
    SampleWorld world;
    const Caller partner = world.caller(u"partner"_s);
    const QUuid ticket = world.ids("select id from ticket where partner_id = $1 limit 1", {partner.party}).front();
    const QUuid id = newUuid();
    REQUIRE(attempt(world, partner, [&](Store &store) {
                static_cast<void>(store.save({.entity = u"comment"_s,
                                              .id = id,
                                              .version = 0,
                                              .changes = {{u"subject_entity"_s, u"ticket"_s},
                                                          {u"subject_id"_s, ticket},
                                                          {u"body"_s, u"erst"_s},
                                                          {u"visibility"_s, u"public"_s}}}));
            }) == u"(done)"_s);
    const auto set = [&](const QString &body, const QString &visibility) {
        world.superuser().execute("update comment set body = $2, visibility = $3 where id = $1",
                                  {id, body, visibility});
    };
    set(u"zweit"_s, u"public"_s);    // version 2
    set(u"geheim"_s, u"internal"_s); // 3
    set(u"geheimer"_s, u"internal"_s);
    set(u"offen"_s, u"public"_s);   // 5
    set(u"offener"_s, u"public"_s); // 6
    const auto conflict = [&](const Caller &caller, qint64 version) {
        const Refusal refusal = refusalOfAction([&] {
            Store store(world.connection(), caller);
            store.save({.entity = u"comment"_s, .id = id, .version = version, .changes = {{u"body"_s, u"meins"_s}}});
        });
        CHECK(refusal.code == u"conflict"_s);
        REQUIRE(refusal.conflicts.size() == 1);
        CHECK(refusal.conflicts[0].theirs == Value(u"offener"_s));
        return std::get<QString>(refusal.conflicts[0].base);
    };
    for (const qint64 version : {1, 2, 3, 4})
        CHECK(conflict(partner, version) == u"offener"_s); // unknown
    CHECK(conflict(partner, 5) == u"offen"_s);
    const Caller admin = world.caller(u"admin"_s);
    CHECK(conflict(admin, 3) == u"geheim"_s);
    CHECK(conflict(admin, 1) == u"erst"_s);

    // Nor do later pages of a history.
    Store store(world.connection(), partner);
    for (const qint64 before : {0, 6, 5, 4, 3}) {
        const HistoryPage page = store.history({.entity = u"comment"_s, .id = id, .before = before});
        CHECK(page.next == 0);
        CHECK(page.entries.size() == (before == 0 ? 1U : 0U));
    }
    CHECK(store.history({.entity = u"comment"_s, .id = id, .limit = 1}).next == 0);

    // Who may read every open comment, but only his own internal ones, is told no more of others'.
    world.superuser().execute(
        "update role_permission set scope = 'all' where role_id = (select id from role where key = "
        "'technician') and permission_id in (select id from permission where key like 'comment.%' "
        "and key <> 'comment.read_internal')");
    CHECK(conflict(world.caller(u"technician"_s), 3) == u"offener"_s);
}
