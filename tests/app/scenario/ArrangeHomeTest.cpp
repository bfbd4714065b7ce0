// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A home page as its owner likes it: by mouse, keys and menu, on the real server, on two computers.
#include "app/pages/FlowPiece.h"
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "app/pages/PanelPieces.h"
#include "app/pages/Tile.h"
#include "app/pages/TileGrid.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Desk.h"
#include "tests/app/scenario/Texts.h"
#include "tests/support/StringMakers.h"
#include "ui/models/ChartModel.h"
#include "ui/models/FlowModel.h"
#include "ui/models/SavedViews.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

HomePage &homeOf(Desk &desk)
{
    desk.window().pages().visit(Place::home());
    auto *home = qobject_cast<HomePage *>(desk.window().pages().current());
    REQUIRE(home != nullptr);
    REQUIRE(desk.settle());
    return *home;
}

// What stands there, in its order: numbers, then panels.
QStringList shown(HomePage &home)
{
    QStringList names;
    for (const bool isNumber : {true, false}) {
        for (const HomePiece *piece : home.board().pieces()) {
            if (piece->isNumber() == isNumber)
                names += piece->tile().piece.isEmpty() ? u"view"_s : piece->tile().piece;
        }
    }
    return names;
}

HomePiece *piece(HomePage &home, const QString &key)
{
    for (HomePiece *one : home.board().pieces()) {
        if (one->tile().piece == key)
            return one;
    }
    return nullptr;
}

void send(QWidget *widget, QEvent::Type type, const QPoint &at, Qt::MouseButtons held)
{
    QMouseEvent event(type, QPointF(at), QPointF(widget->mapToGlobal(at)),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, {});
    QApplication::sendEvent(widget, &event);
}

// From the head of one to the right half of the other.
void drag(QWidget *from, QWidget *to, bool isDropped = true)
{
    const QPoint start(20, 12);
    const QPoint end = from->mapFromGlobal(to->mapToGlobal(QPoint(to->width() - 20, 20)));
    send(from, QEvent::MouseButtonPress, start, Qt::LeftButton);
    for (const QPoint &at : {start + QPoint(15, 15), (start + end) / 2, end})
        send(from, QEvent::MouseMove, at, Qt::LeftButton);
    if (!isDropped)
        QTest::keyClick(from, Qt::Key_Escape);
    send(from, QEvent::MouseButtonRelease, end, Qt::NoButton);
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void keepPicture(Desk &desk, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("REGIE_PICTURES"); !folder.isEmpty())
        desk.window().grab().save(folder + u'/' + name);
}

} // namespace

