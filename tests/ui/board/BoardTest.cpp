// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardDelegate.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int tickets, const KanbanOptions &options = {})
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
    {
        ViewDefinition view;
        view.presentation.shown = Presentation::Kanban;
        view.presentation.kanban = options;
        list.arrange(view);
        list.resize(1400, 800);
        list.show();
        list.activateWindow();
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !board().lanes().empty() && !board().isLoading(); }));
        REQUIRE(QTest::qWaitFor([&] { return counted() >= 0; }));
        QTest::qWait(30);
    }
    [[nodiscard]] BoardView &board()
    {
        auto *view = qobject_cast<BoardView *>(list.presentations()->rows());
        REQUIRE(view != nullptr);
        return *view;
    }
    [[nodiscard]] BoardLane &lane(const QString &key)
    {
        for (BoardLane *one : board().lanes()) {
            if (board().model().columns()[static_cast<std::size_t>(one->column())].key == key)
                return *one;
        }
        FAIL("no such column");
        return *board().lanes().front();
    }
    [[nodiscard]] qint64 countOf(const QString &key)
    {
        return board().model().columns()[static_cast<std::size_t>(lane(key).column())].count;
    }
    // -1 while some count is unknown.
    [[nodiscard]] qint64 counted()
    {
        qint64 sum = 0;
        for (const BoardColumn &column : board().model().columns()) {
            if (column.count < 0)
                return -1;
            sum += column.count;
        }
        return sum;
    }
    [[nodiscard]] QUuid ticketOf(const QString &status) const
    {
        for (const QUuid &id : data.tickets) {
            if (gateway.stored(u"ticket"_s, id).record.text(u"status") == status)
                return id;
        }
        return {};
    }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
};

} // namespace

TEST_CASE("A board has a column for each value of the state, and each record once")
{
    Fixture fixture(60);
    BoardModel &model = fixture.board().model();
    const ModelTester<BoardModel> tester(model);
    REQUIRE(model.field());
    CHECK(model.field()->path == u"status");
    CHECK(model.rowCount() == 10); // the state is required: no column for records without one
    CHECK(fixture.counted() == 60);
    int shown = 0;
    for (const BoardColumn &column : model.columns()) {
        CHECK(column.cards->loadedCount() == column.count);
        shown += column.cards->loadedCount();
        for (int row = 0; row < column.cards->loadedCount(); ++row)
            CHECK(fixture.gateway.stored(u"ticket"_s, column.cards->recordAt(row)).record.text(u"status") ==
                  column.key);
    }
    CHECK(shown == 60);
    CHECK(model.index(0).data().toString() == u"New");
    CHECK(fixture.lane(u"new"_s).countLabel()->text() == QString::number(fixture.countOf(u"new"_s)));
    // What assistive technology hears of a card is what the card shows.
    const CardModel &cards = fixture.lane(u"new"_s).cards()->cards();
    const QString spoken = cards.index(0, 1).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(cards.labelAt(0)));
    CHECK(spoken.contains(u"Client: "_s));
}

