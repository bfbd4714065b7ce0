// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "tests/support/FakeGateway.h"
#include "ui/theme/ThemeManager.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
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

TEST_CASE("the palette opens with its first heading in full, also where its results have no room")
{
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    FakeGateway gateway;
    QWidget window;
    Palette palette(gateway, &window);
    window.show();
    Palette::Offers offers;
    for (int number = 0; number < 14; ++number) {
        PaletteEntry entry;
        entry.title = u"Page %1"_s.arg(number);
        entry.glyph = u"search"_s;
        offers.pages.push_back(entry);
        entry.entity = u"ticket"_s;
        offers.recent.push_back(entry);
        entry.isAction = true;
        offers.actions.push_back(entry);
    }
    auto *list = palette.findChild<QListView *>();
    for (const int height : {900, 720, 500}) {
        window.resize(1280, height);
        for (int time = 0; time < 2; ++time) {
            INFO(height << ", time " << time);
            palette.popUp(offers);
            QTest::qWait(20);
            CHECK(palette.model().rowCount() > 0);
            CHECK(list->verticalScrollBar()->value() == 0);
            QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Down);
            palette.close();
        }
    }
}

TEST_CASE("a palette left open asks again when the connection is back")
{
    FakeGateway gateway;
    QWidget window;
    Palette palette(gateway, &window);
    window.show();
    gateway.setLink(LinkState::Offline);
    palette.popUp({});
    palette.setQuestion(u"montfort"_s);
    const auto says = [&palette](const QString &words) {
        const auto labels = palette.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    REQUIRE(QTest::qWaitFor([&] { return says(u"Not connected"_s); }));
    const int asked = gateway.requestCount(u"search"_s);
    gateway.setLink(LinkState::Online);
    CHECK(QTest::qWaitFor([&] { return !says(u"Not connected"_s); }));
    CHECK(gateway.requestCount(u"search"_s) == asked + 1);
}
