// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/SavedView.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Nearness.h"
#include "tests/server/SampleWorld.h"

#include <QTimeZone>

#include <map>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

Save viewOf(const Caller &owner, const QString &name, const QString &definition)
{
    return {
        .entity = u"saved_view"_s,
        .id = newUuid(),
        .version = 0,
        .changes = {
            {u"user_id"_s, owner.user}, {u"entity"_s, u"ticket"_s}, {u"name"_s, name}, {u"definition"_s, definition}}};
}

QString tryIt(SampleWorld &world, const Caller &caller, const Save &save)
{
    return attempt(world, caller, [&](Store &store) { static_cast<void>(store.save(save)); });
}

} // namespace

TEST_CASE("A view may hold only what its list has and its author may use", "[views]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const Caller partner = world.caller(u"partner"_s);
    const auto saved = [&](const Caller &caller, const QString &definition) {
        static int number = 0;
        return tryIt(world, caller, viewOf(caller, u"Vue d’essai %1"_s.arg(++number), definition));
    };
    const QString whole = u"{\"columns\":[{\"path\":\"title\"},{\"path\":\"client.name\"}],"
                          "\"filter\":{\"all\":[{\"path\":\"deadline\",\"op\":\"less\",\"values\":[\"@day+1\"]},"
                          "{\"path\":\"technician_id\",\"op\":\"is\",\"values\":[\"@me\"]}]},"
                          "\"sort\":[{\"path\":\"priority\",\"descending\":true}],"
                          "\"groups\":[\"deadline:week\",\"status\"]}"_s;
    CHECK(saved(support, whole) == u"(done)"_s);
    CHECK(saved(support, u"{\"columns\":[{\"path\":\"no_such\"}]}"_s) ==
          u"invalid saved_view.definition_malformed definition"_s);
    CHECK(saved(support, u"{\"sort\":[{\"path\":\"client_id\"}]}"_s) ==
          u"invalid saved_view.definition_denied definition"_s); // a list cannot be in the order of ids
    CHECK(saved(support, u"{\"groups\":[\"status:week\"]}"_s) == u"invalid saved_view.definition_denied definition"_s);
    CHECK(saved(support, u"{\"filter\":{\"path\":\"status\",\"op\":\"contains\",\"values\":[\"new\"]}}"_s) ==
          u"invalid saved_view.definition_denied definition"_s);
    // Partners see no estimates: neither shown, filtered, sorted nor grouped.
    for (const auto &part :
         {u"\"columns\":[{\"path\":\"estimated_hours\"}]"_s, u"\"sort\":[{\"path\":\"estimated_hours\"}]"_s,
          u"\"groups\":[\"estimated_hours\"]"_s, u"\"columns\":[{\"path\":\"client.payment_days\"}]"_s,
          u"\"filter\":{\"path\":\"estimated_hours\",\"op\":\"greater\",\"values\":[1]}"_s,
          u"\"kanban\":{\"total\":\"estimated_hours\"}"_s,
          u"\"chart\":{\"group\":\"status\",\"measure\":\"sum\",\"of\":\"estimated_hours\"}"_s}) {
        INFO(part.toStdString());
        CHECK(saved(partner, u'{' + part + u'}') == u"invalid saved_view.definition_denied definition"_s);
    }
    CHECK(saved(support, u"{\"columns\":[{\"path\":\"estimated_hours\"}]}"_s) == u"(done)"_s);
    CHECK(saved(support, u"{\"presentation\":\"kanban\",\"kanban\":{\"field\":\"status\",\"total\":"
                         "\"estimated_hours\",\"limits\":{\"new\":3}},\"calendar\":{\"start\":\"created_at\"},"
                         "\"chart\":{\"group\":\"client.name\"}}"_s) == u"(done)"_s);
    CHECK(saved(support, u"{\"presentation\":\"cube\"}"_s) == u"invalid saved_view.definition_malformed definition"_s);
    Save other = viewOf(support, u"Autre"_s, u"{}"_s);
    other.changes[u"entity"_s] = u"no_such"_s;
    CHECK(tryIt(world, support, other) == u"invalid saved_view.definition_malformed definition"_s);
}

