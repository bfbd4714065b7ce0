// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus that nobody sees until they are asked for.
#include "app/pages/ListPage.h"
#include "app/pages/RecordHost.h"
#include "app/shell/MenuBar.h"
#include "app/shell/PageWindow.h"
#include "app/shell/PageWindows.h"
#include "app/shell/Sidebar.h"
#include "tests/app/scenario/Desk.h"
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

MenuBar &barOf(const QWidget &window)
{
    return *window.findChild<MenuBar *>(QString(), Qt::FindDirectChildrenOnly);
}

void activate(QWidget &window)
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

// The lines of a menu with those of its submenus, without their keys.
QStringList linesOf(QMenu &menu)
{
    Q_EMIT menu.aboutToShow();
    QStringList lines;
    for (const QAction *action : menu.actions()) {
        if (QMenu *sub = action->menu())
            lines += linesOf(*sub);
        else if (!action->isSeparator())
            lines += action->text().section(u'\t', 0, 0);
    }
    return lines;
}

QStringList linesOf(MenuBar &bar)
{
    QStringList lines;
    for (const QAction *action : bar.actions())
        lines += linesOf(*action->menu());
    return lines;
}

ListPage &listOfTickets(Desk &desk)
{
    auto *list = qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"tickets"_s)));
    REQUIRE(list != nullptr);
    list->showView(u"all"_s);
    REQUIRE(waitFor([&] { return !list->isLoading() && list->records().loadedCount() > 3; }));
    return *list;
}

} // namespace

TEST_CASE("F10 and Alt alone show menus of everything, and give the focus back")
{
    const RunningServer server(40);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    MainWindow &window = desk.window();
    ListPage &list = listOfTickets(desk);
    activate(window);
    list.takeFocus();
    QWidget *before = QApplication::focusWidget();
    REQUIRE(before != nullptr);
    MenuBar &bar = barOf(window);
    REQUIRE_FALSE(bar.isVisible());

    QTest::keyClick(before, Qt::Key_F10);
    REQUIRE(waitFor([] { return openMenu() != nullptr; }));
    CHECK(bar.isVisible());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    REQUIRE(openMenu() == nullptr);
    CHECK(bar.isVisible());
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(QApplication::focusWidget() == before);

    QTest::keyClick(before, Qt::Key_Alt);
    REQUIRE(waitFor([] { return openMenu() != nullptr; }));
    CHECK(bar.isVisible());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    QTest::keyClick(&bar, Qt::Key_F10);
    CHECK_FALSE(bar.isVisible());
    CHECK(QApplication::focusWidget() == before);

    // Alt with something else is no question for menus.
    QTest::keyPress(before, Qt::Key_Alt);
    QTest::keyClick(before, Qt::Key_Left, Qt::AltModifier);
    QTest::keyRelease(before, Qt::Key_Alt);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("a line of the menus does what its key does, where the focus was")
{
    const RunningServer server(40);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    MainWindow &window = desk.window();
    ListPage &list = listOfTickets(desk);
    activate(window);
    list.takeFocus();
    MenuBar &bar = barOf(window);
    const auto choose = [&](const QString &line) {
        activate(window);
        window.activateWindow(); // the menu before may still pass for the active one, without a window manager
        REQUIRE(waitFor([&] { return QApplication::activeWindow() == &window && QApplication::focusWidget(); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F10);
        for (int step = 0; step < bar.actions().size(); ++step) {
            REQUIRE(waitFor([] { return openMenu() != nullptr; }));
            QMenu *menu = openMenu();
            for (int row = 0; row <= menu->actions().size(); ++row) {
                if (menu->activeAction() && menu->activeAction()->text().section(u'\t', 0, 0) == line) {
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
                QTest::keyClick(menu, Qt::Key_Down);
            }
            QTest::keyClick(&bar, Qt::Key_Right);
        }
        FAIL("no such line: " << line.toStdString());
    };
    choose(shortcutText("Check or uncheck")); // understood by the rows alone
    CHECK(waitFor([&] { return list.list().rows().checked().size() == 1; }));
    CHECK(waitFor([&] { return !bar.isVisible(); }));
    choose(shortcutText("Filter the list"));
    CHECK(waitFor([&] { return list.list().filterRow()->isAncestorOf(window.focusWidget()); }));
    choose(shortcutText("Back"));
    CHECK(waitFor([&] { return !bar.isVisible(); }));
}

TEST_CASE("menus hold what keys, buttons and hidden menus of the page do")
{
    const RunningServer server(40);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    MainWindow &window = desk.window();
    activate(window);
    MenuBar &bar = barOf(window);
    const ListPage &list = listOfTickets(desk);
    const QStringList ofList = linesOf(bar);
    for (const ShortcutRow &row : shortcuts()) {
        const bool isSection = row.command >= Command::Section1 && row.command <= Command::Section9;
        if (row.zone == Zone::Everywhere && !isSection && row.command != Command::Menus) {
            INFO(row.text);
            CHECK(ofList.contains(shortcutText(row.text)));
        }
    }
    CHECK(ofList.contains(shortcutText("Assign the current row")));
    CHECK(ofList.contains(MainWindow::tr("Log out")));
    CHECK(ofList.contains(ListPage::tr("Reset")));
    CHECK(ofList.contains(shortcutText("Show as kanban, calendar, chart… the next one")));
    CHECK_FALSE(ofList.contains(shortcutText("Check while moving")));
    CHECK_FALSE(ofList.contains(shortcutText("Save")));

    const QUuid ticket = list.records().recordAt(0);
    window.openPlace(Place::record(u"ticket"_s, ticket), OpenIn::NewTab);
    REQUIRE(desk.settle());
    const QStringList ofRecord = linesOf(bar);
    CHECK(ofRecord.contains(shortcutText("Save")));
    CHECK(ofRecord.contains(QCoreApplication::translate("regie::RecordHeader", "Copy link and reference")));
    CHECK_FALSE(ofRecord.contains(shortcutText("Assign the current row")));

    window.run(Command::DetachTab);
    PageWindow *away = window.windows().showing(Place::record(u"ticket"_s, ticket));
    REQUIRE(away != nullptr);
    activate(*away);
    QTest::keyClick(away, Qt::Key_F10);
    CHECK(barOf(*away).isVisible());
    REQUIRE(waitFor([] { return openMenu() != nullptr; }));
    openMenu()->close();
    CHECK(linesOf(barOf(*away)).contains(shortcutText("Save")));
}

TEST_CASE("The menu of places fits a window, and what the sidebar has no line for stands in a menu of its own")
{
    const RunningServer server(40);
    for (const QString &role : {u"manager"_s, u"chef_projet"_s}) {
        INFO(role.toStdString());
        Desk desk(server, emailsOf(server, role).value(0));
        QMenu *places = barOf(desk.window()).actions()[2]->menu();
        Q_EMIT places->aboutToShow();
        CHECK(places->sizeHint().height() < 720);
        QMenu *others = nullptr;
        for (const QAction *action : places->actions()) {
            if (action->menu() != nullptr && action->text() == u"Other lists")
                others = action->menu();
        }
        REQUIRE(others != nullptr);
        REQUIRE_FALSE(others->actions().isEmpty());
        others->actions().front()->trigger();
        CHECK(waitFor([&] {
            const Page *page = desk.window().pages().current();
            return page->place().type == Place::Type::List &&
                   desk.window().workspace().section(page->place().section) == nullptr;
        }));
    }
}
