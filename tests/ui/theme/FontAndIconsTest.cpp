// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/ThemeManager.h"
#include "ui/theme/Typography.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

int paintedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    return count;
}

bool holds(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

TEST_CASE("figures of the shipped font have one width")
{
    ThemeManager manager(*qApp);
    for (const TextRole role : {TextRole::Body, TextRole::Medium, TextRole::Strong, TextRole::Indicator}) {
        const QFont font = textFont(role);
        CHECK(QFontInfo(font).family() == u"Regie Sans"_s);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(u'0');
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            CHECK(metrics.horizontalAdvance(QChar(digit)) == Approx(width));
        // Kerning between figures would undo it.
        CHECK(metrics.horizontalAdvance(u"1171717.11"_s) == Approx(metrics.horizontalAdvance(u"8000008.88"_s)));
    }
    CHECK(QFontMetricsF(textFont(TextRole::Body)).horizontalAdvance(u'4') == Approx(8.4).margin(0.1));
}

TEST_CASE("the weights of the shipped font differ")
{
    ThemeManager manager(*qApp);
    const QString text = u"Résoudre le ticket"_s;
    const double normal = QFontMetricsF(textFont(TextRole::Body)).horizontalAdvance(text);
    const double medium = QFontMetricsF(textFont(TextRole::Medium)).horizontalAdvance(text);
    const double strong = QFontMetricsF(textFont(TextRole::Strong)).horizontalAdvance(text);
    CHECK(normal < medium);
    CHECK(medium < strong);
}

TEST_CASE("every icon draws itself in the colour of its role, in both themes")
{
    ThemeManager manager(*qApp);
    const QStringList names = iconNames();
    REQUIRE(names.size() > 100);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        manager.setAppearance(appearance);
        const QColor ink = manager.theme()[Colour::Text];
        for (const QString &name : names) {
            INFO(name.toStdString());
            const QImage image = icon(name, Colour::Text).pixmap(QSize(16, 16), 3.0).toImage();
            CHECK(image.width() == 48);
            CHECK(paintedPixels(image) > 20);
            CHECK(holds(image, ink));
        }
    }
}

TEST_CASE("an icon made once follows the theme")
{
    ThemeManager manager(*qApp);
    manager.setAppearance(Appearance::Light);
    const QIcon made = icon(u"check", Tone::Green);
    CHECK(holds(made.pixmap(64, 64).toImage(), lightTheme()[Tone::Green].text));
    manager.setAppearance(Appearance::Dark);
    CHECK(holds(made.pixmap(64, 64).toImage(), darkTheme()[Tone::Green].text));
    CHECK(holds(made.pixmap(QSize(64, 64), QIcon::Disabled).toImage(), darkTheme()[Colour::Disabled]));
}

TEST_CASE("strokes inside a filled glyph take the colour behind it")
{
    ThemeManager manager(*qApp);
    const QColor paper(12, 34, 56);
    CHECK(holds(iconPixmap(u"s-closed", 96, 1, Qt::red, paper).toImage(), paper));
    CHECK(holds(iconPixmap(u"p4", 96, 1, Qt::red, paper).toImage(), paper));
}
