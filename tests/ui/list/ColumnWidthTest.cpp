// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QScrollBar>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

constexpr int besideSidebar = 1232; // of a window of 1440

void showList(RecordList &list, int width)
{
    list.resize(width, 700);
    list.show();
    REQUIRE(QTest::qWaitFor([&] { return list.model().loadedCount() > 0; }));
    QTest::qWait(20);
}

// Of the widest content among the first rows.
int widest(const RecordList &list, int section)
{
    QStyleOptionViewItem option;
    int width = 0;
    for (int row = 0; row < std::min(20, list.rows().rowCount()); ++row)
        width = std::max(width, list.view()->itemDelegate()->sizeHint(option, list.rows().index(row, section)).width());
    return width;
}

} // namespace

TEST_CASE("Where room is short the long contents give way, and the short ones are whole")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 30);
    for (const QUuid &ticket : data.tickets)
        gateway.change(u"ticket"_s, ticket,
                       {{u"technician_id"_s, data.users[1]},
                        {u"title"_s, u"Chaudière à l’arrêt dans le bâtiment B, sans eau chaude depuis hier soir"_s}});
    RecordList list(gateway, *findSchema(u"ticket"));
    ViewDefinition view;
    view.columns = {{u"reference"_s}, {u"title"_s}, {u"technician.display_name"_s}, {u"status"_s}};
    list.arrange(view);
    list.setPreviewShown(false);
    showList(list, 640);
    const ListHeader *header = list.view()->header();
    for (const int section : {1, 3, 4})
        CHECK(header->sectionSize(section) >= widest(list, section));
    CHECK(header->sectionSize(2) < widest(list, 2));
    CHECK(list.view()->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("The usual columns of what has many fit beside their preview")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 30));
    RecordList list(gateway, *findSchema(u"equipment"));
    showList(list, besideSidebar);
    CHECK(list.view()->horizontalScrollBar()->maximum() == 0);
    for (int section = 1; section < list.view()->header()->count(); ++section)
        CHECK(list.view()->header()->sectionSize(section) >= list.view()->header()->minimumSectionSize());
}

TEST_CASE("Columns that somebody drew stay as they are, however little is left")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 30));
    RecordList list(gateway, *findSchema(u"ticket"));
    ViewDefinition view;
    view.columns = {{u"reference"_s, 200}, {u"title"_s}, {u"client.name"_s, 400}};
    list.arrange(view);
    showList(list, 700);
    CHECK(list.view()->header()->sectionSize(1) == 200);
    CHECK(list.view()->header()->sectionSize(3) == 400);
}
