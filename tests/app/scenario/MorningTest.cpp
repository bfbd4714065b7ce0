// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's list of tickets in the morning: as she left it, on another computer, and while the server is away.
#include "app/pages/ListPage.h"
#include "app/pages/ViewMenu.h"
#include "tests/app/scenario/Loans.h"
#include "tests/support/Typing.h"
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

ListPage &openTickets(Seat &seat)
{
    seat.press(QKeySequence(u"Alt+2"_s));
    auto *page = qobject_cast<ListPage *>(seat.window().pages().current());
    REQUIRE(page != nullptr);
    REQUIRE(page->entity() == u"ticket");
    REQUIRE(seat.settle());
    return *page;
}

QString shownTab(ListPage &page)
{
    return page.tabs().tabText(page.tabs().currentIndex());
}

void openViewMenu(Seat &seat, ListPage &page)
{
    for (auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->accessibleName() == u"This view")
            return seat.click(button);
    }
    FAIL("the view has no menu");
}

} // namespace

TEST_CASE("a list opens with the view its owner chose, on every computer, and with that one alone")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"support"_s).value(0);
    Seat claire(server.port());
    claire.logIn(email);
    ListPage &page = openTickets(claire);
    const QString usual = shownTab(page);
    claire.type(u"/priority:high"_s);
    claire.press(QKeySequence(Qt::Key_Return));
    REQUIRE(waitFor([&] { return page.isModified(); }));
    page.saveView();
    auto *name = page.findChild<NamePopup *>();
    REQUIRE(name != nullptr);
    typeText(name->edit(), u"À traiter d’abord"_s);
    QTest::keyClick(name->edit(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return shownTab(page) == u"À traiter d’abord"; }));
    REQUIRE(claire.settle()); // the number comes beside the rows
    const qint64 pressing = page.records().total();
    {
        Seat elsewhere(server.port());
        elsewhere.logIn(email);
        CHECK(shownTab(openTickets(elsewhere)) == usual);
    }
    openViewMenu(claire, page);
    choose(claire, {u"Open the list with it"_s});
    REQUIRE(claire.settle());
    {
        Seat elsewhere(server.port());
        elsewhere.logIn(email);
        ListPage &there = openTickets(elsewhere);
        CHECK(shownTab(there) == u"À traiter d’abord");
        CHECK(waitFor([&] { return there.records().total() == pressing; }));
    }
    openViewMenu(claire, page);
    choose(claire, {u"Open the list with it"_s}); // no more
    REQUIRE(claire.settle());
    Seat elsewhere(server.port());
    elsewhere.logIn(email);
    CHECK(shownTab(openTickets(elsewhere)) == usual);
}

TEST_CASE("while the server is away a list can be read and walked, and goes on by itself when it is back")
{
    RunningServer server;
    const QStringList agents = emailsOf(server, u"support"_s);
    REQUIRE(agents.size() >= 2);
    Seat claire(server.port());
    claire.logIn(agents[0]);
    ListPage &page = openTickets(claire);
    ListView &view = *page.list().view();
    claire.press(QKeySequence(Qt::Key_Home));
    const int rows = page.list().rows().rowCount();
    REQUIRE(rows > 3);
    const QUuid first = view.currentRecord();

    server.kill();
    REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Offline; }));
    CHECK(view.isVisible());
    CHECK(page.list().rows().rowCount() == rows);
    claire.press(QKeySequence(Qt::Key_Down));
    claire.press(QKeySequence(Qt::Key_Down));
    const QUuid third = view.currentRecord();
    CHECK(third != first);
    claire.press(QKeySequence(Qt::Key_F2)); // nothing opens that could not be saved over what is there now
    QTest::qWait(300);
    CHECK(page.list().cells()->editor() == nullptr);
    CHECK(page.list().rows().rowCount() == rows);

    server.start();
    REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Online; }, 60'000));
    CHECK(waitFor([&] { return page.records().state() == QueryModel::State::Ready; }));
    CHECK(view.currentRecord() == third);
    CHECK(waitFor([&] { return page.list().preview()->shown() == third; }));
    Seat sofia(server.port());
    sofia.logIn(agents[1]);
    sofia.window().openPlace(Place::record(u"ticket"_s, third), OpenIn::NewTab);
    REQUIRE(sofia.settle());
    sofia.retype(u"title", u"Après la coupure"_s);
    sofia.press(QKeySequence(u"Ctrl+S"_s));
    CHECK(waitFor([&] { return page.records().labelAt(page.records().rowOf(third)) == u"Après la coupure"; }));
    CHECK(view.currentRecord() == third);
}