TEST_CASE("A shared view is read by the roles and changed by its owner alone", "[views]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const Caller technician = world.caller(u"technician"_s);
    const Caller manager = world.caller(u"manager"_s);
    Save view = viewOf(support, u"À partager"_s, u"{}"_s);
    REQUIRE(tryIt(world, support, view) == u"(done)"_s);
    const auto sees = [&](const Caller &caller) {
        Store store(world.connection(), caller);
        return !store.readable(schemaOf<SavedView>(), std::array{view.id}).empty();
    };
    CHECK(sees(support));
    CHECK_FALSE(sees(technician));
    const auto change = [&](const Caller &caller, const Changes &changes) {
        const qint64 version = world.number("select version from saved_view where id = $1", {view.id});
        return tryIt(world, caller, {.entity = u"saved_view"_s, .id = view.id, .version = version, .changes = changes});
    };
    CHECK(change(support, {{u"shared_roles"_s, QStringList{u"technician"_s}}}) ==
          u"invalid saved_view.shared_roles_denied shared_roles"_s);
    CHECK(change(support, {{u"shared_roles"_s, QStringList{u"support"_s}}}) == u"(done)"_s);
    CHECK_FALSE(sees(technician));
    world.superuser().execute("update saved_view set shared_roles = '{technician}' where id = $1", {view.id});
    CHECK(sees(technician));
    CHECK_FALSE(sees(world.caller(u"adv"_s)));
    CHECK(change(technician, {{u"name"_s, u"Pris"_s}}) == u"permission.denied"_s);
    CHECK(change(technician, {{u"user_id"_s, technician.user}}) == u"permission.denied"_s);
    // Nobody puts a view into another's hands, not even one that he would then see.
    Save planted = viewOf(support, u"Semé"_s, u"{}"_s);
    planted.changes.insert(u"shared_roles"_s, QStringList{u"manager"_s});
    CHECK(tryIt(world, manager, planted) == u"permission.denied"_s);
    // Whose reach goes beyond his own shares with any role.
    Save wide = viewOf(manager, u"Pour tous"_s, u"{}"_s);
    wide.changes.insert(u"shared_roles"_s, QStringList{u"support"_s, u"technician"_s});
    CHECK(tryIt(world, manager, wide) == u"(done)"_s);
    CHECK(tryIt(world, support, viewOf(support, u"À partager"_s, u"{}"_s)) == u"invalid saved_view.name_taken name"_s);
}

TEST_CASE("Days and moments are grouped in steps, where the asker's days begin", "[aggregates]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    Store store(world.connection(), support);
    const auto grouped = [&](const QString &group, const QString &zone) {
        Query query;
        query.entity = u"ticket"_s;
        query.groupBy = {group};
        query.zone = zone;
        query.aggregates = {Aggregate{}, Aggregate{Measure::Sum, u"estimated_hours"_s}};
        return store.rows(query);
    };
    for (const auto &[unit, zone] : {std::pair(u"day"_s, u"Europe/Paris"_s),
                                     {u"week"_s, u"America/New_York"_s},
                                     {u"month"_s, u"Europe/Paris"_s},
                                     {u"quarter"_s, u"Europe/Paris"_s},
                                     {u"year"_s, u"Etc/UTC"_s}}) {
        INFO(unit.toStdString());
        const RowSet rows = grouped(u"created_at:"_s + unit, zone);
        const Rows expected = world.superuser().execute(
            "select to_char(date_trunc($1, created_at at time zone $2), 'YYYY-MM-DD'), count(*), "
            "(sum(estimated_hours) * 100)::bigint from ticket where archived_at is null group by 1 order by 1",
            {unit, zone});
        REQUIRE(rows.size() == static_cast<std::size_t>(expected.size()));
        for (int row = 0; row < expected.size(); ++row) {
            const auto index = static_cast<std::size_t>(row);
            CHECK(rows.columns[0].values[index] == Value(QDate::fromString(expected.text(row, 0), Qt::ISODate)));
            CHECK(rows.columns[1].values[index] == Value(expected.integer(row, 1)));
        }
    }
    const auto refusal = [&](const QString &group, const QString &zone) {
        return refusalOfAction([&] { static_cast<void>(grouped(group, zone)); }).code;
    };
    CHECK(refusal(u"status:week"_s, {}) == u"query.not_groupable"_s);
    CHECK(refusal(u"deadline:hour"_s, {}) == u"query.unknown_path"_s);
    CHECK(refusal(u"deadline:week"_s, u"Europe/Paris'; drop table ticket"_s) == u"query.wrong_values"_s);
    CHECK(refusal(u"deadline:week"_s, u"Nowhere/Land"_s) == u"query.wrong_values"_s);
}

