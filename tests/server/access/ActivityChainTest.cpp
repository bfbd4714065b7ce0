// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/ActivityChain.h"

#include "server/access/Passwords.h"
#include "server/storage/DbError.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QRandomGenerator>
#include <QSet>

#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int lines = 300;

const KeyRing::Entry &chainKey()
{
    password::prepare();
    static const KeyRing ring = KeyRing::make(QDate(2026, 11, 21));
    return ring.chain;
}

void write(Connection &connection, int count)
{
    connection.execute(
        "insert into activity_log (act, address, detail) "
        "select 'ticket.plan', '192.0.2.' || n, jsonb_build_object('n', n) from generate_series(1, $1) n",
        {count});
}

void sealAll(Connection &connection)
{
    while (activitychain::seal(connection, chainKey()) > 0) {
    }
}

// What a superuser can do, and the server's role cannot.
struct Chained {
    Database database;
    Connection server{database.application()};
    Connection superuser{database.administrator()};

    Chained()
    {
        superuser.executeScript("set session_replication_role = replica"); // no trigger stands in the way
        write(server, lines);
        sealAll(server);
    }
    [[nodiscard]] activitychain::Report verify(const std::optional<activitychain::Head> &kept = {})
    {
        return activitychain::verify(server, chainKey(), kept);
    }
    [[nodiscard]] qint64 firstBreak(const std::optional<activitychain::Head> &kept = {})
    {
        const activitychain::Report report = verify(kept);
        return report.broken ? report.broken->number : 0;
    }
    void change(const QByteArray &sql, qint64 number)
    {
        const Rows rows =
            superuser.execute(sql + " where id = (select activity_id from activity_seal where number = $1)", {number});
        REQUIRE(rows.affected() == 1);
    }
};

} // namespace

