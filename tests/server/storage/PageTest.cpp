// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCompiler.h"
#include "server/storage/RowEncoder.h"
#include "shared/protocol/Frame.h"
#include "shared/protocol/Message.h"
#include "tests/server/SampleWorld.h"

#include <QRandomGenerator>

// No answer is longer than a client accepts, and whoever follows `next` gets everything, once.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

RowSet decoded(const QByteArray &bytes)
{
    WireReader wire(bytes, replyLimits);
    RowSet rows = readRowSet(wire);
    wire.expectEnd();
    REQUIRE(wire.failure().isEmpty());
    return rows;
}

// Contacts with notes of any length up to the longest, of characters that take three bytes.
void addLongNotes(SampleWorld &world, int contacts)
{
    world.superuser().executeScript("select setseed(0.5), set_config('regie.bulk', 'on', false); "
                                    "update party set notes = repeat('€', (random() * 20000)::integer)");
    world.superuser().execute(
        "insert into contact (party_id, last_name, notes) select sample_id('party ' || (1 + n % 10)), "
        "'Lang ' || n % 7, repeat('€', (random() * 20000)::integer) from generate_series(1, $1) n",
        {contacts});
    world.superuser().execute("select set_config('regie.bulk', '', false)");
}

Query contactQuery()
{
    Query query;
    query.entity = u"contact"_s;
    query.columns = {u"last_name"_s, u"notes"_s, u"party.notes"_s};
    query.sort = {{u"last_name"_s, Qt::DescendingOrder}, {u"party.name"_s, Qt::AscendingOrder}};
    query.limit = Query::maxLimit;
    return query;
}

} // namespace

