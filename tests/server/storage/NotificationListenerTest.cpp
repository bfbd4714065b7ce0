// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/NotificationListener.h"

#include "server/storage/DbError.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("A listener hears others and itself, on its channels only", "[database][listener]")
{
    const Database database;
    Connection other(database.application());
    NotificationListener listener(database.application(), {"regie_change", "odd \"name\""});
    CHECK_FALSE(listener.isOpen());
    CHECK_THROWS_AS(listener.notify("regie_change"), DbError);
    listener.open();
    QSignalSpy heard(&listener, &NotificationListener::notified);

    other.executeScript("notify regie_change, 'hello'; notify elsewhere, 'unheard'");
    REQUIRE(QTest::qWaitFor([&] { return heard.count() == 1; }));
    CHECK(heard[0][0].toByteArray() == "regie_change");
    CHECK(heard[0][1].toByteArray() == "hello");

    listener.notify("odd \"name\"", "'quoted'");
    REQUIRE(QTest::qWaitFor([&] { return heard.count() == 2; }));
    CHECK(heard[1][0].toByteArray() == "odd \"name\"");
    CHECK(heard[1][1].toByteArray() == "'quoted'");

    {
        other.executeScript("begin; notify regie_change; rollback");
        other.executeScript("notify regie_change, 'last'");
    }
    REQUIRE(QTest::qWaitFor([&] { return heard.count() == 3; }));
    CHECK(heard[2][1].toByteArray() == "last");
}

TEST_CASE("A listener says when its connection is lost, once, and can be opened again", "[database][listener]")
{
    const Database database;
    Connection other(database.application());
    NotificationListener listener(database.application(), {"regie_change"});
    QSignalSpy heard(&listener, &NotificationListener::notified);
    QSignalSpy lost(&listener, &NotificationListener::lost);
    for (int round = 1; round <= 3; ++round) {
        listener.open();
        Cluster::shared().administrator().execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where query ilike 'listen%' and datname = $1",
            {database.name()});
        REQUIRE(QTest::qWaitFor([&] { return lost.count() == round; }));
        CHECK_FALSE(listener.isOpen());
        QTest::qWait(50);
        CHECK(lost.count() == round);
    }
    listener.open();
    other.executeScript("notify regie_change");
    CHECK(QTest::qWaitFor([&] { return heard.count() == 1; }));
}
