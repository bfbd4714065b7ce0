// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs in windows of their own.
#include "app/login/LoginPage.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "app/shell/KeySheet.h"
#include "app/shell/OfflineBand.h"
#include "app/shell/PageWindows.h"
#include "app/shell/TabBar.h"
#include "app/shell/UndoDesk.h"
#include "tests/app/scenario/Seat.h"
#include "tests/support/Typing.h"
#include "ui/models/OpenRecord.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence detachKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_D);

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(folder + u'/' + name);
}

void activate(QWidget &window)
{
    window.activateWindow();
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &window; }));
}

void pressIn(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    activate(window);
    QWidget *focus = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QTest::keyClick(focus, key, modifiers);
}

RecordPage &pageOf(PageWindow &window)
{
    return qobject_cast<RecordHost *>(window.page())->page();
}

QLineEdit *titleIn(PageWindow &window)
{
    REQUIRE(waitFor([&] { return pageOf(window).form() != nullptr; }));
    return qobject_cast<QLineEdit *>(pageOf(window).form()->editor(u"title")->inner());
}

PageWindow &onlyWindow(MainWindow &main)
{
    REQUIRE(main.windows().all().size() == 1);
    return *main.windows().all().front();
}

// A ticket in a window of its own, found and put there by keys.
struct Bench {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
    Seat claire{server.port()};
    KnownTicket known;

    Bench()
    {
        claire.logIn(agents.value(0));
        known = openTicket(claire);
        claire.find(known.reference);
        static_cast<void>(claire.record());
    }
    PageWindow &detach()
    {
        claire.press(detachKeys);
        return onlyWindow(claire.window());
    }
};

} // namespace

