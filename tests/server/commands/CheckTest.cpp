// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Subcommand.h"
#include "server/demo/Demo.h"
#include "tests/server/commands/Checked.h"
#include "tests/support/StringMakers.h"

#include <QFile>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("A healthy demonstration has nothing that needs attention, and what does is seen", "[check]")
{
    const Database database;
    Connection connection(database.owner());
    demo::Options options;
    options.tickets = 60;
    static_cast<void>(demo::fill(connection, options, [](const QString &) {}));
    REQUIRE(connection.execute("select count(*) from record_history_default").integer(0, 0) > 0); // two years of it
    const QTemporaryDir folder; // where no server was ever started
    CHECK(checked(database, folder.path()) == exitcode::done);

    SECTION("a month for which no partition was made")
    {
        connection.execute("insert into record_history (at, entity, record_id, version, action) "
                           "values (now() + interval '3 months', 'party', uuid7(), 1, 'created')");
        CHECK(checked(database, folder.path()) == exitcode::failed);
    }
    SECTION("a certificate without its key")
    {
        QFile file(folder.filePath(u"certificate.pem"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        CHECK(checked(database, folder.path()) == exitcode::failed);
    }
    SECTION("somebody who was to be erased and is not")
    {
        connection.execute(
            "insert into erasure_due (entity, record_id, due) values ('party', uuid7(), current_date - 1)");
        CHECK(checked(database, folder.path()) == exitcode::failed);
    }
    SECTION("nobody who administers")
    {
        // Only by force: the database keeps the last administrator.
        connection.executeScript("alter table \"user\" disable trigger last_administrator; "
                                 "update \"user\" set status = 'blocked'");
        CHECK(checked(database, folder.path()) == exitcode::failed);
    }
}
