// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCache.h"
#include "tests/server/SampleWorld.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 40;

// Half of them old and closed; a technician has one in two hundred.
void fillWithTickets(SampleWorld &world, int tickets)
{
    world.superuser().execute(
        "select set_config('regie.bulk', 'on', false), "
        "set_config('gin_pending_list_limit', '65536', false), set_config('statement_timeout', '0', false)");
    world.superuser().executeScript("alter table ticket disable trigger user");
    world.superuser().execute("insert into party (id, name, kind, is_client) select sample_id('client ' || n), 'Client "
                              "' || n, 'company', true "
                              "from generate_series(1, $1 / 50) n",
                              {tickets});
    world.superuser().execute(
        "insert into ticket (id, reference, title, domain_id, client_id, status, deadline, technician_id, partner_id, "
        "created_at) select sample_id('many ' || n), 'M' || n, 'Panne ' || md5(n::text), sample_id('domain 1'), "
        "sample_id('client ' || (1 + n % ($1 / 50))), case when n % 20 = 0 then 'new' else 'cancelled' end, "
        "timestamptz '2026-01-01' + n * interval '1 second', case when n % 200 = 0 then sample_id('user technician') "
        "end, "
        "case when n % 400 = 1 then sample_id('party 8') end, timestamptz '2025-01-01' + n * interval '30 seconds' "
        "from generate_series(1, $1) n",
        {tickets});
    world.superuser().executeScript("alter table ticket enable trigger user");
    world.superuser().executeScript("vacuum (analyze) ticket, party");
}

double medianOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Query listOf(const QString &entity, const std::vector<QString> &columns, const QString &sort)
{
    Query query;
    query.entity = entity;
    query.columns = columns;
    query.sort = {{sort, Qt::DescendingOrder}};
    query.limit = 100;
    return query;
}

std::vector<std::pair<const char *, Query>> worksOf(const QUuid &ticket)
{
    Query point = listOf(u"ticket"_s, {u"title"_s, u"status"_s, u"client.name"_s}, u"created_at"_s);
    point.filter = Filter::condition(u"id"_s, Operator::Is, {ticket});
    const std::vector<QString> columns{u"reference"_s, u"title"_s, u"status"_s, u"deadline"_s, u"client.name"_s};
    Query open = listOf(u"ticket"_s, columns, u"deadline"_s);
    open.filter = Filter::condition(u"status"_s, Operator::AnyOf, {u"new"_s, u"qualified"_s});
    Query found = listOf(u"ticket"_s, columns, u"created_at"_s);
    found.search = u"c4ca4238"_s;
    Query counted = listOf(u"ticket"_s, {}, u"created_at"_s);
    counted.sort.clear();
    counted.groupBy = {u"status"_s};
    counted.aggregates = {{Measure::Count, {}}};
    Query named = listOf(u"party"_s, {u"name"_s}, u"created_at"_s);
    named.search = u"Client 17"_s;
    return {{"one ticket", point},          {"newest tickets", listOf(u"ticket"_s, columns, u"created_at"_s)},
            {"open tickets", open},         {"tickets with a word", found},
            {"tickets by state", counted},  {"newest parties", listOf(u"party"_s, {u"name"_s}, u"created_at"_s)},
            {"parties with a word", named}, {"newest comments", listOf(u"comment"_s, {u"body"_s}, u"created_at"_s)}};
}

} // namespace

// Not run with the others: REGIE_TICKETS=1000000 regie-tests-server "[.figures]"; see docs/performance.md.
TEST_CASE("What row-level security costs, beside the same without it", "[.figures]")
{
    SampleWorld world;
    fillWithTickets(world, std::max(10'000, qEnvironmentVariableIntValue("REGIE_TICKETS")));
    ConnectionSettings settings = world.connection().settings();
    settings.purpose = ConnectionSettings::Purpose::Administering;
    Connection bare(settings);
    QueryCache caches[2];
    for (const QString &user : {u"support"_s, u"technician"_s, u"partner"_s}) {
        const Caller caller = world.caller(user);
        const QUuid ticket = world
                                 .ids("select id from ticket where technician_id = sample_id('user technician') and "
                                      "partner_id is not distinct from partner_id order by created_at desc limit 1")
                                 .front();
        for (const auto &[name, query] : worksOf(ticket)) {
            std::vector<double> times[2];
            QByteArray answers[2];
            for (int round = 0; round < rounds; ++round) {
                for (const int way : {round % 2, 1 - round % 2}) {
                    QElapsedTimer clock;
                    clock.start();
                    Store store(way == 0 ? bare : world.connection(), caller, &caches[way]);
                    answers[way] = store.fetch(query);
                    if (round > 4)
                        times[way].push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
                }
            }
            CHECK(answers[0] == answers[1]);
            WARN(user.toStdString() << " | " << name << " | " << answers[1].size() << " bytes | without "
                                    << medianOf(times[0]) << " ms | with " << medianOf(times[1]) << " ms");
        }
    }
}