TEST_CASE("a tab goes to a window of its own and back with everything typed into it")
{
    Bench bench;
    Seat &claire = bench.claire;
    MainWindow &main = claire.window();
    const std::size_t tabs = main.pages().shownPages().size();
    claire.retype(u"title", u"À moitié écrit"_s);
    claire.press(QKeySequence(Qt::SHIFT | Qt::Key_Home));
    Page *page = main.pages().current();
    auto *scroll = page->findChild<QScrollArea *>();
    REQUIRE(scroll != nullptr);
    PageWindow &window = bench.detach();
    CHECK(window.page() == page); // the same page, not another one
    CHECK(window.isVisible());
    CHECK(window.windowHandle()->transientParent() == nullptr); // free to lie behind the main window
    CHECK(main.pages().shownPages().size() == tabs);            // the tab went back to where it was
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &window; }));
    QLineEdit *title = titleIn(window);
    CHECK(title->text() == u"À moitié écrit");
    CHECK(title->hasFocus());
    CHECK(title->selectedText() == u"À moitié écrit");
    CHECK(title->cursorPosition() == 0);
    CHECK(window.windowTitle().contains(page->title()));
    keepPicture(window, u"window.png"_s);

    SECTION("it saves, and the change is taken back and told there")
    {
        pressIn(window, Qt::Key_S, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return storedText(claire, bench.known.id, u"title"_s) == u"À moitié écrit"; }));
        REQUIRE(waitFor([&] { return main.undoDesk().toast() != nullptr; }));
        CHECK(main.undoDesk().toast()->window() == &window);
        keepPicture(window, u"window-toast.png"_s);
        pressIn(window, Qt::Key_Z, Qt::ControlModifier);
        CHECK(waitFor([&] { return storedText(claire, bench.known.id, u"title"_s) == bench.known.title; }));
        CHECK(waitFor([&] { return title->text() == bench.known.title; }));
        pressIn(window, Qt::Key_Y, Qt::ControlModifier);
        CHECK(waitFor([&] { return title->text() == u"À moitié écrit"; }));
    }
    SECTION("a link to the record raises it instead of opening another")
    {
        activate(main);
        main.openPlace(Place::record(u"ticket"_s, bench.known.id), OpenIn::NewTab);
        CHECK(main.windows().all().size() == 1);
        CHECK(main.pages().shownPages().size() == tabs);
        CHECK(waitFor([&] { return QApplication::activeWindow() == &window; }));
    }
    SECTION("back among the tabs, the draft and the focus are still there")
    {
        pressIn(window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(main.windows().all().empty());
        CHECK(main.pages().current() == page);
        CHECK(waitFor([&] { return QApplication::activeWindow() == &main; }));
        CHECK(claire.textOf(u"title") == u"À moitié écrit");
        CHECK(waitFor([&] { return title->hasFocus(); }));
        CHECK(page->hasDraft());
    }
    SECTION("a button puts it back as well")
    {
        auto *back = window.findChild<QPushButton *>(u"backAmongTabs"_s);
        REQUIRE(back != nullptr);
        QTest::mouseClick(back, Qt::LeftButton);
        CHECK(main.windows().all().empty());
        CHECK(main.pages().current() == page);
    }
    SECTION("closed, what was typed is kept, and the tab can be opened again")
    {
        pressIn(window, Qt::Key_W, Qt::ControlModifier);
        CHECK(main.windows().all().empty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        claire.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
        REQUIRE(claire.settle());
        CHECK(waitFor([&] { return claire.textOf(u"title") == u"À moitié écrit"; }));
    }
}

TEST_CASE("the keys of a window act in that window")
{
    Bench bench;
    Seat &claire = bench.claire;
    MainWindow &main = claire.window();
    PageWindow &window = bench.detach();

    SECTION("the sheet of keys and the palette open there")
    {
        pressIn(window, Qt::Key_F1);
        CHECK(window.keySheet().isVisible());
        CHECK_FALSE(main.keySheet().isVisible());
        pressIn(window, Qt::Key_Escape);
        CHECK_FALSE(window.keySheet().isVisible());
        pressIn(window, Qt::Key_K, Qt::ControlModifier);
        CHECK(window.palette().isVisible());
        CHECK_FALSE(main.palette().isVisible());
        keepPicture(window, u"window-palette.png"_s);
    }
    SECTION("what is found from there opens as a tab, and nothing gives way to it")
    {
        const std::size_t tabs = main.pages().shownPages().size();
        pressIn(window, Qt::Key_K, Qt::ControlModifier);
        Query others;
        others.entity = u"ticket"_s;
        others.columns = {u"reference"_s};
        others.filter = Filter::condition(u"id"_s, Operator::IsNot, {bench.known.id});
        const RowSet rows = claire.fetch(others);
        typeText(QApplication::focusWidget(), std::get<QString>(rows.columns.front().values.front()));
        REQUIRE(waitFor([&] { return !window.palette().isSearching() && window.palette().model().resultCount() > 0; }));
        pressIn(window, Qt::Key_Return);
        CHECK(waitFor([&] { return QApplication::activeWindow() == &main; }));
        CHECK(main.pages().current()->place() == Place::record(u"ticket"_s, rows.ids.front()));
        CHECK(main.pages().shownPages().size() == tabs + 1);
        CHECK(window.page()->place() == Place::record(u"ticket"_s, bench.known.id));
    }
    SECTION("F5 reads again, F6 goes through its panes, Ctrl+N is of the main window")
    {
        OpenRecord &record = pageOf(window).record();
        int read = 0;
        QObject::connect(&record, &OpenRecord::stateChanged, &record, [&] { ++read; });
        pressIn(window, Qt::Key_F5);
        CHECK(waitFor([&] { return claire.connection().pendingRequests() == 0; }));
        const QWidget *before = window.focusWidget();
        pressIn(window, Qt::Key_F6);
        CHECK(window.focusWidget() != before);
        CHECK(QApplication::activeWindow() == &window);
        const std::size_t tabs = main.pages().shownPages().size();
        pressIn(window, Qt::Key_N, Qt::ControlModifier);
        CHECK(main.pages().shownPages().size() == tabs + 1);
        CHECK(main.pages().current()->place().type == Place::Type::NewRecord);
        CHECK(main.pages().current()->entity() == u"ticket");
        CHECK(waitFor([&] { return QApplication::activeWindow() == &main; }));
    }
}

TEST_CASE("in a window as in a tab Ctrl+PgDown goes to the next record of the list")
{
    const RunningServer server;
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    MainWindow &main = claire.window();
    auto *list = qobject_cast<ListPage *>(main.pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    REQUIRE(list != nullptr);
    REQUIRE(claire.settle());
    REQUIRE(waitFor([&] { return !list->records().recordAt(1).isNull(); }));
    const QUuid first = list->records().recordAt(0);
    const QUuid second = list->records().recordAt(1);
    main.openPlace(Place::record(u"ticket"_s, first), OpenIn::SameTab);
    REQUIRE(claire.settle());
    static_cast<void>(claire.record());
    claire.press(detachKeys);
    PageWindow &window = onlyWindow(main);
    CHECK(main.pages().current() == list); // the tab is at the list again
    titleIn(window);
    pressIn(window, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(window.page()->place() == Place::record(u"ticket"_s, second));
    CHECK(main.pages().current() == list);
    titleIn(window);
    pressIn(window, Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(window.page()->place() == Place::record(u"ticket"_s, first));
}

TEST_CASE("a tab is drawn out with the mouse, or moved by its menu")
{
    Bench bench;
    MainWindow &main = bench.claire.window();
    TabBar &bar = *main.findChild<TabBar *>();
    const int index = bar.currentIndex();
    const QPoint grip = bar.tabRect(index).center();
    activate(main);

    SECTION("drawn well out of the strip")
    {
        const QPoint out = grip + QPoint(30, 300);
        QTest::mousePress(&bar, Qt::LeftButton, {}, grip);
        QTest::mouseMove(&bar, grip + QPoint(20, 20));
        QMouseEvent far(QEvent::MouseMove, out, bar.mapToGlobal(out), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&bar, &far);
        CHECK(bar.cursor().shape() == Qt::DragMoveCursor);
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, out);
        PageWindow &window = onlyWindow(main);
        CHECK(window.page()->place() == Place::record(u"ticket"_s, bench.known.id));
        CHECK(bar.cursor().shape() == Qt::ArrowCursor);
        window.setGeometry(9000, 70, 700, 500); // as if its screen had gone
        window.keepReachable();
        CHECK(QApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
    }
    SECTION("let go near the strip it stays")
    {
        QTest::mousePress(&bar, Qt::LeftButton, {}, grip);
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, grip + QPoint(0, 30));
        CHECK(main.windows().all().empty());
    }
    SECTION("by its menu, opened with the mouse or the keys")
    {
        QContextMenuEvent asked(GENERATE(QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard), grip,
                                bar.mapToGlobal(grip));
        QApplication::sendEvent(&bar, &asked);
        auto *menu = bar.findChild<QMenu *>();
        REQUIRE(menu != nullptr);
        REQUIRE(waitFor([&] { return menu->isVisible(); }));
        keepPicture(*menu, u"tab-menu.png"_s);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        CHECK(waitFor([&] { return main.windows().all().size() == 1; }));
    }
}

TEST_CASE("windows stand where they were when the program begins again, on a screen that is there")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"support"_s).value(0);
    const QTemporaryDir folder;
    const QRect where = GENERATE(QRect(60, 70, 700, 500), QRect(9000, 70, 700, 500));
    QUuid ticket;
    {
        Seat claire(server.port(), folder.path());
        claire.logIn(email);
        const KnownTicket known = openTicket(claire);
        ticket = known.id;
        claire.find(known.reference);
        claire.retype(u"title", u"Resté là"_s);
        claire.press(detachKeys);
        onlyWindow(claire.window()).setGeometry(where);
        claire.window().close();
        CHECK_FALSE(onlyWindow(claire.window()).isVisible()); // the program ends with its main window
    }
    Seat claire(server.port(), folder.path());
    claire.logIn(email);
    PageWindow &window = onlyWindow(claire.window());
    CHECK(window.isVisible());
    CHECK(window.size() == where.size());
    const QRect screen = QApplication::primaryScreen()->availableGeometry();
    if (screen.contains(where))
        CHECK(window.geometry() == where);
    CHECK(screen.contains(window.geometry()));
    CHECK(window.page()->place() == Place::record(u"ticket"_s, ticket));
    CHECK(titleIn(window)->text() == u"Resté là");
    CHECK(waitFor([&] { return window.page()->hasDraft(); }));
}

TEST_CASE("what happens to the session and the record shows in a window as in a tab")
{
    Bench bench;
    Seat &claire = bench.claire;
    PageWindow &window = bench.detach();
    QLineEdit *title = titleIn(window);

    SECTION("a colleague's change")
    {
        REQUIRE(bench.agents.size() >= 2);
        Seat sofia(bench.server.port());
        sofia.logIn(bench.agents[1]);
        sofia.find(bench.known.reference);
        sofia.retype(u"title", u"Repris par Sofia"_s);
        sofia.press(QKeySequence(Qt::CTRL | Qt::Key_S));
        CHECK(waitFor([&] { return title->text() == u"Repris par Sofia"; }));
    }
    SECTION("the loss of the server, and its return with what was saved meanwhile")
    {
        bench.server.kill();
        const auto *band = window.findChild<OfflineBand *>();
        REQUIRE(band != nullptr);
        REQUIRE(waitFor([&] { return band->isVisible(); }));
        keepPicture(window, u"window-offline.png"_s);
        activate(window);
        title->setFocus();
        title->selectAll();
        typeText(title, u"Hors ligne"_s);
        pressIn(window, Qt::Key_S, Qt::ControlModifier);
        CHECK(pageOf(window).record().saving() == OpenRecord::Saving::WaitingForServer);
        bench.server.start();
        claire.connection().retryNow();
        CHECK(waitFor([&] { return !band->isVisible(); }, 60'000));
        CHECK(waitFor([&] { return storedText(claire, bench.known.id, u"title"_s) == u"Hors ligne"; }));
    }
    SECTION("the loss of the right to change it")
    {
        Desk admin(bench.server, emailsOf(bench.server, u"admin"_s).value(0));
        Query roles;
        roles.entity = u"user_role"_s;
        roles.filter = Filter::condition(u"user.email"_s, Operator::Is, {bench.agents.value(0)});
        const RowSet held = admin.fetch(roles);
        for (std::size_t row = 0; row < held.ids.size(); ++row) {
            admin.connection().request(Archive{u"user_role"_s, held.ids[row], held.versions[row], true},
                                       &admin.connection(), [](const Result<Posted> &answer) { CHECK(answer); });
        }
        CHECK(waitFor([&] { return title->isReadOnly(); }));
        keepPicture(window, u"window-lost.png"_s);
    }
    SECTION("the end of the session hides it, and the same person finds it again")
    {
        activate(window);
        title->setFocus();
        title->selectAll();
        typeText(title, u"Avant la fin"_s);
        Q_EMIT claire.window().logoutWanted();
        CHECK_FALSE(window.isVisible());
        CHECK(claire.application().loginPage().isVisible());
        claire.logIn(bench.agents.value(0));
        CHECK(window.isVisible());
        CHECK(title->text() == u"Avant la fin");
    }
    SECTION("another person does not")
    {
        const QPointer<PageWindow> hers(&window);
        Q_EMIT claire.window().logoutWanted();
        REQUIRE(bench.agents.size() >= 2);
        REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::LoginNeeded; }));
        claire.connection().login(bench.agents[1], RunningServer::password());
        REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Online; }));
        CHECK(hers.isNull());
        CHECK(claire.window().windows().all().empty());
    }
}
