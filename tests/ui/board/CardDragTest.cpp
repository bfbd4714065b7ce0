// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/BoardMove.h"
#include "ui/widgets/board/ActSheet.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardDrag.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/board/DropNote.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/ActPanel.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(const QString &field = {})
        : data(fillWithDemoData(gateway, 40))
        , list(gateway, *findSchema(u"ticket"))
        , board(boardOf(field))
    {
        REQUIRE(QTest::qWaitFor([&] { return !board.lanes().empty() && !board.isLoading(); }));
        QTest::qWait(50);
    }
    BoardView &boardOf(const QString &field)
    {
        ViewDefinition view;
        view.presentation.shown = Presentation::Kanban;
        view.presentation.kanban.field = field;
        list.arrange(view);
        list.resize(2600, 800); // every column is there to be pointed at
        list.setPreviewShown(false);
        list.show();
        list.activateWindow();
        return *qobject_cast<BoardView *>(list.presentations()->rows());
    }
    CardList &cards(const QString &key)
    {
        for (BoardLane *one : board.lanes()) {
            if (board.model().columns()[static_cast<std::size_t>(one->column())].key == key)
                return *one->cards();
        }
        FAIL("no such column");
        return *board.lanes().front()->cards();
    }
    QUuid focusFirst(const QString &key)
    {
        cards(key).setFocus();
        cards(key).setCurrentRow(0);
        return cards(key).currentRecord();
    }
    [[nodiscard]] QString stored(const QUuid &id, const QString &field) const
    {
        return gateway.stored(u"ticket"_s, id).record.text(field);
    }
    // From the middle of the first card of one column over another column, the button held down.
    void dragWithMouse(const QString &from, const QString &to)
    {
        CardList &source = cards(from);
        const QPoint start = source.visualRect(source.model()->index(0, 1)).center();
        const QPoint end = source.viewport()->mapFromGlobal(cards(to).viewport()->mapToGlobal(QPoint(60, 90)));
        QTest::mousePress(source.viewport(), Qt::LeftButton, {}, start);
        for (const QPoint &at : {start + QPoint(30, 0), (start + end) / 2, end})
            send(source, QEvent::MouseMove, at, Qt::LeftButton);
    }
    static void send(CardList &list, QEvent::Type type, const QPoint &at, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, QPointF(at), QPointF(list.viewport()->mapToGlobal(at)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, {});
        QApplication::sendEvent(list.viewport(), &event);
    }
    void release(const QString &from) { send(cards(from), QEvent::MouseButtonRelease, QPoint(5, 5), Qt::NoButton); }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
    BoardView &board;
};

} // namespace

TEST_CASE("What a move would do is known before: an act, a save, or the reason why not")
{
    FakeGateway gateway;
    const Schema &ticket = *findSchema(u"ticket");
    const ListColumn status = *columnOf(ticket, u"status"_s, gateway);
    const ListColumn priority = *columnOf(ticket, u"priority"_s, gateway);
    const auto move = [&](const ListColumn &field, const QString &from, const QString &to) {
        return boardMove(ticket, field, from, to, gateway);
    };
    CHECK(move(status, u"new"_s, u"new"_s).way == BoardMove::Way::Stay);
    const BoardMove qualify = move(status, u"new"_s, u"qualified"_s);
    CHECK(qualify.way == BoardMove::Way::Act);
    REQUIRE(qualify.act != nullptr);
    CHECK(qualify.act->name == "ticket.qualify");
    CHECK_FALSE(qualify.asksForMore());
    CHECK(move(status, u"in_progress"_s, u"resolved"_s).asksForMore());
    const BoardMove jump = move(status, u"new"_s, u"resolved"_s);
    CHECK(jump.way == BoardMove::Way::Denied);
    CHECK(jump.reason == u"No step leads from New to Resolved. Possible: Qualified and Cancelled");
    CHECK(move(status, u"cancelled"_s, u"new"_s).reason == u"Nothing leads on from Cancelled");
    CHECK(move(priority, u"low"_s, u"high"_s).way == BoardMove::Way::Save);
    CHECK(move(priority, u"low"_s, {}).way == BoardMove::Way::Denied); // it is required

    gateway.grant(u"ticket.qualify"_s, Scope::None);
    CHECK(move(status, u"new"_s, u"qualified"_s).reason == u"You may not do this: Qualify");
    gateway.addRule({u"ticket"_s, u"priority"_s, FieldAccess::ReadOnly});
    CHECK(move(priority, u"low"_s, u"high"_s).reason == u"You may not change Priority");
    gateway.setLink(LinkState::Offline);
    CHECK(move(priority, u"low"_s, u"high"_s).reason == u"Needs the server, which is out of reach");
}

