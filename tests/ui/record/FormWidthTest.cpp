// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/record/RecordFixture.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace regie;
using namespace regie::tests;

TEST_CASE("Two columns become one where there is no room for both, and nothing scrolls sideways")
{
    Fixture fixture;
    for (const QString &entity : {u"ticket"_s, u"party"_s}) {
        INFO(entity.toStdString());
        const auto page =
            fixture.open(entity == u"ticket" ? fixture.data.tickets[5] : fixture.data.parties[0], entity);
        const QScrollArea *scroll = nullptr;
        for (QWidget *above = page->form(); scroll == nullptr; above = above->parentWidget())
            scroll = qobject_cast<QScrollArea *>(above);
        const auto columns = [&] {
            QSet<int> lefts;
            for (const FieldEditor *editor : page->form()->editors())
                lefts.insert(editor->mapTo(page->form(), QPoint()).x());
            return lefts.size();
        };
        page->resize(1400, 800);
        QTest::qWait(20);
        CHECK(columns() == 2);
        page->resize(810, 600);
        REQUIRE(QTest::qWaitFor([&] { return columns() == 1; }));
        CHECK(QTest::qWaitFor([&] { return scroll->horizontalScrollBar()->maximum() == 0; }));
        page->resize(1400, 800);
        CHECK(QTest::qWaitFor([&] { return columns() == 2; }));
    }
}