TEST_CASE("Lines are sealed once, in one chain, by whichever server comes first", "[chain]")
{
    const Database database;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&database] {
            Connection connection(database.application());
            for (int round = 0; round < 25; ++round)
                write(connection, 3);
        });
        threads.emplace_back([&database] {
            Connection connection(database.application());
            for (int round = 0; round < 25; ++round)
                static_cast<void>(activitychain::seal(connection, chainKey()));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Connection connection(database.application());
    const activitychain::Report meanwhile = activitychain::verify(connection, chainKey());
    CHECK_FALSE(meanwhile.broken);
    CHECK(meanwhile.head.number + meanwhile.waiting == 300);
    sealAll(connection);
    const activitychain::Report report = activitychain::verify(connection, chainKey());
    CHECK_FALSE(report.broken);
    CHECK(report.head.number == 300);
    CHECK(report.waiting == 0);
    CHECK(activitychain::Head::ofText(report.head.text())->hash == report.head.hash);
    CHECK_FALSE(activitychain::Head::ofText(u"300:abc"_s));
}

TEST_CASE("The first line that a superuser altered is named, whatever was altered", "[chain]")
{
    Chained chain;
    REQUIRE(chain.firstBreak() == 0);
    const quint32 seed = QRandomGenerator::global()->generate();
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    QSet<qint64> chosen;
    while (chosen.size() < 100)
        chosen.insert(random.bounded(1, lines + 1));
    QList<qint64> numbers(chosen.begin(), chosen.end());
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    const std::array alterations{QByteArrayView("update activity_log set act = 'ticket.close'"),
                                 QByteArrayView("update activity_log set address = '203.0.113.1'"),
                                 QByteArrayView("update activity_log set detail = jsonb_build_object('n', -1)"),
                                 QByteArrayView("update activity_log set user_id = uuid7()"),
                                 QByteArrayView("update activity_log set record_id = uuid7()"),
                                 QByteArrayView("update activity_log set entity = 'ticket'"),
                                 QByteArrayView("update activity_log set created_at = created_at - interval '1 us'"),
                                 QByteArrayView("update activity_log set archived_at = now()"),
                                 QByteArrayView("delete from activity_log")};
    for (const qint64 number : numbers) {
        const QByteArrayView how = alterations[std::size_t(random.bounded(int(alterations.size())))];
        INFO(number << ' ' << how.toByteArray().toStdString());
        chain.change(how.toByteArray(), number);
        CHECK(chain.firstBreak() == number);
    }
}

TEST_CASE("Lines that change places break the chain where the first stood", "[chain]")
{
    Chained chain;
    SECTION("by their contents")
    {
        chain.change("update activity_log set address = '192.0.2.250'", 40);
        chain.change("update activity_log set address = '192.0.2.40'", 250);
        CHECK(chain.firstBreak() == 40);
    }
    SECTION("by their seals")
    {
        chain.superuser.executeScript("alter table activity_seal drop constraint \"activity_seal.activity_taken\"");
        chain.superuser.execute("update activity_seal one set activity_id = other.activity_id, activity_at = "
                                "other.activity_at from activity_seal other where one.number in (77, 78) and "
                                "other.number = 155 - one.number");
        CHECK(chain.firstBreak() == 77);
    }
    SECTION("by the numbers of their seals")
    {
        chain.superuser.executeScript("update activity_seal set number = -1 where number = 12; "
                                      "update activity_seal set number = 12 where number = 200; "
                                      "update activity_seal set number = 200 where number = -1");
        CHECK(chain.firstBreak() == 12);
    }
}

TEST_CASE("What is taken away leaves a trace", "[chain]")
{
    Chained chain;
    const activitychain::Head head = chain.verify().head;
    REQUIRE(head.number == lines);
    SECTION("a line in the middle with its seal")
    {
        chain.change("delete from activity_log", 150);
        chain.superuser.execute("delete from activity_seal where number = 150");
        CHECK(chain.firstBreak() == 150);
    }
    SECTION("lines at the end without their seals")
    {
        chain.superuser.execute("delete from activity_log where id in (select activity_id from activity_seal where "
                                "number > 290)");
        CHECK(chain.firstBreak() == 291);
    }
    SECTION("seals at the end without their lines")
    {
        chain.superuser.execute("delete from activity_seal where number > 290");
        CHECK(chain.firstBreak() == 291);
    }
    SECTION("the end as a whole: only a head that was kept elsewhere tells")
    {
        chain.superuser.execute("delete from activity_log where id in (select activity_id from activity_seal where "
                                "number > 290)");
        chain.superuser.execute("delete from activity_seal where number > 290");
        CHECK(chain.firstBreak() == 0);
        CHECK(chain.firstBreak(head) == 291);
        write(chain.server, 20); // and others have come after it
        sealAll(chain.server);
        CHECK(chain.firstBreak() == 0);
        CHECK(chain.firstBreak(head) == lines);
    }
    SECTION("a line that waited for its seal")
    {
        write(chain.server, 1);
        chain.superuser.execute("delete from activity_log where id = (select activity_id from activity_unsealed)");
        CHECK(chain.firstBreak() == lines + 1);
    }
    SECTION("a line that was brought in past the seals")
    {
        chain.superuser.execute("insert into activity_log (act) values ('login')");
        CHECK(chain.firstBreak() == lines + 1);
    }
    SECTION("a line that was brought in with the id of another")
    {
        const bool isSealed = GENERATE(true, false);
        if (!isSealed)
            write(chain.server, 1);
        chain.superuser.execute(
            "insert into activity_log (id, created_at, act) select id, created_at + interval '1 second', 'export' "
            "from activity_log order by created_at desc limit 1");
        CHECK(chain.firstBreak() == lines + 1);
    }
}

TEST_CASE("Only what is old goes from the log's beginning, whatever a line says", "[chain]")
{
    Chained chain;
    // As a superuser would, of the lines of today: the server seals what he says of it.
    const auto shorten = [&chain](int through, const QByteArray &before, const QByteArray &at = "now()") {
        chain.superuser.execute("insert into activity_unsealed (activity_id, activity_at) values (uuid7(), " + at +
                                ')');
        chain.superuser.execute(
            "insert into activity_log (id, created_at, act, detail) select activity_id, activity_at, "
            "'retention.shorten_log', jsonb_build_object('through', $1::int, 'before', " +
                before + ") from activity_unsealed",
            {through});
        sealAll(chain.server);
    };
    const auto remove = [&chain](int from, int to) {
        chain.superuser.execute("delete from activity_log where id in (select activity_id from activity_seal where "
                                "number between $1 and $2)",
                                {from, to});
    };
    SECTION("a day that is too young")
    {
        shorten(50, "now() - interval '27 days'");
        remove(1, 50);
        CHECK(chain.firstBreak() == 1);
    }
    SECTION("lines younger than the day")
    {
        shorten(50, "now() - interval '1 year'");
        remove(1, 50);
        CHECK(chain.firstBreak() == 1);
    }
    SECTION("a line of the future")
    {
        shorten(50, "now() + interval '1 day'", "now() + interval '1 year'");
        remove(1, 50);
        CHECK(chain.firstBreak() == 1);
    }
    SECTION("with a gap")
    {
        shorten(50, "now() - interval '1 year'");
        remove(2, 50);
        CHECK(chain.firstBreak() == 2);
    }
    CHECK_FALSE(chain.verify().shortened);
}

TEST_CASE("Without the key no seal fits", "[chain]")
{
    Chained chain;
    KeyRing other = KeyRing::make(QDate(2026, 11, 21));
    CHECK(activitychain::verify(chain.server, other.chain).broken->number == 1);
    other.chain.id = chainKey().id;
    CHECK(activitychain::verify(chain.server, other.chain).broken->number == 1);
    CHECK_THROWS_AS(chain.server.execute("update activity_seal set hash = hash"), DbError);
    CHECK_THROWS_AS(chain.server.execute("delete from activity_seal"), DbError);
}

TEST_CASE("A server at work seals what people do", "[chain][net]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client(u"admin"_s);
    QDeadlineTimer deadline(WireClient::usualPatience);
    while (served.number("select count(*) from activity_seal") == 0 && !deadline.hasExpired())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(served.number("select count(*) from activity_seal s join activity_log a on a.id = s.activity_id") ==
          served.number("select count(*) from activity_log"));
    CHECK(served.number("select count(*) from activity_unsealed") == 0);
}
