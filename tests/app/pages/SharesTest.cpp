// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Shares.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/DemoData.h"
#include "tests/support/FakeGateway.h"
#include "ui/theme/Typography.h"

#include <catch2/catch.hpp>

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("Where there is no room for all bars, fewer stand there, each as high as its words")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 40));
    const Schema &schema = *findSchema(u"ticket");
    Shares shares(gateway, schema, *schema.find(u"status"), [] { return Filter(); });
    shares.resize(400, 400);
    shares.load();
    REQUIRE(QTest::qWaitFor([&] { return shares.isLoaded(); }));
    const std::size_t all = shares.bars().size();
    REQUIRE(all > 4);
    CHECK(shares.shownBars().size() == all);
    const int line = QFontMetrics(textFont(TextRole::Body)).lineSpacing();
    shares.resize(400, 4 * line + 16);
    const auto shown = shares.shownBars();
    CHECK(shown.size() < all);
    CHECK(static_cast<int>(shown.size()) * line <= shares.height() - 16);
    qint64 sum = 0;
    for (const Shares::Bar &bar : shown)
        sum += bar.count;
    CHECK(sum == shares.total()); // what is not shown by itself is among the others
}
