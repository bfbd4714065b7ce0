// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that the support desk and the management begin their day with: each is true, and leads to what it counts.
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "app/pages/ListPage.h"
#include "app/pages/Tile.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("each number of a home page is that of the list it opens")
{
    const RunningServer server;
    for (const QString &role : {u"support"_s, u"manager"_s}) {
        INFO(role.toStdString());
        Seat seat(server.port());
        seat.logIn(emailsOf(server, role).value(0));
        auto *home = qobject_cast<HomePage *>(seat.window().pages().current());
        REQUIRE(home != nullptr);
        REQUIRE(waitFor([&] { return !home->isLoading(); }));
        REQUIRE(seat.settle());
        std::size_t numbers = 0;
        std::size_t panels = 0;
        for (std::size_t at = 0; at < home->board().pieces().size(); ++at) {
            HomePiece *piece = home->board().pieces()[at];
            INFO(piece->title().toStdString());
            CHECK(piece->problem().isEmpty());
            if (!piece->isNumber()) {
                ++panels;
                continue;
            }
            ++numbers;
            auto *tile = qobject_cast<Tile *>(piece->widget());
            REQUIRE(tile != nullptr);
            REQUIRE(waitFor([&] { return tile->accessibleName().contains(u": "_s); }));
            const QString said = tile->accessibleName().section(u": "_s, -1);
            seat.click(tile);
            REQUIRE(seat.settle());
            auto *list = qobject_cast<ListPage *>(seat.window().pages().current());
            REQUIRE(list != nullptr);
            REQUIRE(waitFor([&] { return list->records().total() >= 0; }));
            CHECK(said == QLocale().toString(list->records().total()));
            seat.press(QKeySequence(u"Alt+1"_s));
            REQUIRE(seat.settle());
            home = qobject_cast<HomePage *>(seat.window().pages().current());
            REQUIRE(home != nullptr);
            REQUIRE(waitFor([&] { return !home->isLoading(); }));
        }
        CHECK(numbers >= 4);
        CHECK(panels >= 3);
    }
}
