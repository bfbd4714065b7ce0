// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/palette/Palette.h"
#include "tests/support/FakeGateway.h"
#include "ui/theme/ThemeManager.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("the hints at the foot of the palette are never cut")
{
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    Language language;
    language.use(u"fr"_s);
    FakeGateway gateway;
    QWidget window;
    Palette palette(gateway, &window);
    window.show();
    for (const double scale : {1.0, 1.5, 2.0}) {
        themes.setTextScale(scale);
        for (const int width : {1440, 640}) {
            window.resize(width, 900);
            palette.popUp({});
            QTest::qWait(10);
            int hints = 0;
            for (const QLabel *label : palette.findChildren<QLabel *>()) {
                if (label->text().isEmpty() || label->wordWrap())
                    continue;
                ++hints;
                INFO(label->text().toStdString() << " at " << width << " × " << scale);
                CHECK(label->width() >= label->sizeHint().width());
                CHECK(palette.box()->rect().contains(QRect(label->mapTo(palette.box(), QPoint()), label->size())));
            }
            CHECK(hints == 5);
            palette.close();
        }
    }
    themes.setTextScale(1);
}
