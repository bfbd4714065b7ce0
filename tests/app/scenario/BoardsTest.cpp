// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list as columns of cards, on the real server: carried by keys and by the mouse, seen by others, taken back.
#include "tests/app/scenario/Shapes.h"
#include "ui/models/BoardMove.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardDrag.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/board/DropNote.h"

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence undo(Qt::CTRL | Qt::Key_Z);

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

BoardView &openBoard(Seat &seat, const QString &field = {})
{
    ListPage &page = openTickets(seat);
    BoardView &board = turnTo<BoardView>(seat, page, Presentation::Kanban);
    if (!field.isEmpty()) {
        ViewDefinition view = page.list().arrangement();
        view.presentation.kanban.field = field;
        page.list().arrange(view);
    }
    REQUIRE(seat.settle());
    return board;
}

// From a column with some cards to one on its right where an act leads at once, and one where none does.
struct FreeStep {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t denied = 0;
};

FreeStep freeStep(BoardView &board, const Gateway &gateway)
{
    const BoardModel &model = board.model();
    const std::size_t count = model.columns().size();
    for (std::size_t from = 0; from < count; ++from) {
        FreeStep step{from, 0, 0};
        for (std::size_t to = from + 1; model.columns()[from].cards->loadedCount() > 2 && to < count; ++to) {
            const BoardMove move =
                boardMove(model.schema(), *model.field(), model.columns()[from].key, model.columns()[to].key, gateway);
            if (move.way == BoardMove::Way::Act && !move.asksForMore())
                step.to = to;
            else if (move.way == BoardMove::Way::Denied)
                step.denied = to;
        }
        if (step.to > 0 && step.denied > 0)
            return step;
    }
    throw std::runtime_error("no card may go anywhere");
}

} // namespace

TEST_CASE("a card carried to another state by keys is an act of the server, and a colleague sees it come", "[board]")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    BoardView &hers = openBoard(sofia);
    CardList &read = *hers.lanes()[freeStep(hers, sofia.connection()).from]->cards();
    read.setFocus();
    read.setCurrentRow(1);
    const QUuid kept = hers.currentRecord();
    REQUIRE_FALSE(kept.isNull());

    BoardView &board = openBoard(claire);
    const FreeStep step = freeStep(board, claire.connection());
    CardList &source = *board.lanes()[step.from]->cards();
    source.setFocus();
    source.setCurrentRow(0);
    const QUuid ticket = source.currentRecord();
    const auto keyOf = [&](std::size_t lane) { return board.model().columns()[lane].key; };
    const auto carryTo = [&](std::size_t lane) {
        claire.press(QKeySequence(Qt::Key_Space));
        for (std::size_t at = step.from; at < lane; ++at)
            claire.press(QKeySequence(Qt::Key_Right));
    };
    carryTo(step.denied); // no step leads there
    CHECK(board.drag().note()->verdict() == DropNote::Verdict::Denied);
    claire.press(QKeySequence(Qt::Key_Escape));
    CHECK(storedText(claire, ticket, u"status"_s) == keyOf(step.from));
    carryTo(step.to);
    claire.press(QKeySequence(Qt::Key_Return));
    CHECK(waitFor([&] { return storedText(claire, ticket, u"status"_s) == keyOf(step.to); }));
    CHECK(waitFor([&] { return board.lanes()[step.to]->cards()->currentRecord() == ticket; }));

    const CardModel &arrived = hers.lanes()[step.to]->cards()->cards();
    REQUIRE(waitFor([&] { return arrived.rowOf(ticket) >= 0; }));
    CHECK(arrived.index(arrived.rowOf(ticket), 1).data(QueryModel::ChangedAtRole).toLongLong() > 0);
    CHECK(waitFor([&] { return hers.lanes()[step.from]->cards()->cards().rowOf(ticket) < 0; }));
    CHECK(hers.currentRecord() == kept);
}

TEST_CASE("a drop by the mouse is one change, and Ctrl+Z takes it back", "[board]")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    BoardView &board = openBoard(claire, u"priority"_s);
    const QUuid ticket = cardsOf(board, u"normal"_s).cards().recordAt(0);
    REQUIRE_FALSE(ticket.isNull());
    dragCard(board, u"normal"_s, u"high"_s);
    CHECK(waitFor([&] { return storedText(claire, ticket, u"priority"_s) == u"high"; }));
    CHECK(waitFor([&] { return cardsOf(board, u"high"_s).currentRecord() == ticket; }));
    REQUIRE(waitFor([&] { return !toastText(claire).isEmpty(); }));
    claire.press(undo);
    CHECK(waitFor([&] { return storedText(claire, ticket, u"priority"_s) == u"normal"; }));
    CHECK(waitFor([&] { return cardsOf(board, u"normal"_s).cards().rowOf(ticket) >= 0; }));
    CHECK(waitFor([&] { return cardsOf(board, u"high"_s).cards().rowOf(ticket) < 0; }));
}
