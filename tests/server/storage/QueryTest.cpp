// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCompiler.h"

#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/support/Ticket.h"
#include "tests/server/storage/QueryOracle.h"

#include <QRegularExpression>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

Query ticketQuery()
{
    Query query;
    query.entity = u"ticket"_s;
    return query;
}

// Every id of a query, page by page.
std::vector<QUuid> walk(Store &store, Query query)
{
    std::vector<QUuid> ids;
    for (int pages = 0; pages < 1000; ++pages) {
        const RowSet rows = store.rows(query);
        ids.insert(ids.end(), rows.ids.begin(), rows.ids.end());
        if (rows.next.isEmpty())
            return ids;
        CHECK(rows.ids.size() == static_cast<std::size_t>(query.limit));
        query.after = rows.next;
    }
    FAIL("the pages never end");
    return ids;
}

// Pages at places of their own, from both ends, and what they lead on to.
void checkPlaces(Store &store, const Query &query, const std::vector<QUuid> &all)
{
    const auto size = static_cast<qint64>(all.size());
    for (const qint64 skip : {qint64{0}, qint64{1}, size / 2, size - 3, size + 2}) {
        for (const bool isFromEnd : {false, true}) {
            Query page = query;
            page.skip = skip;
            page.isFromEnd = isFromEnd;
            const qint64 end = isFromEnd ? std::max(size - skip, qint64{0}) : std::min(skip + query.limit, size);
            const qint64 begin = isFromEnd ? std::max(end - query.limit, qint64{0}) : std::min(skip, size);
            const RowSet rows = store.rows(page);
            INFO(skip << (isFromEnd ? " from the end" : " from the beginning"));
            CHECK(rows.ids == std::vector<QUuid>(all.begin() + begin, all.begin() + end));
            if (rows.next.isEmpty()) {
                CHECK((end == size || begin == end));
                continue;
            }
            Query rest = query;
            rest.after = rows.next;
            CHECK(walk(store, rest) == std::vector<QUuid>(all.begin() + end, all.end()));
        }
    }
}

QString refusalOfQuery(Store &store, const Query &query)
{
    return summary(refusalOfAction([&] { static_cast<void>(store.fetch(query)); }));
}

const std::vector<Operator> &operators()
{
    static const std::vector<Operator> all{
        Operator::Is,         Operator::IsNot,   Operator::AnyOf,   Operator::NoneOf,  Operator::Less,
        Operator::AtMost,     Operator::Greater, Operator::AtLeast, Operator::Between, Operator::Contains,
        Operator::StartsWith, Operator::HasTag,  Operator::Empty,   Operator::NotEmpty};
    return all;
}

// Some of the values that stand in a field, read by the superuser.
std::vector<Value> valuesOf(SampleWorld &world, const Schema &schema, const Field &field)
{
    const Rows rows = world.superuser().execute("select distinct \"" + toString(field.key).toUtf8() + "\" from \"" +
                                                schema.name().toUtf8() + "\" where \"" + toString(field.key).toUtf8() +
                                                "\" is not null order by 1 limit 5");
    std::vector<Value> values;
    for (int row = 0; row < rows.size(); ++row)
        values.push_back(valueAt(rows, row, 0, field.kind));
    return values;
}

// Which kinds an operator is for, as the protocol says.
bool isFor(Operator op, const Kind &kind)
{
    const std::string_view name = kindName(kind);
    const auto isIn = [name](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    switch (op) {
    case Operator::Empty:
    case Operator::NotEmpty:
        return true;
    case Operator::HasTag:
        return isIn({"tags"});
    case Operator::Contains:
    case Operator::StartsWith:
        return isIn({"text", "note"});
    case Operator::Is:
    case Operator::IsNot:
    case Operator::AnyOf:
    case Operator::NoneOf:
        return !isIn({"tags", "json", "binary", "lines"});
    default:
        return isIn({"text", "choice", "integer", "quantity", "money", "percent", "day", "time", "moment"});
    }
}

} // namespace

