// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What PostgreSQL makes of the compiled questions once they have been asked often.
#include "server/storage/QueryCache.h"
#include "server/storage/Store.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// PostgreSQL looks at the values of a prepared statement five times before it may do without.
constexpr int often = 12;

// One ticket in a hundred is open.
void fillWithTickets(SampleWorld &world)
{
    world.superuser().execute(
        "select set_config('regie.bulk', 'on', false), set_config('gin_pending_list_limit', '4096', false)");
    world.superuser().execute(
        "insert into ticket (reference, title, domain_id, client_id, status, deadline) select 'T' || n, 'T', "
        "sample_id('domain 1'), sample_id('party ' || (1 + n % 7)), case when n % 100 = 0 then 'new' else 'cancelled' "
        "end, timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 20000) n");
    world.superuser().execute("analyze ticket");
}

qint64 scansOf(SampleWorld &world, QByteArrayView index)
{
    world.connection().execute("select pg_stat_force_next_flush()");
    world.connection().execute("select 1");
    return world.superuser()
        .execute("select idx_scan from pg_stat_user_indexes where indexrelname = $1", {QString::fromUtf8(index)})
        .integer(0, 0);
}

} // namespace

TEST_CASE("Open tickets are found by their own index however often they are asked for", "[query]")
{
    SampleWorld world;
    fillWithTickets(world);
    const Caller admin = world.caller(u"admin"_s);
    QueryCache cache;
    Store store(world.connection(), admin, &cache);
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"title"_s, u"client.name"_s};
    query.filter =
        Filter::all({Filter::condition(u"status"_s, Operator::AnyOf, {u"new"_s, u"qualified"_s, u"waiting_client"_s}),
                     Filter::condition(u"deadline"_s, Operator::Less,
                                       {Moment::fromDateTime(QDateTime(QDate(2026, 1, 8), QTime(0, 0), Qt::UTC))})});
    query.sort = {{u"deadline"_s, Qt::AscendingOrder}};
    query.limit = 7;
    const qint64 before = scansOf(world, "ticket_open_deadline_index");
    for (int time = 0; time < often; ++time)
        CHECK(store.rows(query).ids.size() == 7);
    CHECK(scansOf(world, "ticket_open_deadline_index") - before == often);
}

TEST_CASE("A record, and a page of everything, are planned once for all", "[query]")
{
    SampleWorld world;
    fillWithTickets(world);
    const Caller admin = world.caller(u"admin"_s);
    QueryCache cache;
    Store store(world.connection(), admin, &cache);
    const QUuid ticket = world.superuser().execute("select id from ticket where reference = 'T7'").uuid(0, 0);
    for (int time = 0; time < often; ++time)
        CHECK(store.read(*findSchema(u"ticket"), ticket).stored.record.text(u"title"_s) == u"T"_s);
    const auto plannedOnce = [&] {
        return world.connection()
            .execute("select count(*) from pg_prepared_statements where generic_plans > 0 and statement like $1",
                     {u"%FROM \"ticket\"%"_s})
            .integer(0, 0);
    };
    CHECK(plannedOnce() == 1);

    Query page;
    page.entity = u"ticket"_s;
    page.columns = {u"title"_s};
    page.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    page.after = store.rows(page).next;
    for (int time = 0; time < often; ++time)
        page.after = store.rows(page).next;
    CHECK(plannedOnce() >= 2);
}
