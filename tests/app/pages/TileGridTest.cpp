// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TileGrid.h"
#include "app/pages/Tile.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/ThemeManager.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("tiles take another line rather than cut their words")
{
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    TileGrid grid(nullptr);
    std::vector<Tile *> tiles;
    for (const QString &label : {u"Tickets ouverts"_s, u"À risque"_s, u"SLA dépassés"_s, u"Non attribués"_s,
                                 u"Échéance aujourd’hui"_s, u"Attente client"_s}) {
        tiles.push_back(new Tile(u"ticket"_s, &grid));
        tiles.back()->setLabel(label);
        grid.add(tiles.back());
    }
    tiles[0]->setNote(u"dont 12 critiques"_s, Tone::Red);
    // Before it is shown it asks for one line: the window would not become lower again.
    CHECK(grid.sizeHint().height() < 2 * tiles[0]->sizeHint().height());
    grid.show();
    const auto isCut = [&] {
        return std::any_of(tiles.begin(), tiles.end(),
                           [](const Tile *tile) { return tile->width() < tile->wordsWidth(); });
    };
    for (const auto &[width, columns] : {std::pair(1192, 6), std::pair(852, 3), std::pair(400, 2), std::pair(190, 1)}) {
        grid.resize(width, 400);
        QTest::qWait(10);
        INFO(width);
        CHECK(grid.columns() == columns);
        CHECK_FALSE(isCut());
    }
    // What a tile says may come later than its place.
    int widest = 0;
    for (const Tile *tile : tiles)
        widest = std::max(widest, tile->wordsWidth());
    grid.resize(3 * widest + 2 * metrics::panels, 400);
    QTest::qWait(10);
    CHECK(grid.columns() == 3);
    tiles[3]->setNote(u"le plus ancien depuis 2 h 14 min"_s, Tone::Neutral);
    CHECK(QTest::qWaitFor([&] { return grid.columns() == 2; }));
}