TEST_CASE("Every operator on every field of every entity finds what plain SQL finds, or is refused", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const ScopeOracle scopes(world, u"admin"_s);
    Store store(world.connection(), admin);
    int compared = 0;
    for (const Schema *schema : catalogue()) {
        const QueryOracle oracle(*schema, scopes);
        for (const Field &field : schema->fields) {
            if (field.is(FieldFlag::Secret))
                continue;
            const std::vector<Value> values = valuesOf(world, *schema, field);
            if (values.empty())
                continue;
            for (const Operator op : operators()) {
                Query query;
                query.entity = schema->name();
                query.archived = Archived::With;
                query.limit = Query::maxLimit;
                std::vector<Value> operands;
                if (op == Operator::AnyOf || op == Operator::NoneOf)
                    operands = {values.front(), values.back()};
                else if (op == Operator::Between)
                    operands = {values.front(), values.back()};
                else if (op != Operator::Empty && op != Operator::NotEmpty)
                    operands = {values[values.size() / 2]};
                if (op == Operator::HasTag)
                    operands = {u"fr"_s};
                query.filter = Filter::condition(toString(field.key), op, operands);
                INFO(schema->entity << "." << field.key << " " << operatorName(op));
                if (!isFor(op, field.kind)) {
                    CHECK(refusalOfQuery(store, query) == u"query.wrong_operator"_s);
                    continue;
                }
                CHECK(idsOf(store, query) == world.ids(oracle.rows(query)));
                ++compared;
            }
        }
    }
    CHECK(compared > 800);
}

TEST_CASE("Pages walk a whole table by every sort, and no row is lost or doubled", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const ScopeOracle scopes(world, u"admin"_s);
    const Schema &schema = schemaOf<Ticket>();
    const QueryOracle oracle(schema, scopes);
    QueryCache cache;
    Store store(world.connection(), admin, &cache);
    const QStringList paths{u"title"_s,
                            u"priority"_s,
                            u"status"_s,
                            u"deadline"_s,
                            u"reference"_s,
                            u"created_at"_s,
                            u"ended_at"_s,
                            u"estimated_hours"_s,
                            u"version"_s,
                            u"client.name"_s,
                            u"domain.active"_s,
                            u"technician.display_name"_s,
                            u"partner.payment_days"_s,
                            u"client.sales_contact.display_name"_s,
                            u"equipment.client.name"_s,
                            u"equipment.purchase_date"_s};
    for (const QString &first : paths) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const QString &second : {QString(), u"priority"_s, u"deadline"_s}) {
                Query query = ticketQuery();
                query.archived = Archived::With;
                query.limit = 7;
                query.sort = {{first, order}};
                if (!second.isEmpty())
                    query.sort.push_back({second, Qt::DescendingOrder});
                INFO(first.toStdString() << (order == Qt::AscendingOrder ? " up " : " down ") << second.toStdString());
                const std::vector<QUuid> all = world.ids(oracle.rows(query));
                CHECK(walk(store, query) == all);
                checkPlaces(store, query, all);
            }
        }
    }
}

TEST_CASE("An order by what may be empty walks an index to any page", "[query]")
{
    SampleWorld world;
    world.superuser().execute(
        "select set_config('regie.bulk', 'on', false), set_config('gin_pending_list_limit', '4096', false)");
    world.superuser().execute(
        "insert into ticket (reference, title, domain_id, client_id, deadline) select 'T' || n, 'T', sample_id('domain "
        "1'), "
        "sample_id('party ' || (1 + n % 7)), case when n % 10 > 0 then timestamptz '2026-01-01' + n * interval '1 "
        "minute' "
        "end from generate_series(1, 20000) n");
    world.superuser().execute("analyze ticket");
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    const auto planOf = [&](const Query &query) {
        const CompiledQuery compiled = compile(query, admin);
        const Rows rows = world.connection().execute("explain (analyze, costs off, timing off) " + compiled.sql,
                                                     bind(compiled, query, admin));
        QStringList lines;
        for (int row = 0; row < rows.size(); ++row)
            lines += rows.text(row, 0);
        return lines.join(u'\n');
    };
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        Query query = ticketQuery();
        query.sort = {{u"deadline"_s, order}};
        query.limit = Query::maxLimit;
        for (int page = 0; page < 3; ++page) {
            const QString plan = planOf(query);
            INFO(plan.toStdString());
            CHECK(plan.contains(u"ticket_deadline_index"_s));
            CHECK_FALSE(plan.contains(u"Seq Scan on ticket"_s));
            CHECK(plan.contains(u"never executed"_s)); // the half of those without a deadline
            CHECK_FALSE(plan.contains(QRegularExpression(u"Rows Removed by Filter: [0-9]{3}"_s)));
            query.after = store.rows(query).next;
            REQUIRE_FALSE(query.after.isEmpty());
        }
    }
}

