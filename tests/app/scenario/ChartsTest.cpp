// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list as a chart, on the real server.
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("a chart counts what the server has, and opens the rows behind a bar", "[chart]")
{
    RunningServer server;
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).front());
    auto *page = qobject_cast<ListPage *>(claire.window().pages().visit(Place::list(u"tickets"_s, u"all"_s)));
    REQUIRE(page != nullptr);
    REQUIRE(claire.settle());
    for (const auto &[group, kind] : {std::pair(u"status"_s, ChartKind::Bar),
                                      {u"client.name"_s, ChartKind::Pie},
                                      {u"created_at:month"_s, ChartKind::Line}}) {
        INFO(group.toStdString());
        ViewDefinition view = page->list().arrangement();
        view.filter = {};
        view.presentation.shown = Presentation::Chart;
        view.presentation.chart = {kind, group, Measure::Count, {}};
        page->list().arrange(view);
        Q_EMIT page->list().arranged(); // as by hand
        auto *chart = qobject_cast<ChartView *>(page->list().presentations()->rows());
        REQUIRE(chart != nullptr);
        REQUIRE(claire.settle());
        const std::vector<ChartPart> parts = chart->model().parts();
        REQUIRE_FALSE(parts.empty());
        qint64 whole = 0;
        for (const ChartPart &part : parts)
            whole += std::get<qint64>(part.measured);
        Query all;
        all.entity = u"ticket"_s;
        all.aggregates = {Aggregate{}};
        CHECK(Value(whole) == claire.fetch(all).columns.front().values.front());

        page->takeFocus();
        claire.press(QKeySequence(Qt::Key_End));
        REQUIRE(chart->canvas().current() == static_cast<int>(parts.size()) - 1);
        claire.press(QKeySequence(Qt::Key_Return));
        CHECK(page->list().presentations()->shown() == Presentation::Table);
        CHECK(waitFor([&] { return page->list().model().total() == std::get<qint64>(parts.back().measured); }));

        // Back to read the next part, and forward to the rows.
        REQUIRE(claire.window().pages().canGoBack());
        claire.press(QKeySequence(Qt::ALT | Qt::Key_Left));
        CHECK(page->list().presentations()->shown() == Presentation::Chart);
        CHECK(page->list().arrangement().filter.isEverything());
        CHECK(waitFor([&] { return page->list().model().total() == whole; }));
        CHECK(claire.window().pages().current() == page);
        claire.press(QKeySequence(Qt::ALT | Qt::Key_Right));
        CHECK(page->list().presentations()->shown() == Presentation::Table);
        CHECK(waitFor([&] { return page->list().model().total() == std::get<qint64>(parts.back().measured); }));
    }
}
