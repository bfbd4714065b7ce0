// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Shapes.h"

#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardList.h"

namespace regie::test {

using namespace Qt::StringLiterals;

ListPage &openTickets(Seat &seat)
{
    auto *page = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    REQUIRE(page != nullptr);
    REQUIRE(seat.settle());
    return *page;
}

BoardLane &laneOf(BoardView &board, const QString &key)
{
    for (BoardLane *lane : board.lanes()) {
        if (board.model().columns()[static_cast<std::size_t>(lane->column())].key == key)
            return *lane;
    }
    throw std::runtime_error("no such column");
}

CardList &cardsOf(BoardView &board, const QString &key)
{
    return *laneOf(board, key).cards();
}

void dragCard(BoardView &board, const QString &from, const QString &to)
{
    CardList &cards = cardsOf(board, from);
    drag(cards.viewport(), cards.visualRect(cards.model()->index(0, 1)).center(), cardsOf(board, to).viewport(),
         QPoint(50, 60));
}

} // namespace regie::test