TEST_CASE("Rows inserted or changed while somebody pages make no row appear twice", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    Query query = ticketQuery();
    query.limit = 10;
    query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    QSet<QUuid> seen;
    for (int page = 0;; ++page) {
        const RowSet rows = store.rows(query);
        for (const QUuid &id : rows.ids) {
            CHECK_FALSE(seen.contains(id));
            seen.insert(id);
        }
        if (rows.next.isEmpty())
            break;
        query.after = rows.next;
        world.superuser().execute("insert into ticket (title, domain_id, client_id) values ('Neu', $1, $2)",
                                  {SampleWorld::id(u"domain 1"_s), SampleWorld::id(u"party 1"_s)});
    }
    CHECK(seen.size() == 108); // those of the beginning that are not archived
}

TEST_CASE("Rows go to the wire exactly as a row set would be written", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    for (const Schema *schema : catalogue()) {
        Query query;
        query.entity = schema->name();
        query.archived = Archived::With;
        query.limit = 13;
        for (const Field &field : schema->fields)
            if (!field.is(FieldFlag::Secret))
                query.columns.push_back(toString(field.key));
        query.columns.push_back(u"created_at"_s);
        query.columns.push_back(u"created_by.display_name"_s);
        const QByteArray encoded = store.fetch(query);
        WireReader reader(encoded, replyLimits);
        const RowSet rows = readRowSet(reader);
        reader.expectEnd();
        INFO(schema->entity << ": " << reader.failure().toStdString());
        REQUIRE_FALSE(reader.hasFailed());
        WireWriter writer;
        writeRowSet(writer, rows);
        CHECK(writer.result() == encoded);
        CHECK(rows.columns.size() == query.columns.size());
    }
}

TEST_CASE("A cursor of another order, or of nobody's making, is refused", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    Query query = ticketQuery();
    query.limit = 5;
    query.sort = {{u"title"_s, Qt::AscendingOrder}};
    const QByteArray next = store.rows(query).next;
    REQUIRE_FALSE(next.isEmpty());
    query.sort = {{u"created_at"_s, Qt::AscendingOrder}};
    query.after = next;
    CHECK(refusalOfQuery(store, query) == u"query.stale_page"_s);
    query.sort.clear();
    CHECK(refusalOfQuery(store, query) == u"query.stale_page"_s);
    query.sort = {{u"title"_s, Qt::AscendingOrder}};
    for (const QByteArray &bad :
         {QByteArray("x"), next.chopped(1), next + 'x', QByteArray("\x80"), QByteArray("\x82\x61\x61\xf6")}) {
        query.after = bad;
        CHECK(refusalOfQuery(store, query) == u"query.stale_page"_s);
    }
}

