// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ListPage.h"
#include "app/pages/RecordHost.h"
#include "app/pages/ViewMenu.h"
#include "app/shell/NavItem.h"
#include "app/shell/Sidebar.h"
#include "tests/app/scenario/Desk.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/FilterField.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordHeader.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

ListPage &openTickets(Desk &desk)
{
    auto *page = qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    if (page == nullptr || !desk.settle())
        throw std::runtime_error("the list of tickets does not open");
    return *page;
}

QStringList tabsOf(ListPage &page)
{
    QStringList names;
    for (int tab = 0; tab < page.tabs().count(); ++tab)
        names.append(page.tabs().tabText(tab));
    return names;
}

QAction *actionOf(ListPage &page, const QString &text)
{
    const QList<QAction *> actions = page.makeViewMenu()->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QStringList pinnedLines(Desk &desk)
{
    QStringList names;
    for (const NavItem *item : desk.window().sidebar().findChildren<NavItem *>())
        names.append(item->text());
    return names;
}

} // namespace

TEST_CASE("A view is saved, found on another machine, shared, pinned, deleted and taken back")
{
    const RunningServer server(60);
    const QString email = emailsOf(server, u"support"_s).value(0);
    Desk desk(server, email);
    ListPage &page = openTickets(desk);
    CHECK_FALSE(page.isModified());
    const qint64 all = page.records().total();

    QLineEdit *edit = page.list().filterRow()->field()->edit();
    page.perform(Command::Filter);
    QTest::keyClicks(edit, u"priority:critical"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(waitFor([&] { return page.records().total() >= 0 && page.records().total() < all; }));
    CHECK(page.isModified());
    page.saveView(); // of the workspace's own view: asks for a name
    auto *popup = page.findChild<NamePopup *>();
    REQUIRE(popup != nullptr);
    QTest::keyClicks(popup->edit(), u"Feu"_s);
    QTest::keyClick(popup->edit(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return page.tabs().tabText(page.tabs().currentIndex()) == u"Feu"; }));
    CHECK_FALSE(page.isModified());

    // The same person elsewhere finds it at once, and what he changes there shows here.
    Desk other(server, email);
    ListPage &there = openTickets(other);
    REQUIRE(waitFor([&] { return tabsOf(there).contains(u"Feu"_s); }));
    there.showView(page.place().view);
    REQUIRE(other.settle());
    CHECK(there.records().filter() == Filter::condition(u"priority"_s, Operator::Is, {u"critical"_s}));
    there.list().view()->header()->sortBy(1, false);
    CHECK(there.isModified());
    there.saveView();
    REQUIRE(waitFor([&] { return !there.isModified(); }));
    there.renameView(u"Incendie"_s);
    CHECK(waitFor([&] { return tabsOf(page).contains(u"Incendie"_s); }));

    // A record that is opened from it names it, and leads back to it.
    QTest::keyClick(page.list().view(), Qt::Key_Return);
    auto *record = qobject_cast<RecordHost *>(desk.window().pages().current());
    REQUIRE(record != nullptr);
    const auto crumb = [&] {
        const QList<Button *> buttons = record->page().header()->findChildren<Button *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const Button *one) {
            return one->text() == u"Incendie" && one->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    };
    REQUIRE(waitFor([&] { return crumb() != nullptr; }));
    QTest::keyClick(crumb(), Qt::Key_Space);
    CHECK(waitFor([&] { return desk.window().pages().current()->place() == page.viewPlace(); }));

    REQUIRE(actionOf(page, u"Pin in the sidebar"_s) != nullptr);
    actionOf(page, u"Pin in the sidebar"_s)->trigger();
    CHECK(waitFor([&] { return pinnedLines(desk).contains(u"Incendie"_s); }));
    CHECK(waitFor([&] { return pinnedLines(other).contains(u"Incendie"_s); }));

    page.deleteView();
    CHECK(waitFor([&] { return !tabsOf(page).contains(u"Incendie"_s) && !pinnedLines(desk).contains(u"Incendie"_s); }));
}

TEST_CASE("Columns and order of a workspace's view follow the person to another machine")
{
    const RunningServer server(60);
    const QString email = emailsOf(server, u"support"_s).value(0);
    QStringList moved;
    {
        Desk desk(server, email);
        ListPage &page = openTickets(desk);
        ListView *view = page.list().view();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 2));
        QTest::keyClick(view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        moved = view->shownPaths();
        CHECK_FALSE(page.isModified()); // a layout stays as it is left, it makes no other view
        desk.window().remember();
        REQUIRE(desk.settle());
    }
    Desk other(server, email);
    ListPage &page = openTickets(other);
    CHECK(waitFor([&] { return page.list().view()->shownPaths() == moved; }));
    page.resetView();
    CHECK(page.list().view()->shownPaths() != moved);
}

TEST_CASE("Groups of the real server hold every record once, by reference, state and step of days")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    ListPage &page = openTickets(desk);
    const qint64 all = page.records().total();
    for (const std::vector<QString> &groups :
         {std::vector{u"status"_s}, std::vector{u"client.name"_s, u"priority"_s}, std::vector{u"created_at:week"_s},
          std::vector{u"deadline:month"_s, u"technician.display_name"_s}}) {
        INFO(groups.front().toStdString());
        ViewDefinition view;
        view.groups = groups;
        page.list().arrange(view);
        ListRows &rows = page.list().rows();
        const auto counted = [&](int level) {
            qint64 count = 0;
            for (int row = 0; row < rows.rowCount(); ++row) {
                if (const ListGroup *group = rows.groupAt(row); group && group->level == level)
                    count += group->count;
            }
            return count;
        };
        const int deepest = static_cast<int>(groups.size()) - 1;
        CHECK(waitFor([&] { return counted(0) == all && counted(deepest) == all; }));
        // What is read below the first innermost group is as much as it says.
        int first = 0;
        while (first < rows.rowCount() && (!rows.groupAt(first) || rows.groupAt(first)->level != deepest))
            ++first;
        REQUIRE(rows.groupAt(first));
        CHECK(waitFor([&] { return !rows.recordAt(first + 1).isNull(); }));
        CHECK(rows.groupAt(first)->shown == rows.groupAt(first)->count);
    }
}