TEST_CASE("A card is taken, carried and dropped by keys")
{
    Fixture fixture;
    const QUuid id = fixture.focusFirst(u"new"_s);
    CardList &source = fixture.cards(u"new"_s);
    QTest::keyClick(&source, Qt::Key_Space);
    REQUIRE(fixture.board.drag().isCarrying());
    CHECK(fixture.board.drag().record() == id);
    QTest::keyClick(&source, Qt::Key_Right);
    CHECK(fixture.board.drag().note()->isVisible());
    CHECK(fixture.board.drag().note()->sentence() == u"Qualify");
    CHECK(fixture.stored(id, u"status"_s) == u"new"); // nothing happens before
    QTest::keyClick(&source, Qt::Key_Return);
    CHECK_FALSE(fixture.board.drag().isCarrying());
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"status"_s) == u"qualified"; }));
    // It stays the current card, where it is now, and the keys go on from there.
    CHECK(QTest::qWaitFor([&] { return fixture.cards(u"qualified"_s).currentRecord() == id; }));
    CHECK(QTest::qWaitFor([&] { return fixture.cards(u"qualified"_s).hasFocus(); }));
}

TEST_CASE("A folded column still takes cards, by keys and by mouse")
{
    Fixture fixture;
    fixture.board.model().setFolded(u"qualified"_s, true);
    const QUuid first = fixture.focusFirst(u"new"_s);
    CardList &source = fixture.cards(u"new"_s);
    QTest::keyClick(&source, Qt::Key_Space);
    QTest::keyClick(&source, Qt::Key_Right);
    CHECK(fixture.board.drag().note()->sentence() == u"Qualify");
    QTest::keyClick(&source, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(first, u"status"_s) == u"qualified"; }));
    REQUIRE(QTest::qWaitFor([&] { return source.cards().rowOf(first) < 0; }));
    const QUuid second = fixture.focusFirst(u"new"_s);
    const BoardLane *folded = fixture.board.lanes()[1];
    REQUIRE(folded->isFolded());
    const QPoint start = source.visualRect(source.model()->index(0, 1)).center();
    const QPoint end = source.viewport()->mapFromGlobal(folded->mapToGlobal(folded->rect().center()));
    QTest::mousePress(source.viewport(), Qt::LeftButton, {}, start);
    for (const QPoint &at : {start + QPoint(30, 0), end})
        Fixture::send(source, QEvent::MouseMove, at, Qt::LeftButton);
    CHECK(folded->drop() == BoardLane::Drop::Here);
    fixture.release(u"new"_s);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(second, u"status"_s) == u"qualified"; }));
}

TEST_CASE("A drop that is no step is refused, and Escape puts the card back")
{
    Fixture fixture;
    QSignalSpy refused(&fixture.list, &RecordList::refused);
    const QUuid id = fixture.focusFirst(u"new"_s);
    CardList &source = fixture.cards(u"new"_s);
    QTest::keyClick(&source, Qt::Key_Space);
    for (int column = 0; column < 3; ++column)
        QTest::keyClick(&source, Qt::Key_Right);
    CHECK(fixture.board.drag().note()->verdict() == DropNote::Verdict::Denied);
    CHECK(fixture.board.drag().note()->sentence().startsWith(u"No step leads from New to Planned"));
    QTest::keyClick(&source, Qt::Key_Escape);
    CHECK_FALSE(fixture.board.drag().isCarrying());
    CHECK(fixture.board.drag().note()->isHidden());
    CHECK(refused.isEmpty());
    QTest::keyClick(&source, Qt::Key_Space);
    for (int column = 0; column < 3; ++column)
        QTest::keyClick(&source, Qt::Key_Right);
    QTest::keyClick(&source, Qt::Key_Return);
    CHECK(refused.count() == 1);
    QTest::qWait(100);
    CHECK(fixture.stored(id, u"status"_s) == u"new");
    CHECK(source.currentRecord() == id);
}