TEST_CASE("Pages of long rows end early, and the next goes on where they ended", "[pages]")
{
    SampleWorld world;
    addLongNotes(world, 450);
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    Query query = contactQuery();
    std::vector<QUuid> ids;
    qint64 characters = 0;
    int pages = 0;
    do {
        const QByteArray bytes = store.fetch(query);
        CHECK(bytes.size() < pageBytes + 100'000);
        const RowSet rows = decoded(bytes);
        REQUIRE_FALSE(rows.ids.empty());
        ids.insert(ids.end(), rows.ids.begin(), rows.ids.end());
        for (const Value &notes : rows.columns[1].values)
            characters += isEmpty(notes) ? 0 : std::get<QString>(notes).size();
        query.after = rows.next;
        ++pages;
    } while (!query.after.isEmpty());
    CHECK(pages >= 3);
    CHECK(ids == world.ids("select c.id from contact c join party p on p.id = c.party_id where c.archived_at is null "
                           "order by c.last_name collate \"fr-x-icu\" desc, p.name collate \"fr-x-icu\", c.id"));
    CHECK(characters == world.number("select sum(char_length(notes)) from contact"));
}

TEST_CASE("Whatever the length of a page, nothing is skipped or doubled", "[pages]")
{
    SampleWorld world;
    addLongNotes(world, 40);
    const Caller admin = world.caller(u"admin"_s);
    QRandomGenerator random(11);
    Query query = contactQuery();
    query.after.clear();
    const std::vector<QUuid> expected = [&] {
        Store store(world.connection(), admin);
        return store.rows(query).ids;
    }();
    REQUIRE(expected.size() == 60);
    for (int round = 0; round < 25; ++round) {
        const qsizetype bytes = random.bounded(1, 1'500'000);
        query.limit = random.bounded(1, 80);
        query.after.clear();
        INFO(bytes << " bytes, " << query.limit << " rows");
        std::vector<QUuid> ids;
        int pages = 0;
        do {
            const CompiledQuery compiled = compile(query, admin);
            const Rows found = world.connection().execute(compiled.sql, bind(compiled, query, admin));
            const RowSet rows = decoded(encodeRows(compiled, found, query.limit, bytes));
            REQUIRE_FALSE(rows.ids.empty());
            REQUIRE(rows.ids.size() <= static_cast<std::size_t>(query.limit));
            ids.insert(ids.end(), rows.ids.begin(), rows.ids.end());
            query.after = rows.next;
            ++pages;
        } while (!query.after.isEmpty());
        CHECK(ids == expected);
        CHECK(pages >= static_cast<int>(expected.size()) / query.limit);
    }
}

TEST_CASE("Of very wide rows a statement asks for no more than a worker should hold", "[pages]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    Query query;
    query.entity = u"ticket"_s;
    query.limit = Query::maxLimit;
    query.columns = {u"title"_s, u"description"_s, u"solution"_s};
    CHECK(compile(query, admin).rowsAsked == Query::maxLimit + 1);
    for (const QString &path : {u"client.notes"_s, u"contact.notes"_s, u"contact.party.notes"_s, u"partner.notes"_s,
                                u"site.party.notes"_s, u"equipment.client.notes"_s, u"technician.party.notes"_s,
                                u"created_by.party.notes"_s, u"equipment.site.party.notes"_s})
        query.columns.push_back(path);
    const CompiledQuery compiled = compile(query, admin);
    CHECK(compiled.rowsAsked < 110);
    CHECK(compiled.rowsAsked > 50);

    // All of them come all the same.
    Store store(world.connection(), admin);
    std::size_t rows = 0;
    int pages = 0;
    do {
        const RowSet page = store.rows(query);
        rows += page.ids.size();
        query.after = page.next;
        ++pages;
    } while (!query.after.isEmpty());
    CHECK(static_cast<qint64>(rows) == world.number("select count(*) from ticket where archived_at is null"));
    CHECK(pages == 2);
}

TEST_CASE("A history of long texts comes in pages, newest first and whole", "[pages]")
{
    SampleWorld world;
    const QUuid party = SampleWorld::id(u"party 8"_s);
    world.superuser().execute("select setseed(0.25)");
    for (int change = 0; change < 160; ++change)
        world.superuser().execute("update party set notes = repeat('€', (random() * 20000)::integer), name = $2 "
                                  "where id = $1",
                                  {party, u"Name %1"_s.arg(change)});
    const Caller admin = world.caller(u"admin"_s);
    Store store(world.connection(), admin);
    const auto walk = [&](Store &reader, qint64 limit) {
        std::vector<QString> names;
        History question{.entity = u"party"_s, .id = party, .limit = limit};
        int pages = 0;
        do {
            const HistoryPage page = reader.history(question);
            CHECK(encode(page).size() < frame::maxReply);
            REQUIRE(static_cast<qint64>(page.entries.size()) <= limit);
            for (const HistoryEntry &entry : page.entries) {
                for (const HistoryEntry::Change &change : entry.changes)
                    if (change.field == u"name"_s)
                        names.push_back(std::get<QString>(change.after));
            }
            REQUIRE((page.next == 0 || question.before == 0 || page.next < question.before));
            question.before = page.next;
            ++pages;
        } while (question.before != 0);
        return std::pair(names, pages);
    };
    std::vector<QString> expected;
    for (int change = 160; change-- > 0;)
        expected.push_back(u"Name %1"_s.arg(change));
    const auto [all, pages] = walk(store, 500);
    CHECK(all == expected);
    CHECK(pages > 1);
    for (const qint64 limit : {1, 7, 160, 161}) {
        INFO(limit);
        CHECK(walk(store, limit).first == expected);
    }
    CHECK(walk(store, 160).second == pages);
    CHECK(store.history({.entity = u"party"_s, .id = party, .limit = 3}).entries.size() == 3);

    // Who may not see the notes doesn't feel their length either.
    const Caller partner = world.caller(u"partner"_s);
    Store masked(world.connection(), partner);
    const auto [seen, fewer] = walk(masked, 500);
    CHECK(seen == expected);
    CHECK(fewer == 1);
}