TEST_CASE("Days and moments are grouped by how near they are, as the rows of each group are found", "[aggregates]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    Store store(world.connection(), support);
    const QTimeZone zone("America/New_York");
    const std::vector<Value> deadlines = [&] {
        Query query;
        query.entity = u"ticket"_s;
        query.columns = {u"deadline"_s};
        query.limit = Query::maxLimit;
        return store.rows(query).columns.front().values;
    }();
    // From the midst of them, and from days at the end of a week.
    for (const QDateTime &now :
         {QDateTime(QDate(2026, 11, 18), QTime(10, 42), zone), QDateTime(QDate(2026, 11, 21), QTime(23, 59), zone),
          QDateTime(QDate(2026, 11, 22), QTime(0, 0), zone)}) {
        INFO(now.toString(Qt::ISODate).toStdString());
        Query query;
        query.entity = u"ticket"_s;
        query.groupBy = {u"deadline:due"_s};
        query.zone = QString::fromLatin1(zone.id());
        query.now = Moment::fromDateTime(now);
        query.aggregates = {Aggregate{}};
        const RowSet groups = store.rows(query);
        std::map<Value, qint64> expected;
        for (const Value &deadline : deadlines)
            ++expected[isEmpty(deadline) ? Value() : Value(firstDayOf(nearnessOf(deadline, now), now.date()))];
        REQUIRE(groups.size() == expected.size());
        for (std::size_t group = 0; group < groups.size(); ++group) {
            const Value &standing = groups.columns[0].values[group];
            CHECK(groups.columns[1].values[group] == Value(expected[standing]));
            if (group > 0 && !isEmpty(standing))
                CHECK(groups.columns[0].values[group - 1] < standing);
            Query rows;
            rows.entity = u"ticket"_s;
            rows.columns = {u"deadline"_s};
            rows.limit = Query::maxLimit;
            const auto *day = std::get_if<QDate>(&standing);
            rows.filter =
                day ? nearnessCondition(*findSchema(u"ticket"), u"deadline"_s, nearnessOf(*day, now.date()), now)
                    : Filter::condition(u"deadline"_s, Operator::Empty);
            CHECK(static_cast<qint64>(store.rows(rows).size()) == expected[standing]);
        }
    }
    Query wrong;
    wrong.entity = u"ticket"_s;
    wrong.groupBy = {u"title:due"_s};
    wrong.aggregates = {Aggregate{}};
    CHECK(refusalOfAction([&] { static_cast<void>(store.rows(wrong)); }).code == u"query.not_groupable"_s);
}

TEST_CASE("Groups beyond the first five hundred come with the next pages", "[aggregates]")
{
    SampleWorld world;
    world.superuser().execute("insert into ticket_domain (name) select 'Domaine ' || lpad(n::text, 4, '0') from "
                              "generate_series(1, 1200) n");
    const Caller support = world.caller(u"support"_s);
    Store store(world.connection(), support);
    Query query;
    query.entity = u"ticket_domain"_s;
    query.groupBy = {u"name"_s};
    query.aggregates = {Aggregate{}};
    QStringList names;
    int pages = 0;
    do {
        const RowSet rows = store.rows(query);
        CHECK(rows.size() <= 500);
        for (const Value &name : rows.columns[0].values)
            names += std::get<QString>(name);
        query.after = rows.next;
        ++pages;
    } while (!query.after.isEmpty() && pages < 9);
    CHECK(pages == 3);
    CHECK(names.size() == 1203);
    CHECK(names.removeDuplicates() == 0);
    query.after = "not a page";
    CHECK(refusalOfAction([&] { static_cast<void>(store.rows(query)); }).code == u"query.stale_page"_s);
}

TEST_CASE("Groups stand in the order of a measure that the query is sorted by", "[aggregates]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    Query query;
    query.entity = u"ticket"_s;
    query.groupBy = {u"client_id"_s};
    query.aggregates = {Aggregate{}, Aggregate{Measure::Sum, u"estimated_hours"_s}};
    const auto measures = [&](const QString &path) {
        query.sort = {{path, Qt::DescendingOrder}};
        const RowSet rows = Store(world.connection(), support).rows(query);
        std::vector<qint64> numbers;
        for (const Value &value : rows.columns[static_cast<std::size_t>(rows.columnOf(path))].values) {
            const auto *number = std::get_if<qint64>(&value);
            numbers.push_back(number ? *number : std::numeric_limits<qint64>::min()); // nothing comes last
        }
        return numbers;
    };
    for (const QString &path : {u"count"_s, u"sum(estimated_hours)"_s}) {
        INFO(path.toStdString());
        const std::vector<qint64> numbers = measures(path);
        REQUIRE(numbers.size() > 1);
        CHECK(numbers.front() > numbers.back());
        CHECK(std::is_sorted(numbers.rbegin(), numbers.rend()));
    }
    // By what is not measured there is no order: the groups keep theirs.
    query.aggregates = {Aggregate{}};
    query.sort = {{u"sum(estimated_hours)"_s, Qt::DescendingOrder}};
    CHECK_NOTHROW(static_cast<void>(Store(world.connection(), support).rows(query)));
}
