// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewTabs.h"
#include "ui/theme/ThemeManager.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QHBoxLayout>
#include <QTest>
#include <QToolButton>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Nothing of the tabs that have no room shows through the arrows that scroll them")
{
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QWidget row;
    row.setBackgroundRole(QPalette::Base);
    row.setAutoFillBackground(true);
    auto *tabs = new ViewTabs(u"Tickets"_s, &row);
    for (const char *title : {"All", "At risk", "Unassigned", "My tickets", "Due today"})
        tabs->addView(QString::fromLatin1(title), {u"8888"_s});
    auto *layout = new QHBoxLayout(&row);
    layout->setContentsMargins({});
    layout->addWidget(tabs);
    row.resize(600, 40);
    row.show();
    QTest::qWait(10);

    // At whatever width: the arrows look the same, whatever lies under them.
    int compared = 0;
    for (int width = 420; width > 180; width -= 17) {
        row.resize(width, 40);
        QTest::qWait(1);
        for (const QToolButton *arrow : tabs->findChildren<QToolButton *>()) {
            if (!arrow->isVisible())
                continue;
            const QRect place(arrow->mapTo(&row, QPoint()), arrow->size());
            const QImage seen = row.grab(place).toImage();
            const QColor ground = row.palette().color(QPalette::Base);
            INFO(width << " " << arrow->arrowType());
            for (int y = 0; y < seen.height(); ++y) {
                CHECK(seen.pixelColor(1, y) == ground);
                CHECK(seen.pixelColor(seen.width() - 2, y) == ground);
                ++compared;
            }
        }
    }
    CHECK(compared > 0);
}
