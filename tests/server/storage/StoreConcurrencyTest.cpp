// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/Party.h"
#include "tests/server/SampleWorld.h"

#include <atomic>
#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Of many writers on few records, no acknowledged change is lost and everybody else is told",
          "[store][concurrency]")
{
    constexpr int writers = 8;
    constexpr int attemptsEach = 40;
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QList<QUuid> records{SampleWorld::id(u"party 1"_s), SampleWorld::id(u"party 2"_s)};
    for (const QUuid &id : records)
        world.superuser().execute("update party set notes = '|' where id = $1", {id});
    const ConnectionSettings settings = world.connection().settings();

    std::atomic<int> acknowledged = 0;
    std::atomic<int> conflicts = 0;
    std::atomic<int> surprises = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            Connection connection(settings);
            for (int index = 0; index < attemptsEach; ++index) {
                const QUuid &id = records[(writer + index) % records.size()];
                Store store(connection, admin);
                const Snapshot seen = store.read(schemaOf<Party>(), id);
                // One more mark after those that were seen: a lost one would be missing at the end.
                const QString marked = seen.stored.record.text(u"notes") + u"%1-%2|"_s.arg(writer).arg(index);
                const QString code = refusalOfAction([&] {
                                         Transaction transaction(connection, {.user = admin.user});
                                         store.save({.entity = u"party"_s,
                                                     .id = id,
                                                     .version = seen.stored.version,
                                                     .changes = {{u"notes"_s, marked}}});
                                         transaction.commit();
                                     }).code;
                ++(code == u"(done)"_s ? acknowledged : code == u"conflict"_s ? conflicts : surprises);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    CHECK(surprises == 0);
    CHECK(conflicts > 0);
    CHECK(acknowledged + conflicts == writers * attemptsEach);
    int marks = 0;
    int versions = 0;
    for (const QUuid &id : records) {
        marks += static_cast<int>(world.text("select notes from party where id = $1", {id}).count(u'|')) - 1;
        versions += static_cast<int>(world.number("select version from party where id = $1", {id})) - 2;
    }
    CHECK(marks == acknowledged);
    CHECK(versions == acknowledged);
    CHECK(world.number("select count(*) from record_history where entity = 'party' and user_id = $1", {admin.user}) ==
          acknowledged);
}

TEST_CASE("Writers of different fields never stand in each other's way", "[store][concurrency]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QUuid id = SampleWorld::id(u"party 1"_s);
    const ConnectionSettings settings = world.connection().settings();
    const QStringList fields{u"notes"_s, u"industry"_s, u"website"_s};
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (const QString &field : fields) {
        threads.emplace_back([&, field] {
            Connection connection(settings);
            for (int index = 0; index < 40; ++index) {
                Store store(connection, admin);
                const qint64 version = store.read(schemaOf<Party>(), id).stored.version;
                const Refusal refusal = refusalOfAction([&] {
                    Transaction transaction(connection, {.user = admin.user});
                    store.save({.entity = u"party"_s,
                                .id = id,
                                .version = version,
                                .changes = {{field, u"www.example.com/%1"_s.arg(index)}}});
                    transaction.commit();
                });
                refused += refusal.code == u"(done)"_s ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    CHECK(refused == 0);
    for (const QString &field : fields)
        CHECK(world.text("select " + field.toUtf8() + " from party where id = $1", {id}) == u"www.example.com/39"_s);
}