TEST_CASE("Groups and measures are those of plain SQL", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    Query query = ticketQuery();
    query.archived = Archived::With;
    query.groupBy = {u"priority"_s, u"client.name"_s};
    query.aggregates = {{Measure::Count, {}},
                        {Measure::Sum, u"estimated_hours"_s},
                        {Measure::Average, u"estimated_hours"_s},
                        {Measure::Minimum, u"deadline"_s},
                        {Measure::Maximum, u"version"_s},
                        {Measure::Average, u"version"_s},
                        {Measure::Count, u"equipment_id"_s}};
    const RowSet rows = store.rows(query);
    const Rows expected = world.superuser().execute(
        "select t.priority, p.name, count(*), sum(t.estimated_hours), round(avg(t.estimated_hours), 4), "
        "min(t.deadline), "
        "max(t.version), round(avg(t.version), 4), count(t.equipment_id) from ticket t join party p on p.id = "
        "t.client_id "
        "group by 1, 2 order by array_position(array['low', 'normal', 'high', 'critical'], t.priority), "
        "p.name collate \"fr-x-icu\"");
    REQUIRE(static_cast<int>(rows.size()) == expected.size());
    CHECK(rows.ids.empty());
    CHECK(rows.columns[2].path == u"count"_s);
    CHECK(rows.columns[3].path == u"sum(estimated_hours)"_s);
    for (int row = 0; row < expected.size(); ++row)
        for (int column = 0; column < expected.columnCount(); ++column) {
            const RowSet::Column &found = rows.columns[static_cast<std::size_t>(column)];
            CHECK(found.values[static_cast<std::size_t>(row)] == valueAt(expected, row, column, found.kind));
        }
}

TEST_CASE("Search finds every word, without accents or case, in the fields a caller may see", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const Caller partner = world.caller(u"partner"_s);
    const auto found = [&](const Caller &caller, const QString &entity, const QString &words) {
        Store store(world.connection(), caller);
        Query query;
        query.entity = entity;
        query.search = words;
        query.archived = Archived::With;
        query.limit = Query::maxLimit;
        return store.rows(query).ids.size();
    };
    CHECK(found(admin, u"party"_s, u"ECLAIR"_s) == 3);
    CHECK(found(admin, u"party"_s, u"éclair company"_s) == 0);
    CHECK(found(admin, u"party"_s, u"100 boul"_s) == 1);
    CHECK(found(admin, u"party"_s, u"%_"_s) == 1); // signs of LIKE are only signs
    CHECK(found(admin, u"party"_s, u"\\"_s) == 1);
    CHECK(found(admin, u"ticket"_s, u"TK-2026-01007"_s) == 1);
    CHECK(found(admin, u"ticket"_s, u"ecran noi"_s) > 10);
    CHECK(found(admin, u"ticket"_s, u"noi ecran zebre"_s) == 0);
    CHECK(found(admin, u"comment"_s, u"cache 77"_s) == 1);
    CHECK(found(admin, u"party"_s, u"2081317"_s) == 1);   // by SIREN
    CHECK(found(partner, u"party"_s, u"2081317"_s) == 0); // which partners don't see
    CHECK(found(partner, u"party"_s, u"etage"_s) == 1);
}

TEST_CASE("A field that is hidden, secret or unknown is refused alike for every use", "[query]")
{
    SampleWorld world;
    const Caller partner = world.caller(u"partner"_s);
    Store store(world.connection(), partner);
    const QStringList paths{u"siren"_s,
                            u"nothing"_s,
                            u"search_text"_s,
                            u"sales_contact_id"_s,
                            u"sales_contact.email"_s,
                            u"name.name"_s,
                            u""_s,
                            u"."_s,
                            u"created_by.password_hash"_s,
                            u"created_by.phone.x"_s,
                            u"id; drop table party"_s};
    for (const QString &path : paths) {
        INFO(path.toStdString());
        Query column;
        column.entity = u"party"_s;
        column.columns = {path};
        Query filter = column;
        filter.columns.clear();
        filter.filter = Filter::negation(Filter::condition(path, Operator::Empty));
        Query sort = filter;
        sort.filter = {};
        sort.sort = {{path, Qt::AscendingOrder}};
        Query group = sort;
        group.sort.clear();
        group.aggregates = {{Measure::Count, {}}};
        group.groupBy = {path};
        Query measure = group;
        measure.groupBy.clear();
        measure.aggregates = {{Measure::Maximum, path}};
        if (path.isEmpty())
            measure = group;
        for (const Query &query : {column, filter, sort, group, measure}) {
            const Refusal refusal = refusalOfAction([&] { static_cast<void>(store.fetch(query)); });
            CHECK(refusal.code == u"query.unknown_path"_s);
            CHECK(refusal.args == Arguments{{u"path"_s, path}});
            CHECK(refusal.field.isEmpty());
        }
    }
}