TEST_CASE("tiles are moved by mouse and by keys, taken away and put back, and are so on every computer")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"support"_s).first();
    Desk here(server, email);
    Desk there(server, email);
    HomePage &home = homeOf(here);
    HomePage &other = homeOf(there);
    const QStringList usual = shown(home);
    REQUIRE(usual == QStringList{u"tickets/open"_s, u"tickets/at_risk"_s, u"tickets/unassigned"_s, u"tickets/today"_s,
                                 u"tickets/waiting_client"_s, u"tickets/ended"_s, u"worklist"_s, u"shares"_s,
                                 u"trend"_s, u"latest"_s});
    keepPicture(here, u"home-usual.png"_s);

    // A number by the mouse: it lands, and nothing is opened by the way.
    QWidget *open = piece(home, u"tickets/open"_s)->widget();
    drag(open, piece(home, u"tickets/unassigned"_s)->widget());
    QStringList expected = usual;
    expected.move(0, 2);
    CHECK(shown(home) == expected);
    CHECK(here.window().pages().current() == &home);
    CHECK(waitFor([&] { return shown(other) == expected; }));
    // Ctrl+Z takes back the move, and not something done elsewhere before.
    here.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&here.window()));
    QTest::keyClick(&here.window(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown(home) == usual);
    CHECK(waitFor([&] { return shown(other) == usual; }));
    open = piece(home, u"tickets/open"_s)->widget();
    drag(open, piece(home, u"tickets/unassigned"_s)->widget());
    CHECK(shown(home) == expected);
    // Escape puts it back.
    drag(open, piece(home, u"tickets/ended"_s)->widget(), false);
    CHECK(shown(home) == expected);
    // A panel by its head, backwards.
    drag(piece(home, u"latest"_s)->widget(), piece(home, u"worklist"_s)->widget());
    expected.move(9, 7);
    CHECK(shown(home) == expected);
    // By keys; the focus goes along.
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    expected.move(2, 1);
    CHECK(shown(home) == expected);
    CHECK(here.window().focusWidget() == open);
    QTest::keyClick(open, Qt::Key_Delete);
    expected.removeOne(u"tickets/open"_s);
    CHECK(shown(home) == expected);
    CHECK(here.window().focusWidget() == piece(home, u"tickets/unassigned"_s)->widget());
    CHECK(waitFor([&] { return shown(other) == expected; }));
    CHECK(piece(home, u"tickets/open"_s) == nullptr);

    // Its size, and what was not there before.
    QMenu size;
    home.board().fillMenu(size, piece(home, u"tickets/at_risk"_s));
    const int narrow = piece(home, u"tickets/at_risk"_s)->widget()->width();
    actionOf(size, u"Two columns wide"_s)->trigger();
    REQUIRE(here.settle());
    CHECK(waitFor([&] { return piece(home, u"tickets/at_risk"_s)->widget()->width() > narrow + 60; }));
    CHECK(waitFor([&] { return piece(other, u"tickets/at_risk"_s)->tile().isWide; }));
    QMenu menu;
    home.fillArrangeMenu(menu);
    CHECK(actionOf(menu, u"At risk"_s) == nullptr); // it is there
    REQUIRE(actionOf(menu, u"Open tickets"_s) != nullptr);
    actionOf(menu, u"Open tickets"_s)->trigger();
    expected.insert(5, u"tickets/open"_s);
    CHECK(shown(home) == expected);
    actionOf(menu, u"Tickets · My tickets"_s)->trigger(); // of the table, but not usual
    expected += u"second"_s;
    CHECK(shown(home) == expected);
    REQUIRE(here.settle());
    keepPicture(here, u"home-arranged.png"_s);

    // Another time, another computer.
    CHECK(waitFor([&] { return shown(other) == expected; }));
    Desk later(server, email);
    HomePage &again = homeOf(later);
    CHECK(waitFor([&] { return shown(again) == expected; }));
    CHECK(piece(again, u"tickets/at_risk"_s)->tile().isWide);

    QMenu end;
    home.fillArrangeMenu(end);
    actionOf(end, u"As it was for this role"_s)->trigger();
    CHECK(shown(home) == usual);
    CHECK(waitFor([&] { return shown(other) == usual; }));
    QMenu nothing;
    home.fillArrangeMenu(nothing);
    CHECK_FALSE(actionOf(nothing, u"As it was for this role"_s)->isEnabled());
    // A press without a way is still a click.
    QTest::mouseClick(piece(home, u"tickets/open"_s)->widget(), Qt::LeftButton);
    CHECK(here.window().pages().current()->place() == Place::list(u"tickets"_s, u"open"_s));
}

