// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that each role begins its day with: they are true, and lead to what they count.
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "app/pages/ListPage.h"
#include "app/pages/Tile.h"
#include "app/workspaces/Workspaces.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

HomePage &homeOf(Seat &seat)
{
    auto *home = qobject_cast<HomePage *>(seat.window().pages().current());
    REQUIRE(home != nullptr);
    REQUIRE(waitFor([&] { return !home->isLoading(); }));
    REQUIRE(seat.settle());
    return *home;
}

// A click on the tile opens as many rows as it says; back to the home page.
void follow(Seat &seat, Tile *tile)
{
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
}

struct Pieces {
    std::size_t numbers = 0;
    std::size_t panels = 0;
};

Pieces followAll(Seat &seat)
{
    Pieces met;
    for (std::size_t at = 0; at < homeOf(seat).board().pieces().size(); ++at) {
        HomePiece *piece = homeOf(seat).board().pieces()[at];
        INFO(piece->title().toStdString());
        CHECK(piece->problem().isEmpty());
        if (!piece->isNumber()) {
            ++met.panels;
            continue;
        }
        ++met.numbers;
        auto *tile = qobject_cast<Tile *>(piece->widget());
        REQUIRE(tile != nullptr);
        follow(seat, tile);
    }
    return met;
}

} // namespace

TEST_CASE("each number of a home page is that of the list it opens")
{
    const RunningServer server;
    for (const QString &role : {u"support"_s, u"manager"_s}) {
        INFO(role.toStdString());
        Seat seat(server.port());
        seat.logIn(emailsOf(server, role).value(0));
        const Pieces met = followAll(seat);
        CHECK(met.numbers >= 4);
        CHECK(met.panels >= 3);
    }
}

TEST_CASE("the home page of every other role opens with tiles, and each leads to its rows")
{
    const RunningServer server(60);
    std::size_t roles = 0;
    for (const WorkspaceSpec &workspace : workspaces()) {
        const QString role = toString(workspace.role);
        if (role == u"support" || role == u"manager")
            continue;
        INFO(role.toStdString());
        Seat seat(server.port());
        seat.logIn(emailsOf(server, role).value(0));
        CHECK(toString(seat.window().workspace().role) == role);
        const Pieces met = followAll(seat);
        CHECK(met.numbers == workspace.tiles.size());
        CHECK(met.panels >= 1);
        ++roles;
    }
    CHECK(roles >= 11);
}
