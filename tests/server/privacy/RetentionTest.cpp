// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Retention.h"
#include "server/access/ActivityChain.h"
#include "server/access/Passwords.h"
#include "server/storage/StoredSettings.h"
#include "tests/server/SampleWorld.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

const KeyRing::Entry &chainKey()
{
    password::prepare();
    static const KeyRing ring = KeyRing::make(QDate(2026, 11, 21));
    return ring.chain;
}

// Five of each, one older than the other by five months: 1, 6, 11, 16 and 21.
struct OldWorld : SampleWorld {
    OldWorld()
    {
        superuser().executeScript("set session_replication_role = replica; delete from notification; delete from "
                                  "login_attempt; delete from user_session; delete from activity_log; delete from "
                                  "activity_unsealed");
        superuser().executeScript(
            "create temp table age as select now() - make_interval(months => 1 + 5 * n) as at from generate_series(4, "
            "0, "
            "-1) n;"
            "insert into login_attempt (succeeded, created_at) select false, at from age;"
            "insert into notification (user_id, title, kind, created_at) select sample_id('user admin'), 'Lu', "
            "'ticket.assigned', at from age;"
            "insert into user_session (user_id, token_hash, expires_at) select sample_id('user admin'), "
            "sha256(at::text::bytea), at from age;"
            "insert into activity_log (act, address, created_at) select 'ticket.plan', '192.0.2.7', at from age;"
            "insert into activity_unsealed (activity_id, activity_at) select id, created_at from activity_log order by "
            "created_at");
        superuser().executeScript("set session_replication_role = origin");
        StoredSettings::complete(connection());
        while (activitychain::seal(connection(), chainKey()) > 0) {
        }
    }
    qint64 count(const char *table) { return number(QByteArray("select count(*) from ") + table); }
};

qint64 countOf(const std::vector<retention::Due> &all, const QString &entity)
{
    for (const retention::Due &due : all) {
        if (due.entity == entity)
            return due.count;
    }
    return -1;
}

} // namespace

TEST_CASE("What is older than its setting says goes, and what would go is told before", "[privacy]")
{
    OldWorld world;
    const auto due = retention::preview(world.connection());
    CHECK(countOf(due, u"login_attempt"_s) == 2); // 16 and 21 months; they are kept for 12
    CHECK(countOf(due, u"notification"_s) == 4);  // for 6
    CHECK(countOf(due, u"user_session"_s) == 2);
    CHECK(countOf(due, u"activity_log"_s) == 2);
    CHECK(world.count("login_attempt") == 5); // it only told

    const auto gone = retention::apply(world.connection());
    CHECK(countOf(gone, u"activity_log"_s) == 2);
    CHECK(world.count("login_attempt") == 3);
    CHECK(world.count("notification") == 1);
    CHECK(world.count("user_session") == 3);
    CHECK(countOf(retention::preview(world.connection()), u"activity_log"_s) == 0);

    world.superuser().executeScript("update setting set value = '6' where key = 'retention.logins'");
    static_cast<void>(retention::apply(world.connection()));
    CHECK(world.count("login_attempt") == 1);
}

TEST_CASE("The chain of the log holds after its beginning went, and not after anything else did", "[privacy]")
{
    OldWorld world;
    static_cast<void>(retention::apply(world.connection()));
    CHECK_FALSE(activitychain::verify(world.connection(), chainKey()).broken.has_value()); // before its seal
    while (activitychain::seal(world.connection(), chainKey()) > 0) {
    }
    CHECK(world.count("activity_log") == 4); // three, and the line that tells of it
    const auto whole = activitychain::verify(world.connection(), chainKey());
    CHECK_FALSE(whole.broken.has_value());
    REQUIRE(whole.shortened);
    CHECK(whole.shortened->through == 2);
    CHECK(whole.shortened->line == 6);
    CHECK(world.text("select detail ->> 'through' from activity_log where act = 'retention.shorten_log'") == u"2"_s);

    world.superuser().executeScript(
        "set session_replication_role = replica; delete from activity_log where created_at = "
        "(select min(created_at) from activity_log)");
    const auto report = activitychain::verify(world.connection(), chainKey());
    REQUIRE(report.broken);
    CHECK(report.broken->number == 3);
}

TEST_CASE("A line that bears a later day than those after it shortens nothing", "[privacy]")
{
    OldWorld world;
    // As a superuser would: it will be true one day that what is young now lies before «before».
    const bool isLate = GENERATE(true, false);
    world.superuser().executeScript("insert into activity_log (act, detail) values ('retention.shorten_log', "
                                    "jsonb_build_object('through', 4, 'before', now() - interval '2 months'))");
    world.superuser().execute(
        "insert into activity_log (act, created_at) values ('login', now() - make_interval(months "
        "=> $1))",
        {isLate ? 5 : 0});
    while (activitychain::seal(world.connection(), chainKey()) > 0) {
    }
    world.superuser().executeScript("set session_replication_role = replica; delete from activity_log where created_at "
                                    "< now() - interval '2 months' and act = 'ticket.plan'");
    const auto report = activitychain::verify(world.connection(), chainKey());
    CHECK(report.shortened.has_value() == !isLate);
    CHECK((report.broken ? report.broken->number : 0) == (isLate ? 1 : 0));
}

TEST_CASE("A line in the middle that is gone is none of the beginning, however old", "[privacy]")
{
    OldWorld world;
    world.superuser().executeScript("update setting set value = '6' where key = 'retention.activity'");
    static_cast<void>(retention::apply(world.connection()));
    while (activitychain::seal(world.connection(), chainKey()) > 0) {
    }
    CHECK(activitychain::verify(world.connection(), chainKey()).shortened->through == 4);
    world.superuser().executeScript("set session_replication_role = replica; delete from activity_log where created_at "
                                    "= (select activity_at from activity_seal where number = 5)");
    CHECK(activitychain::verify(world.connection(), chainKey()).broken->number == 5);
}

TEST_CASE("Nothing young goes, whatever a server asks for", "[privacy]")
{
    OldWorld world;
    const auto ask = [&](const QByteArray &statement) { return refusalOf(world.connection(), statement); };
    CHECK(ask("select remove_outlived('login_attempt', now() - interval '20 days', 10)") == u"retention.too_young"_s);
    CHECK(ask("select remove_outlived('ticket', now() - interval '2 years', 10)") == u"retention.unknown"_s);
    CHECK_THROWS_AS(world.connection().execute("delete from login_attempt"), DbError);
    CHECK_THROWS_AS(world.connection().execute("delete from activity_log"), DbError);
    CHECK(world.count("login_attempt") == 5);
}
