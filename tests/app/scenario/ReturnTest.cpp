// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that goes in the middle of a save and comes back: what was promised is done, once, and nobody is accused.
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);

struct Office {
    RunningServer server;
    QString agent = emailsOf(server, u"support"_s).value(0);
};

void comeBack(Office &office, Seat &seat)
{
    office.server.start();
    seat.connection().retryNow();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Online; }, 60'000));
}

QPlainTextEdit *composer(Seat &seat)
{
    return seat.record().page().activity()->composer()->text();
}

} // namespace

TEST_CASE("what is typed and saved again while the server is away is one record when it is back")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agent);
    const KnownTicket known = openTicket(claire);
    claire.find(known.reference);
    OpenRecord &record = claire.record().page().record();
    int conflicts = 0;
    QObject::connect(&record, &OpenRecord::conflictsChanged, &record,
                     [&] { conflicts += static_cast<int>(record.conflicts().size()); });

    claire.retype(u"title", u"CCC"_s);
    claire.press(save);
    SECTION("killed")
    {
        office.server.kill();
    }
    SECTION("stopped in good order")
    {
        office.server.stop();
    }
    claire.type(u" DDD"_s);
    claire.press(save);
    REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Offline; }));
    claire.press(save);
    CHECK(record.saving() == OpenRecord::Saving::WaitingForServer);
    comeBack(office, claire);
    REQUIRE(waitFor([&] { return !record.hasEdits() && !record.isUnderWay(); }));
    CHECK(storedText(claire, known.id, u"title"_s) == u"CCC DDD");
    CHECK(claire.textOf(u"title") == u"CCC DDD");
    CHECK(countChanges(claire, known.id, u"title"_s, u"CCC DDD"_s) == 1);
    CHECK(record.saving() == OpenRecord::Saving::Saved);
    CHECK(conflicts == 0);
}

TEST_CASE("a program that ends with a save and a comment on their way sends them when it starts again")
{
    Office office;
    const QTemporaryDir folder;
    KnownTicket known;
    {
        Seat claire(office.server.port(), folder.path());
        claire.logIn(office.agent);
        known = openTicket(claire);
        claire.find(known.reference);
        claire.retype(u"title", u"CCC"_s);
        claire.press(save);
        claire.click(composer(claire));
        claire.type(u"Promis"_s);
        claire.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
        office.server.kill(); // whether they were done before, nobody here knows
        claire.click(claire.field(u"title"));
        claire.press(QKeySequence(Qt::Key_End));
        claire.type(u" DDD"_s);
        claire.press(save);
        REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Offline; }));
        SECTION("with its page open") {}
        SECTION("with its page behind another one")
        {
            claire.press(QKeySequence(u"Ctrl+Shift+Tab"_s));
        }
        SECTION("with its page closed")
        {
            claire.press(QKeySequence(u"Ctrl+W"_s));
        }
    }
    office.server.start();
    Seat claire(office.server.port(), folder.path());
    claire.logIn(office.agent);
    CHECK(waitFor([&] { return storedText(claire, known.id, u"title"_s) == u"CCC DDD"; }));
    CHECK(waitFor([&] { return countComments(claire, known.id, u"Promis"_s) == 1; }));
    CHECK(countChanges(claire, known.id, u"title"_s, u"CCC"_s) == 1);
    claire.find(known.reference);
    CHECK(waitFor([&] { return !claire.record().page().record().hasEdits(); }));
    CHECK(composer(claire)->toPlainText().isEmpty());
    CHECK_FALSE(claire.record().page().conflictTable()->isVisible());
}