TEST_CASE("A query leads through so many other records and no more", "[query]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    // Every path of up to three references; each new one is one record more.
    std::vector<QString> paths;
    const auto collect = [&](const auto &self, const Schema &schema, const QString &prefix, int depth) -> void {
        for (const Fields fields : {schema.fields, systemFields()}) {
            for (const Field &field : fields) {
                const auto *reference = std::get_if<kinds::Ref>(&field.kind);
                if (!reference)
                    continue;
                QString name = toString(field.key);
                if (name.endsWith(u"_id"))
                    name.chop(3);
                paths.push_back(prefix + name + u".id"_s);
                if (depth > 1)
                    self(self, *findSchema(toString(reference->entity)), prefix + name + u'.', depth - 1);
            }
        }
    };
    collect(collect, *findSchema(u"ticket"), {}, 3);
    REQUIRE(paths.size() > 25);
    Query query = ticketQuery();
    query.columns.assign(paths.begin(), paths.begin() + 24);
    CHECK(refusalOfQuery(store, query) == u"(done)"_s);
    query.columns.push_back(paths[0].chopped(2) + u"version"_s); // of a record that is there already
    CHECK(refusalOfQuery(store, query) == u"(done)"_s);
    query.columns.push_back(paths[24]);
    CHECK(refusalOfQuery(store, query) == u"query.too_many_joins"_s);
    query.columns.pop_back();
    query.sort = {{paths[24], Qt::AscendingOrder}};
    CHECK(refusalOfQuery(store, query) == u"query.too_many_joins"_s);
    query.sort.clear();
    query.filter = Filter::condition(paths[24], Operator::NotEmpty);
    CHECK(refusalOfQuery(store, query) == u"query.too_many_joins"_s);
}

TEST_CASE("A filter looks for parts of texts in a few conditions only", "[query]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    Store store(world.connection(), support);
    Query query = ticketQuery();
    std::vector<Filter> parts;
    for (int part = 0; part < 10; ++part)
        parts.push_back(Filter::condition(part % 2 == 0 ? u"title"_s : u"client.name"_s,
                                          part % 3 == 0 ? Operator::StartsWith : Operator::Contains, {u"x"_s}));
    query.filter = Filter::any(parts);
    CHECK(refusalOfQuery(store, query) == u"(done)"_s);
    query.filter.children.push_back(Filter::condition(u"title"_s, Operator::Is, {u"x"_s})); // costs nothing
    CHECK(refusalOfQuery(store, query) == u"(done)"_s);
    const Filter another = Filter::condition(u"description"_s, Operator::Contains, {u"x"_s});
    query.filter.children.push_back(Filter::negation(Filter::all({another})));
    CHECK(refusalOfQuery(store, query) == u"query.too_many_parts"_s);
    query.columns.clear();
    query.sort.clear();
    query.aggregates = {Aggregate{}};
    CHECK(refusalOfQuery(store, query) == u"query.too_many_parts"_s);
}

TEST_CASE("A query compiles once per shape and rights, whatever its values", "[query]")
{
    SampleWorld world;
    QueryCache cache;
    const auto run = [&](const Caller &caller, const QString &status, int limit) {
        Store store(world.connection(), caller, &cache);
        Query query = ticketQuery();
        query.columns = {u"title"_s, u"client.name"_s};
        query.filter = Filter::condition(u"status"_s, Operator::AnyOf, {status, u"new"_s});
        query.limit = limit;
        return store.rows(query).ids.size();
    };
    const Caller technician = world.caller(u"technician"_s);
    const Caller colleague = world.caller(u"technician2"_s);
    const Caller support = world.caller(u"support"_s);
    CHECK(run(technician, u"closed"_s, 90) + run(colleague, u"closed"_s, 90) > 0);
    run(technician, u"planned"_s, 100);
    CHECK(cache.size() == 1);
    CHECK(run(support, u"closed"_s, 100) > run(technician, u"closed"_s, 100));
    CHECK(cache.size() == 2);
}
