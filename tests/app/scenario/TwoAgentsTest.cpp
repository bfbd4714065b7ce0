// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ListPage.h"
#include "app/pages/RecordHost.h"
#include "tests/app/scenario/Desk.h"
#include "ui/models/ListRows.h"
#include "ui/models/OpenRecord.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/list/CellConflict.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

ListPage &openTickets(Desk &desk, const QString &view)
{
    auto *page = qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"tickets"_s, view)));
    if (page == nullptr || !desk.settle())
        throw std::runtime_error("the list of tickets does not open");
    return *page;
}

RecordHost &openTicket(Desk &desk, const QUuid &id)
{
    auto *host = qobject_cast<RecordHost *>(desk.window().pages().open(Place::record(u"ticket"_s, id), OpenIn::NewTab));
    if (host == nullptr || !desk.settle() || host->page().form() == nullptr)
        throw std::runtime_error("the ticket does not open");
    return *host;
}

int columnOf(const ListPage &page, const QString &path)
{
    const ListColumns &columns = page.records().columns();
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ListColumn &column) { return column.path == path; });
    REQUIRE(found != columns.end());
    return 1 + static_cast<int>(found - columns.begin());
}

void type(RecordHost &host, QStringView field, const QString &text)
{
    host.page().record().edit(field.toString(), text);
}

} // namespace

TEST_CASE("two agents see each other's work without losing their own place, and survive a restart of the server")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Desk claire(office.server, office.agents[0]);
    Desk sofia(office.server, office.agents[1]);

    ListPage &list = openTickets(sofia, u"all"_s);
    const QueryModel &rows = list.records();
    REQUIRE(rows.loadedCount() > 40);
    ListView *view = list.list().view();
    const QUuid kept = rows.recordAt(30);
    view->setCurrentRecord(kept);
    view->scrollTo(view->currentIndex());
    REQUIRE(waitFor([&] { return view->verticalScrollBar()->value() > 0; }));
    const int scrolled = view->verticalScrollBar()->value();

    SECTION("a change made at one desk appears at the other where it was being read")
    {
        RecordHost &host = openTicket(claire, kept);
        type(host, u"title", u"Changed at the other desk"_s);
        host.perform(Command::Save);
        CHECK(waitFor([&] { return rows.labelAt(rows.rowOf(kept)) == u"Changed at the other desk"_s; }));
        CHECK(view->currentRecord() == kept);
        CHECK(view->verticalScrollBar()->value() == scrolled);
    }
    SECTION("Enter in a cell stays in the list, and two who write into the same cell both learn of it")
    {
        ListPage &hers = openTickets(claire, u"all"_s);
        const auto edit = [](ListPage &page, const QUuid &id, const QString &title) {
            RecordList &records = page.list();
            const int column = columnOf(page, u"title"_s);
            records.view()->setCurrentIndex(records.rows().index(records.rows().rowOf(id), column));
            QTest::keyClick(records.view(), Qt::Key_F2);
            REQUIRE(waitFor([&] { return records.cells()->editor() != nullptr; }));
            auto *line = records.cells()->editor()->findChild<QLineEdit *>();
            REQUIRE(line != nullptr);
            line->selectAll();
            QTest::keyClicks(line, title);
            return line;
        };
        const auto isStored = [&](const QString &title) {
            return waitFor([&] { return rows.labelAt(rows.rowOf(kept)) == title; });
        };
        QPointer<QLineEdit> mine = edit(list, kept, u"Typed by Sofia"_s);
        QPointer<QLineEdit> theirs = edit(hers, kept, u"Typed by Claire"_s);
        QTest::keyClick(theirs, Qt::Key_Return);
        REQUIRE(isStored(u"Typed by Claire"_s));
        CHECK(claire.window().pages().current() == &hers);
        REQUIRE(mine);
        QTest::keyClick(mine, Qt::Key_Return);
        const CellEditing &cells = *list.list().cells();
        REQUIRE(waitFor([&] { return cells.conflict() && cells.conflict()->isSeen(); }));
        CHECK(cells.conflict()->sentence().contains(u"Typed by Claire"_s));
        CHECK(sofia.window().pages().current() == &list);
        CHECK(mine->text() == u"Typed by Sofia"_s);
        QTest::keyClick(mine, Qt::Key_Return);
        CHECK(isStored(u"Typed by Sofia"_s));
    }
    SECTION("what is being typed at one desk is not touched by a save at the other")
    {
        RecordHost &mine = openTicket(sofia, kept);
        type(mine, u"description", u"Half a sentence"_s);
        RecordHost &theirs = openTicket(claire, kept);
        type(theirs, u"title", u"Renamed meanwhile"_s);
        theirs.perform(Command::Save);
        CHECK(waitFor([&] { return mine.page().record().stored().record.text(u"title") == u"Renamed meanwhile"_s; }));
        CHECK(std::get<QString>(mine.page().record().value(u"description"_s)) == u"Half a sentence"_s);
        mine.perform(Command::Save);
        CHECK(waitFor(
            [&] { return theirs.page().record().stored().record.text(u"description") == u"Half a sentence"_s; }));
    }
    SECTION("a save made while the server is down is finished when it is back")
    {
        RecordHost &host = openTicket(claire, kept);
        office.server.kill();
        REQUIRE(waitFor([&] {
            return claire.connection().state() == LinkState::Offline &&
                   sofia.connection().state() == LinkState::Offline;
        }));
        type(host, u"title", u"Saved while nobody listened"_s);
        host.perform(Command::Save);
        office.server.start();
        claire.connection().retryNow();
        sofia.connection().retryNow();
        REQUIRE(waitFor(
            [&] {
                return claire.connection().state() == LinkState::Online &&
                       sofia.connection().state() == LinkState::Online;
            },
            60'000));
        CHECK(waitFor([&] { return rows.labelAt(rows.rowOf(kept)) == u"Saved while nobody listened"_s; }));
        CHECK(claire.connection().waitingWrites() == 0);
        CHECK(view->currentRecord() == kept);
    }
}