TEST_CASE("a saved view becomes a number, a list and a chart, and goes with the view")
{
    const RunningServer server;
    Desk desk(server, emailsOf(server, u"support"_s).first());
    HomePage &home = homeOf(desk);
    SavedViews views(desk.connection());
    REQUIRE(waitFor([&] { return views.isLoaded(); }));
    ViewDefinition definition;
    definition.filter = Filter::condition(u"priority"_s, Operator::AnyOf, {u"high"_s, u"critical"_s});
    definition.presentation.chart = {.kind = ChartKind::Line, .group = u"created_at:month"_s, .path = {}};
    const QUuid id = newUuid();
    bool isSaved = false;
    views.create(u"ticket"_s, u"Pressing"_s, definition, id, [&](const Result<Posted> &answer) { isSaved = !!answer; });
    REQUIRE(waitFor([&] { return isSaved; }));

    std::unique_ptr<QMenu> menu;
    const auto ofView = [&]() -> QMenu * {
        menu = std::make_unique<QMenu>();
        home.fillArrangeMenu(*menu);
        QAction *entry = actionOf(*menu, u"Pressing"_s);
        return entry ? entry->menu() : nullptr;
    };
    REQUIRE(waitFor([&] { return ofView() != nullptr; }));
    for (const QString &shape : {u"Number"_s, u"List"_s, u"Chart"_s}) {
        REQUIRE(actionOf(*ofView(), shape)->isEnabled());
        actionOf(*ofView(), shape)->trigger();
        CHECK_FALSE(actionOf(*ofView(), shape)->isEnabled());
    }
    REQUIRE(desk.settle());
    CHECK(shown(home).count(u"view"_s) == 3);
    keepPicture(desk, u"home-views.png"_s);
    Query query;
    query.entity = u"ticket"_s;
    query.filter = definition.filter;
    query.aggregates = {Aggregate{}};
    const qint64 count = std::get<qint64>(desk.fetch(query).columns.front().values.front());
    // Looked for each time: what comes from the server may make the pieces anew.
    const auto ofSavedView = [&home](auto &&isWanted) -> HomePiece * {
        for (HomePiece *one : home.board().pieces()) {
            if (one->tile().piece.isEmpty() && isWanted(*one))
                return one;
        }
        return nullptr;
    };
    const auto number = [&] {
        HomePiece *found = ofSavedView([](const HomePiece &one) { return one.isNumber(); });
        return found == nullptr ? nullptr : qobject_cast<Tile *>(found->widget());
    };
    const auto chart = [&] {
        return qobject_cast<ChartPiece *>(
            ofSavedView([](HomePiece &one) { return qobject_cast<ChartPiece *>(&one) != nullptr; }));
    };
    REQUIRE(number() != nullptr);
    REQUIRE(chart() != nullptr);
    CHECK(number()->accessibleName() == u"Pressing: "_s + QLocale().toString(count));
    CHECK(chart()->model().inForce().kind == ChartKind::Line);
    qint64 charted = 0;
    for (const ChartPart &part : chart()->model().parts())
        charted += std::get<qint64>(part.measured);
    CHECK(charted == count);
    // What is drawn already tells its numbers in the language that is chosen.
    const auto drawn = [&] {
        return chart() == nullptr ? QString() : textsOf(*chart()->widget()).filter(u".picture: "_s).join(u' ');
    };
    CHECK(drawn().contains(u"Number"_s));
    Desk::language().use(u"fr"_s);
    CHECK(waitFor([&] { return drawn().contains(u"Nombre"_s) && !drawn().contains(u"Number"_s); }));
    Desk::language().use(u"en"_s);
    REQUIRE(desk.settle());
    // Another name shows; a view that is gone takes its tiles along.
    views.change(id, {{u"name"_s, u"Very pressing"_s}}, [](const Result<Posted> &) {});
    CHECK(waitFor([&] {
        return std::any_of(home.board().pieces().begin(), home.board().pieces().end(),
                           [](const HomePiece *one) { return one->title() == u"Very pressing"_s; });
    }));
    REQUIRE(desk.settle());
    REQUIRE(number() != nullptr);
    QTest::mouseClick(number(), Qt::LeftButton);
    CHECK(desk.window().pages().current()->place() == Place::list(u"tickets"_s, id.toString(QUuid::WithoutBraces)));
    views.remove(id, [](const Result<Posted> &) {});
    CHECK(waitFor([&] { return shown(home).count(u"view"_s) == 0; }));
}

TEST_CASE("tickets opened and ended are lines over days, weeks or months, as their owner likes it")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"support"_s).first();
    Desk here(server, email);
    Desk there(server, email);
    auto *trend = qobject_cast<FlowPiece *>(piece(homeOf(here), u"trend"_s));
    auto *other = qobject_cast<FlowPiece *>(piece(homeOf(there), u"trend"_s));
    REQUIRE(trend != nullptr);
    REQUIRE(other != nullptr);
    CHECK(trend->model().unit() == Period::Unit::Day);
    CHECK(trend->model().steps().size() == 30);

    const auto buttons = trend->steps()->findChildren<QAbstractButton *>();
    REQUIRE(buttons.size() == 3);
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    CHECK(trend->model().unit() == Period::Unit::Month);
    CHECK(waitFor([&] { return other->model().unit() == Period::Unit::Month; }));
    REQUIRE(here.settle());
    REQUIRE(trend->model().steps().size() == 12);
    Query query;
    query.entity = u"ticket"_s;
    query.filter =
        resolved(*findSchema(u"ticket"), Filter::condition(u"created_at"_s, Operator::AtLeast, {u"@month-11"_s}),
                 here.connection().filterClock());
    query.aggregates = {Aggregate{}};
    const qint64 count = std::get<qint64>(here.fetch(query).columns.front().values.front());
    const auto drawn = [&] {
        qint64 sum = 0;
        for (const FlowStep &step : trend->model().steps())
            sum += step.begun;
        return sum;
    };
    CHECK(drawn() == count);
    keepPicture(here, u"home-months.png"_s);

    // It follows what happens.
    Query domain;
    domain.entity = u"ticket"_s;
    domain.columns = {u"domain_id"_s, u"client_id"_s};
    domain.limit = 1;
    const RowSet one = here.fetch(domain);
    there.connection().request(Save{.entity = u"ticket"_s,
                                    .id = newUuid(),
                                    .version = 0,
                                    .changes = {{u"title"_s, u"Pompe en panne"_s},
                                                {u"domain_id"_s, one.columns[0].values[0]},
                                                {u"client_id"_s, one.columns[1].values[0]}}},
                               &there.connection(), [](const Result<Posted> &answer) { CHECK(answer); });
    CHECK(waitFor([&] { return drawn() == count + 1; }));
}