TEST_CASE("A drop whose act asks for something shows its panel over the board")
{
    Fixture fixture;
    const QUuid id = fixture.focusFirst(u"in_progress"_s);
    CardList &source = fixture.cards(u"in_progress"_s);
    const auto carryToWaiting = [&] {
        QTest::keyClick(&source, Qt::Key_Space);
        while (fixture.board.drag().target() <
               fixture.board.model().columnOfRecord(fixture.cards(u"waiting_client"_s).cards().recordAt(0)))
            QTest::keyClick(&source, Qt::Key_Right);
        CHECK(fixture.board.drag().note()->sentence().endsWith(u"…"));
        QTest::keyClick(&source, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return fixture.board.drag().sheet() && fixture.board.drag().sheet()->panel(); }));
        return fixture.board.drag().sheet()->panel();
    };
    ActPanel *panel = carryToWaiting();
    CHECK(panel->act().name == "ticket.wait_client");
    CHECK(panel->isVisible());
    QTest::keyClick(panel->window()->focusWidget(), Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return fixture.board.drag().sheet() == nullptr; }));
    CHECK(fixture.stored(id, u"status"_s) == u"in_progress");
    CHECK(source.hasFocus());
    panel = carryToWaiting();
    panel->submit();
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"status"_s) == u"waiting_client"; }));
    CHECK(QTest::qWaitFor([&] { return fixture.board.drag().sheet() == nullptr; }));
}

TEST_CASE("The mouse carries a card over the columns; another choice is saved")
{
    Fixture fixture(u"priority"_s);
    CardList &source = fixture.cards(u"low"_s);
    const QUuid id = source.cards().recordAt(0);
    fixture.dragWithMouse(u"low"_s, u"high"_s);
    REQUIRE(fixture.board.drag().isCarrying());
    CHECK(fixture.board.drag().record() == id);
    CHECK(fixture.board.drag().note()->sentence() == u"High");
    CHECK(fixture.stored(id, u"priority"_s) == u"low");
    fixture.release(u"low"_s);
    CHECK(QTest::qWaitFor([&] { return fixture.stored(id, u"priority"_s) == u"high"; }));
    REQUIRE_FALSE(fixture.gateway.saves().empty());
    CHECK(fixture.gateway.saves().back().changes.size() == 1); // nothing else is touched
    // Beside the columns, or with Escape, it goes back.
    fixture.dragWithMouse(u"normal"_s, u"low"_s);
    REQUIRE(fixture.board.drag().isCarrying());
    const QUuid other = fixture.board.drag().record();
    QTest::keyClick(&fixture.cards(u"normal"_s), Qt::Key_Escape);
    CHECK_FALSE(fixture.board.drag().isCarrying());
    fixture.release(u"normal"_s);
    QTest::qWait(50);
    CHECK(fixture.stored(other, u"priority"_s) == u"normal");
}

TEST_CASE("What the server refuses is said, and the card stays where it was")
{
    Fixture fixture(u"priority"_s);
    QSignalSpy refused(&fixture.list, &RecordList::refused);
    fixture.gateway.failNext(u"save"_s, Refusal{u"record.archived"_s, u"ticket"_s, {}, {}, {}, {}});
    const QUuid id = fixture.focusFirst(u"low"_s);
    CardList &source = fixture.cards(u"low"_s);
    QTest::keyClick(&source, Qt::Key_Space);
    QTest::keyClick(&source, Qt::Key_Right);
    QTest::keyClick(&source, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return refused.count() == 1; }));
    CHECK(source.currentRecord() == id);
}