TEST_CASE("Heads of columns add up a number, and say when there are more cards than should be")
{
    KanbanOptions options{u"priority"_s, u"estimated_hours"_s, {{u"high"_s, 2}}, {}};
    Fixture fixture(30, options);
    BoardModel &model = fixture.board().model();
    REQUIRE(model.rowCount() == 4);
    qint64 hours = 0;
    qint64 high = 0;
    for (const QUuid &id : fixture.data.tickets) {
        const Record &record = fixture.gateway.stored(u"ticket"_s, id).record;
        if (record.text(u"priority") != u"high")
            continue;
        ++high;
        if (const auto *units = std::get_if<qint64>(&record.value(u"estimated_hours")))
            hours += *units;
    }
    BoardLane &lane = fixture.lane(u"high"_s);
    CHECK(model.columns()[static_cast<std::size_t>(lane.column())].total == Value(hours));
    CHECK_FALSE(lane.totalLabel()->text().isEmpty());
    REQUIRE(high > 2);
    CHECK(model.index(lane.column()).data(BoardModel::IsOverRole).toBool());
    CHECK(lane.countLabel()->text() == u"%1 of 2"_s.arg(high));
    CHECK(lane.saysOver()); // a glyph beside the colour
    CHECK_FALSE(fixture.lane(u"low"_s).saysOver());
    CHECK_FALSE(model.index(fixture.lane(u"low"_s).column()).data(BoardModel::IsOverRole).toBool());

    // The limit is typed into the column's own little window, and becomes part of the view.
    const QSignalSpy arranged(&fixture.list, &RecordList::arranged);
    lane.askForLimit();
    auto *most = lane.findChild<QSpinBox *>();
    REQUIRE(most != nullptr);
    QTest::keyClicks(most, u"500"_s);
    CHECK(fixture.list.arrangement().presentation.kanban.limits.value(u"high"_s) == 500);
    CHECK(arranged.count() > 0);
    CHECK_FALSE(model.index(lane.column()).data(BoardModel::IsOverRole).toBool());
}

