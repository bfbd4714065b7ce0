// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a list by the mouse: drawn wider, carried, sorted by; and again so wherever the person is next.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

QRect titleOf(ListPage &page, const QString &path)
{
    const ListHeader *header = page.list().view()->header();
    const int section = columnOf(page, path);
    return {header->sectionViewportPosition(section), 0, header->sectionSize(section), header->height()};
}

void drawEdge(ListPage &page, const QString &path, int by)
{
    QWidget *header = page.list().view()->header()->viewport();
    const QRect title = titleOf(page, path);
    const QPoint edge(title.right(), title.center().y());
    drag(header, edge, header, edge + QPoint(by, 0));
}

// One title to where another one stands.
void carryTitle(ListPage &page, const QString &path, const QString &to)
{
    QWidget *header = page.list().view()->header()->viewport();
    const QRect there = titleOf(page, to);
    drag(header, titleOf(page, path).center(), header, QPoint(there.left() + 8, there.center().y()));
}

// What the server keeps of how this list was left.
QString keptLayout(Seat &seat)
{
    Query query;
    query.entity = u"saved_view"_s;
    query.columns = {u"definition"_s};
    query.filter = Filter::all({Filter::condition(u"entity"_s, Operator::Is, {u"test_loan"_s}),
                                Filter::condition(u"kind"_s, Operator::Is, {u"layout"_s})});
    const RowSet rows = seat.fetch(query);
    return rows.ids.size() == 1 ? std::get<QString>(rows.columns.front().values.front()) : QString();
}

} // namespace

TEST_CASE("columns drawn, carried and sorted by the mouse are so again in the program's next life", "[loans]")
{
    LoanOffice office;
    const QTemporaryDir folder;
    QStringList paths;
    QStringList rows;
    int width = 0;
    {
        Seat claire(office.server.port(), folder.path());
        claire.logIn(office.agents[0]);
        lend(claire, u"Perceuse"_s, {{u"stage"_s, u"lent"_s}, {u"deposit"_s, qint64{15'000}}});
        lend(claire, u"Nacelle"_s, {{u"stage"_s, u"lent"_s}, {u"deposit"_s, qint64{200'000}}});
        lend(claire, u"Pompe"_s, {{u"deposit"_s, qint64{5'000}}});
        lend(claire, u"Échelle"_s, {{u"deposit"_s, qint64{5'000}}});
        ListPage &page = openLoans(claire);
        ListView &view = *page.list().view();
        REQUIRE(waitFor([&] { return column(page, u"title"_s).size() == 4; }));
        const QStringList usual = view.shownPaths();

        carryTitle(page, u"deposit"_s, u"title"_s);
        CHECK(view.shownPaths() != usual);
        page.resetView();
        CHECK(view.shownPaths() == usual);
        REQUIRE(claire.settle());

        width = titleOf(page, u"deposit"_s).width() + 48;
        drawEdge(page, u"deposit"_s, 48);
        CHECK(titleOf(page, u"deposit"_s).width() == width);
        carryTitle(page, u"deposit"_s, u"title"_s);
        paths = view.shownPaths();
        CHECK(paths.indexOf(u"deposit"_s) == paths.indexOf(u"title"_s) - 1);
        CHECK(page.records().sortKeys() != std::vector<SortKey>{{u"deposit"_s}}); // carried, not clicked
        clickTitle(claire, page, u"deposit"_s);
        clickTitle(claire, page, u"title"_s, Qt::ShiftModifier);
        clickTitle(claire, page, u"title"_s, Qt::ShiftModifier);
        rows = column(page, u"title"_s);
        CHECK(rows == QStringList{u"Pompe"_s, u"Échelle"_s, u"Perceuse"_s, u"Nacelle"_s});

        // A double click on another edge fits that column, and leaves the order of all.
        drawEdge(page, u"stage"_s, 30);
        const QRect stage = titleOf(page, u"stage"_s);
        QWidget *header = view.header()->viewport();
        QTest::mouseMove(header, QPoint(stage.right(), 5));
        QTest::mouseDClick(header, Qt::LeftButton, {}, QPoint(stage.right(), 5));
        CHECK(view.shownPaths() == paths);
        CHECK(titleOf(page, u"deposit"_s).width() == width);
        CHECK(paths != usual);
        CHECK(waitFor([&] { return keptLayout(claire).contains(QString::number(width)); }));
        CHECK(waitFor([&] { return keptLayout(claire).remove(u' ').contains(u"\"descending\":true"_s); }));
    }
    const auto isAsLeft = [&](ListPage &page) {
        REQUIRE(waitFor([&] { return page.list().view()->shownPaths() == paths; }));
        CHECK(titleOf(page, u"deposit"_s).width() == width);
        CHECK(page.records().sortKeys() == std::vector<SortKey>{{u"deposit"_s}, {u"title"_s, Qt::DescendingOrder}});
        CHECK(waitFor([&] { return column(page, u"title"_s) == rows; }));
    };
    Seat again(office.server.port(), folder.path());
    again.logIn(office.agents[0]);
    isAsLeft(openLoans(again));
    Seat elsewhere(office.server.port()); // another computer knows it as well
    elsewhere.logIn(office.agents[0]);
    isAsLeft(openLoans(elsewhere));
}
