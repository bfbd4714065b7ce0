// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/ListPage.h"
#include "tests/app/scenario/Mouse.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

namespace regie {
class BoardLane;
class BoardView;
class CardList;
} // namespace regie

namespace regie::test {

[[nodiscard]] ListPage &openTickets(Seat &seat); // all of them

// Another shape of the list, by its keys, until it is there.
template <class View>
View &turnTo(Seat &seat, ListPage &page, Presentation shape)
{
    page.takeFocus();
    for (int turn = 0; turn < 4 && page.list().presentations()->shown() != shape; ++turn)
        seat.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown));
    auto *view = qobject_cast<View *>(page.list().presentations()->rows());
    REQUIRE(view != nullptr);
    REQUIRE(seat.settle());
    return *view;
}

[[nodiscard]] BoardLane &laneOf(BoardView &board, const QString &key);
[[nodiscard]] CardList &cardsOf(BoardView &board, const QString &key);
// The first card of one column to another one.
void dragCard(BoardView &board, const QString &from, const QString &to);

} // namespace regie::test
