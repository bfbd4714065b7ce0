// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ListPage.h"
#include "app/palette/Palette.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MenuBar.h"
#include "app/shell/PageWindows.h"
#include "app/shell/Sidebar.h"
#include "app/shell/UndoDesk.h"
#include "tests/app/scenario/Desk.h"
#include "ui/models/ListRows.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// The offscreen platform forgets which window is active whenever another one goes, be it a closed page's popup.
void activate(MainWindow &window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        throw std::runtime_error("the window does not become active");
}

// Pressed at whatever has the focus, as a person does.
void press(MainWindow &window, const QKeySequence &keys)
{
    activate(window);
    QWidget *target = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QTest::keyClick(target, keys[0].key(), keys[0].keyboardModifiers());
}

ListPage &openList(Desk &desk)
{
    auto *page = qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    if (page == nullptr || !desk.settle())
        throw std::runtime_error("the list of tickets does not open");
    page->takeFocus();
    return *page;
}

// A ticket is archived; what the key does to that.
void tryUndo(Desk &desk, Command command, const QKeySequence &keys)
{
    ListPage &list = openList(desk);
    const QUuid ticket = list.records().recordAt(0);
    UndoStack &stack = desk.window().undoDesk().stack();
    const auto isArchived = [&] {
        Query query;
        query.entity = u"ticket"_s;
        query.filter = Filter::condition(u"id"_s, Operator::Is, {ticket});
        return desk.fetch(query).ids.empty();
    };
    const qint64 version = list.list().rows().versionOf(ticket);
    desk.connection().request(Archive{u"ticket"_s, ticket, version, true}, &desk.connection(),
                              [](const Result<Posted> &answer) { CHECK(answer); });
    REQUIRE(waitFor([&] { return stack.next(UndoStack::Way::Undo) != nullptr && isArchived(); }));
    if (command == Command::Redo) {
        desk.window().run(Command::Undo);
        REQUIRE(waitFor([&] { return stack.next(UndoStack::Way::Redo) != nullptr && !isArchived(); }));
    }
    press(desk.window(), keys);
    CHECK(waitFor([&] { return !stack.isBusy() && isArchived() == (command == Command::Redo); }));
    REQUIRE(desk.settle());
}

} // namespace

TEST_CASE("every key of the table that belongs to the window does what the sheet says")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    MainWindow &window = desk.window();
    PageArea &pages = window.pages();

    for (const ShortcutRow &row : shortcuts()) {
        if (row.zone != Zone::Everywhere)
            continue;
        for (const QKeySequence &keys : row.sequences()) {
            INFO(keys.toString().toStdString());
            window.setWorkspace(window.workspace());
            openList(desk);
            const std::size_t tabs = pages.shownPages().size();
            switch (row.command) {
            case Command::Palette:
                press(window, keys);
                CHECK(window.palette().isVisible());
                window.palette().close();
                break;
            case Command::KeySheet:
                press(window, keys);
                CHECK(window.keySheet().isVisible());
                window.keySheet().close();
                break;
            case Command::NewRecord:
                press(window, keys);
                CHECK(pages.current()->place().type == Place::Type::NewRecord);
                CHECK(pages.current()->place().entity == u"ticket"_s);
                break;
            case Command::NewAny:
                press(window, keys);
                REQUIRE(qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr);
                QApplication::activePopupWidget()->close();
                break;
            case Command::Back:
            case Command::Forward:
                pages.open(Place::record(u"ticket"_s, openList(desk).records().recordAt(0)), OpenIn::SameTab);
                if (row.command == Command::Forward)
                    pages.back();
                press(window, keys);
                CHECK((pages.current()->place().type == Place::Type::Record) == (row.command == Command::Forward));
                break;
            case Command::NextTab:
            case Command::PreviousTab:
                press(window, keys);
                CHECK(pages.current()->place() == Place::home());
                break;
            case Command::CloseTab:
                press(window, keys);
                CHECK(pages.shownPages().size() == tabs - 1);
                break;
            case Command::ReopenTab:
                window.run(Command::CloseTab);
                press(window, keys);
                CHECK(pages.shownPages().size() == tabs);
                break;
            case Command::DetachTab:
                press(window, keys);
                REQUIRE(window.windows().all().size() == 1);
                window.windows().all().front()->close();
                CHECK(window.windows().all().empty());
                break;
            case Command::Menus: {
                press(window, keys);
                QWidget *menu = QApplication::activePopupWidget();
                REQUIRE(menu != nullptr);
                CHECK(window.findChild<MenuBar *>(QString(), Qt::FindDirectChildrenOnly)->isVisible());
                menu->close();
                CHECK(waitFor([&window] {
                    window.activateWindow();
                    return QApplication::activeWindow() == &window;
                }));
                break;
            }
            case Command::NextPane:
            case Command::PreviousPane: {
                const QWidget *before = window.focusWidget();
                press(window, keys);
                CHECK(window.focusWidget() != before);
                break;
            }
            case Command::Undo:
            case Command::Redo:
                tryUndo(desk, row.command, keys);
                break;
            case Command::Refresh: {
                const ListPage &list = openList(desk);
                press(window, keys);
                CHECK(waitFor([&] { return desk.connection().pendingRequests() > 0 || list.isLoading(); }, 2000));
                CHECK(desk.settle());
                break;
            }
            default: {
                const int section = static_cast<int>(row.command) - static_cast<int>(Command::Section1);
                REQUIRE(section >= 0);
                REQUIRE(section < 9);
                press(window, keys);
                const Place wanted = window.sidebar().sectionPlace(section);
                CHECK(pages.current()->place().section == wanted.section);
                CHECK(pages.current()->place().type == wanted.type);
            }
            }
        }
    }
}

TEST_CASE("keys that are texts work wherever they lie, and never while somebody types")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    MainWindow &window = desk.window();
    ListPage &list = openList(desk);

    activate(window);
    QTest::keyClicks(window.focusWidget(), u"?"_s);
    CHECK(window.keySheet().isVisible());
    window.keySheet().close();
    list.takeFocus();
    activate(window);
    QTest::keyClicks(window.focusWidget(), u"/"_s);
    QLineEdit *search = list.list().filterRow()->searchBox()->edit();
    REQUIRE(search->hasFocus());
    QTest::keyClicks(search, u"a?b/c"_s);
    CHECK(search->text() == u"a?b/c"_s);
    CHECK(window.keySheet().isHidden());
}