TEST_CASE("A column reads its cards page by page, as they come near the eye")
{
    Fixture fixture(4'000);
    const CardList *cards = fixture.lane(u"planned"_s).cards();
    CHECK(fixture.countOf(u"planned"_s) == 800);
    CHECK(cards->model()->rowCount() == 800);
    CHECK(cards->cards().loadedCount() < 500);
    const_cast<CardList *>(cards)->scrollToBottom();
    CHECK(QTest::qWaitFor([&] { return cards->cards().loadedCount() == 800; }));
}

TEST_CASE("Cards go to another column, come and leave by themselves")
{
    Fixture fixture(40);
    ModelTester<CardModel> left(fixture.lane(u"new"_s).cards()->cards());
    ModelTester<CardModel> taken(fixture.lane(u"planned"_s).cards()->cards());
    const QUuid moved = fixture.ticketOf(u"new"_s);
    const qint64 fresh = fixture.countOf(u"new"_s);
    const qint64 planned = fixture.countOf(u"planned"_s);
    fixture.gateway.change(u"ticket"_s, moved, {{u"status"_s, u"planned"_s}});
    CHECK(QTest::qWaitFor([&] { return fixture.lane(u"planned"_s).cards()->cards().rowOf(moved) >= 0; }));
    CHECK(QTest::qWaitFor([&] { return fixture.lane(u"new"_s).cards()->cards().rowOf(moved) < 0; }));
    CHECK(QTest::qWaitFor([&] { return fixture.countOf(u"planned"_s) == planned + 1; }));
    CHECK(fixture.countOf(u"new"_s) == fresh - 1);
    // Whoever looks sees it come, for a moment.
    const CardModel &cards = fixture.lane(u"planned"_s).cards()->cards();
    const auto isMarked = [&] {
        return cards.index(cards.rowOf(moved), 1).data(QueryModel::ChangedAtRole).toLongLong() > 0;
    };
    CHECK(isMarked());
    CHECK_FALSE(cards.index(cards.rowOf(moved) == 0 ? 1 : 0, 1).data(QueryModel::ChangedAtRole).toLongLong() > 0);
    CHECK(QTest::qWaitFor([&] { return !isMarked(); }));
    // In place, when only its words change.
    const int row = fixture.lane(u"planned"_s).cards()->cards().rowOf(moved);
    fixture.gateway.change(u"ticket"_s, moved, {{u"title"_s, u"Tout autre chose"_s}});
    CHECK(QTest::qWaitFor(
        [&] { return fixture.lane(u"planned"_s).cards()->cards().labelAt(row) == u"Tout autre chose"; }));
    const QUuid born = fixture.gateway.add(u"ticket"_s, {{u"title"_s, u"Né à l’instant"_s}, {u"status"_s, u"new"_s}});
    fixture.gateway.announce(u"ticket"_s, born, ChangeType::Insert);
    CHECK(QTest::qWaitFor([&] { return fixture.lane(u"new"_s).cards()->cards().rowOf(born) >= 0; }));
    CHECK(left.removed > 0);
    CHECK(left.inserted > 0);
    CHECK(taken.inserted > 0);
    CHECK(taken.changed > 0);
}

TEST_CASE("Arrows go from card to card and column to column; Enter opens, the preview follows")
{
    Fixture fixture(40);
    BoardView &board = fixture.board();
    QSignalSpy opened(&fixture.list, &RecordList::openRequested);
    CardList *first = fixture.lane(u"new"_s).cards();
    first->setFocus();
    first->setCurrentRow(0);
    const QUuid top = first->currentRecord();
    CHECK(board.currentRecord() == top);
    QTest::keyClick(first, Qt::Key_Down);
    CHECK(board.currentRecord() == first->cards().recordAt(1));
    QTest::keyClick(first, Qt::Key_Right);
    CardList *beside = fixture.lane(u"qualified"_s).cards();
    CHECK(beside->hasFocus());
    CHECK(board.currentRecord() == beside->cards().recordAt(1));
    CHECK_FALSE(first->currentIndex().isValid());
    CHECK(QTest::qWaitFor([&] { return fixture.list.preview()->shown() == board.currentRecord(); }));
    QTest::keyClick(beside, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened.front().at(1).toUuid() == board.currentRecord());
    // At the edge there is nowhere to go; columns without cards are passed over.
    QTest::keyClick(beside, Qt::Key_Left);
    QTest::keyClick(first, Qt::Key_Left);
    CHECK(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Slash);
    CHECK(fixture.list.filterRow()->searchBox()->isAncestorOf(fixture.list.window()->focusWidget()));
}

TEST_CASE("A column folds to its title and count, reads nothing meanwhile, and is part of the view")
{
    Fixture fixture(60);
    BoardLane &lane = fixture.lane(u"planned"_s);
    REQUIRE(fixture.countOf(u"planned"_s) > 0);
    const QSignalSpy arranged(&fixture.list, &RecordList::arranged);
    const int wide = lane.width();
    lane.cards()->setFocus();
    lane.cards()->setCurrentRow(0);
    QTest::keyClicks(lane.cards(), u"-"_s);
    CHECK(lane.isFolded());
    CHECK(lane.width() < wide / 4);
    CHECK_FALSE(lane.cards()->isVisible());
    CHECK(lane.hasFocus()); // the keys stay there
    CHECK(arranged.count() == 1);
    CHECK(fixture.list.arrangement().presentation.kanban.folded == QSet<QString>{u"planned"_s});
    CHECK(lane.accessibleName().contains(u"folded"_s));
    // What comes meanwhile is counted, and its cards are not asked for.
    const qint64 planned = fixture.countOf(u"planned"_s);
    const int fetches = fixture.gateway.requestCount(u"fetch"_s);
    const int shown = lane.cards()->cards().loadedCount();
    const QUuid born = fixture.gateway.add(u"ticket"_s, {{u"title"_s, u"Né planifié"_s}, {u"status"_s, u"planned"_s}});
    fixture.gateway.announce(u"ticket"_s, born, ChangeType::Insert);
    CHECK(QTest::qWaitFor([&] { return fixture.countOf(u"planned"_s) == planned + 1; }));
    CHECK(fixture.gateway.requestCount(u"fetch"_s) > fetches);
    QTest::qWait(300);
    CHECK(lane.cards()->cards().loadedCount() == shown);
    // Arrows stop at it, Enter unfolds it as it is now.
    QTest::keyClick(&lane, Qt::Key_Return);
    CHECK_FALSE(lane.isFolded());
    CHECK(lane.cards()->isVisible());
    CHECK(lane.cards()->hasFocus());
    CHECK(QTest::qWaitFor([&] { return lane.cards()->cards().rowOf(born) >= 0; }));
    lane.foldButton()->click();
    CHECK(lane.isFolded());
    QTest::mouseClick(&lane, Qt::LeftButton, {}, QPoint(10, 60));
    CHECK_FALSE(lane.isFolded());
    // A view brings its folds along.
    ViewDefinition view = fixture.list.arrangement();
    view.presentation.kanban.folded = {u"new"_s};
    fixture.list.arrange(view);
    CHECK(fixture.lane(u"new"_s).isFolded());
    CHECK(QTest::qWaitFor([&] { return !fixture.board().isLoading(); })); // what is folded does not count
    QTest::keyClick(fixture.lane(u"qualified"_s).cards(), Qt::Key_Left);
    CHECK(fixture.lane(u"new"_s).hasFocus());
}

TEST_CASE("Filter, words and the current record go along when the presentation changes")
{
    Fixture fixture(60);
    Presentations &presentations = *fixture.list.presentations();
    const Filter urgent = Filter::condition(u"priority"_s, Operator::Is, {u"high"_s});
    ViewDefinition view = fixture.list.arrangement();
    view.filter = urgent;
    fixture.list.arrange(view);
    fixture.settle();
    const qint64 high = fixture.list.model().total();
    CHECK(fixture.counted() == high);
    const QUuid chosen = fixture.lane(u"planned"_s).cards()->cards().recordAt(1);
    REQUIRE_FALSE(chosen.isNull());
    fixture.board().setCurrentRecord(chosen);

    auto *table = fixture.list.findChild<SegmentedControl *>();
    REQUIRE(table != nullptr);
    presentations.step(-1);
    CHECK(presentations.shown() == Presentation::Table);
    CHECK(presentations.rows() == fixture.list.view());
    CHECK(fixture.list.view()->currentRecord() == chosen);
    CHECK(fixture.list.arrangement().filter == urgent);
    CHECK(fixture.list.arrangement().presentation.shown == Presentation::Table);
    const QUuid other = fixture.list.model().recordAt(0);
    fixture.list.view()->setCurrentRecord(other);

    table->setCurrent(1); // as a click does
    CHECK(presentations.shown() == Presentation::Kanban);
    fixture.settle();
    CHECK(fixture.counted() == high);
    CHECK(QTest::qWaitFor([&] { return fixture.board().currentRecord() == other; }));
    CHECK(fixture.list.arrangement().presentation.shown == Presentation::Kanban);
}

TEST_CASE("A filter that leaves cards in columns out of sight brings them there")
{
    Fixture fixture(60);
    fixture.list.resize(620, 600);
    fixture.settle();
    const auto isSeen = [&](const QString &key) { return !fixture.lane(key).visibleRegion().isEmpty(); };
    QString last;
    for (const BoardColumn &column : fixture.board().model().columns())
        last = column.count > 0 ? column.key : last;
    REQUIRE_FALSE(isSeen(last));
    ViewDefinition view = fixture.list.arrangement();
    view.filter = Filter::condition(u"status"_s, Operator::Is, {last});
    fixture.list.arrange(view);
    fixture.settle();
    CHECK(QTest::qWaitFor([&] { return isSeen(last); }));

    // Cards that come and go afterwards move nothing under the hand.
    auto *bar = fixture.board().findChild<QScrollArea *>()->horizontalScrollBar();
    bar->setValue(0);
    REQUIRE_FALSE(isSeen(last));
    const qint64 count = fixture.countOf(last);
    fixture.gateway.change(u"ticket"_s, fixture.ticketOf(u"new"_s), {{u"status"_s, last}});
    REQUIRE(QTest::qWaitFor([&] { return fixture.countOf(last) == count + 1; }));
    CHECK_FALSE(isSeen(last));
}

TEST_CASE("A failing column says so and can be tried again; the board waits for the server when it is gone")
{
    Fixture fixture(30);
    fixture.gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    fixture.lane(u"new"_s).cards()->cards().reload();
    CHECK(QTest::qWaitFor([&] { return !fixture.board().problem().isEmpty(); }));
    CHECK(fixture.lane(u"new"_s).cards()->isHidden());
    fixture.lane(u"new"_s).cards()->cards().reload();
    CHECK(QTest::qWaitFor([&] { return fixture.board().problem().isEmpty(); }));
    CHECK_FALSE(fixture.lane(u"new"_s).cards()->isHidden());
    // Offline the old cards stay, and what happened meanwhile comes with the server.
    const QUuid moved = fixture.ticketOf(u"new"_s);
    fixture.gateway.setLink(LinkState::Offline);
    CHECK(fixture.lane(u"new"_s).cards()->cards().rowOf(moved) >= 0);
    fixture.gateway.change(u"ticket"_s, moved, {{u"status"_s, u"planned"_s}});
    fixture.gateway.setLink(LinkState::Online);
    CHECK(QTest::qWaitFor([&] { return fixture.lane(u"planned"_s).cards()->cards().rowOf(moved) >= 0; }));
}

TEST_CASE("What a card shows follows from the columns of the list")
{
    FakeGateway gateway;
    const Schema &ticket = *findSchema(u"ticket");
    const ListColumns columns = defaultColumns(ticket, gateway);
    const auto placeOf = [&](const QString &path) {
        for (std::size_t at = 0; at < columns.size(); ++at) {
            if (columns[at].path == path)
                return static_cast<int>(at) + 1;
        }
        return -1;
    };
    const CardParts parts = cardParts(ticket, columns, u"status"_s);
    CHECK(parts.reference == placeOf(u"reference"_s));
    CHECK(parts.label == placeOf(u"title"_s));
    CHECK(parts.priorities == std::vector{placeOf(u"priority"_s)});
    CHECK(parts.chips.empty()); // the state is what the column says
    CHECK(parts.date == placeOf(u"deadline"_s));
    CHECK(parts.person == placeOf(u"technician.display_name"_s));
    CHECK(parts.words == std::vector{placeOf(u"domain.name"_s), placeOf(u"client.name"_s)});
    CHECK(cardParts(ticket, columns, u"priority"_s).chips == std::vector{placeOf(u"status"_s)});
}

TEST_CASE("The height of rows is that of cards too")
{
    Fixture fixture(30);
    const CardList *cards = fixture.lane(u"planned"_s).cards();
    const auto heightOf = [&](Density density) {
        ViewDefinition view = fixture.list.arrangement();
        view.density = density == Density::Compact ? u"compact"_s : u"comfortable"_s;
        fixture.list.arrange(view);
        return cards->visualRect(cards->model()->index(0, 1)).height();
    };
    const int comfortable = heightOf(Density::Comfortable);
    CHECK(heightOf(Density::Compact) < comfortable);
    CHECK(fixture.list.arrangement().density == u"compact");
}

TEST_CASE("Every entity with a choice can be a board, though none is named anywhere")
{
    FakeGateway gateway;
    int boards = 0;
    for (const Schema *schema : catalogue()) {
        if (boardFields(*schema, gateway).empty() || !gateway.may(schema->name() + u".read"_s))
            continue;
        INFO(schema->name().toStdString());
        RecordList list(gateway, *schema);
        list.resize(1000, 600);
        list.show();
        CHECK(list.presentations()->isOffered(Presentation::Kanban));
        list.presentations()->show(Presentation::Kanban);
        auto *board = qobject_cast<BoardView *>(list.presentations()->rows());
        REQUIRE(board != nullptr);
        CHECK(board->model().rowCount() > 0);
        CHECK(QTest::qWaitFor([&] { return !board->isLoading(); }));
        ++boards;
    }
    CHECK(boards >= 5);
}
