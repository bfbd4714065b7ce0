// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language and colours chosen while a page is open leave nothing of the former ones: the page says and shows what the
// same page says and shows that is opened in them, a moment later and on the same records.
#include "tests/app/scenario/Texts.h"
#include "tests/app/scenario/Walk.h"
#include "ui/theme/Theme.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

using Shades = std::map<QRgb, int>;

struct Face {
    QStringList texts;
    Shades shades;
};

Shades shadesOf(QWidget &page)
{
    const QImage picture = page.grab().toImage().convertToFormat(QImage::Format_RGB32);
    Shades shades;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        int begin = 0;
        for (int x = 1; x <= picture.width(); ++x) {
            if (x < picture.width() && line[x] == line[begin])
                continue;
            shades[line[begin]] += x - begin;
            begin = x;
        }
    }
    return shades;
}

std::set<QRgb> coloursOf(const Theme &theme)
{
    std::set<QRgb> colours;
    for (int role = 0; role < roleCount; ++role)
        colours.insert(theme[static_cast<Colour>(role)].rgb());
    for (int tone = 0; tone < toneCount; ++tone) {
        const ToneColours &shades = theme[static_cast<Tone>(tone)];
        colours.insert({shades.background.rgb(), shades.line.rgb(), shades.solid.rgb(), shades.text.rgb()});
    }
    return colours;
}

// Where words stand elsewhere, so do the shades at their edges: those that no theme names count only as whole grounds.
bool isMuch(QRgb shade, int count)
{
    constexpr int leastNamed = 60;
    constexpr int least = 1000;
    static const std::set<QRgb> light = coloursOf(lightTheme());
    static const std::set<QRgb> dark = coloursOf(darkTheme());
    return count >= (light.count(shade) + dark.count(shade) > 0 ? leastNamed : least);
}

// What the page looks like once it says the same for a while: what is read for other words comes a little later, and
// the preview later still.
Face lookAt(Desk &desk, Page &page)
{
    constexpr int pause = 40; // milliseconds
    constexpr int calm = 3;   // pauses
    constexpr int patience = 60;
    Face face;
    int same = 0;
    for (int attempt = 0; attempt < patience && same < calm; ++attempt) {
        CHECK(desk.settle());
        QTest::qWait(pause);
        QStringList now = textsOf(page);
        same = now == face.texts ? same + 1 : 0;
        face.texts = std::move(now);
    }
    CHECK(same == calm);
    face.shades = shadesOf(page);
    return face;
}

void compare(QStringList &faults, const Face &changed, const Face &fresh, const QString &name)
{
    for (const QString &text : missingTexts(changed.texts, fresh.texts))
        faults.append(name + u": says "_s + text);
    for (const QString &text : missingTexts(fresh.texts, changed.texts))
        faults.append(name + u": does not say "_s + text);
    for (const auto &[shade, count] : changed.shades) {
        if (isMuch(shade, count) && fresh.shades.count(shade) == 0)
            faults.append(u"%1: %2 pixels of %3"_s.arg(name).arg(count).arg(QColor(shade).name()));
    }
    for (const auto &[shade, count] : fresh.shades) {
        if (isMuch(shade, count) && changed.shades.count(shade) == 0)
            faults.append(u"%1: no pixel of %2, but %3"_s.arg(name, QColor(shade).name()).arg(count));
    }
}

// The same page once more, in a tab beside it. It opens in the shape it was left in.
Page &openAnew(PageArea &pages, Page &page)
{
    Page *fresh = pages.makeApart(page.place(), &page);
    REQUIRE(fresh != nullptr);
    pages.attach(fresh);
    return *fresh;
}

void close(PageArea &pages, const Page &page)
{
    int tab = 0;
    while (pages.pageOf(tab) != nullptr && pages.pageOf(tab) != &page)
        ++tab;
    pages.closeTab(tab);
}

// Those that the walk has no use for any more read for nobody.
void closeFormerTabs(PageArea &pages)
{
    constexpr int inUse = 3; // a list, its first record, a new one
    while (pages.pageOf(inUse) != nullptr && pages.current() != pages.pageOf(0))
        pages.closeTab(0);
}

void dress(const QString &language, Appearance appearance)
{
    Desk::language().use(language);
    Desk::themes().setAppearance(appearance);
}

} // namespace

TEST_CASE("every page says and shows after a change of language and colours what it does after a start in them",
          "[.][language][theme][walk]")
{
    QApplication::setCursorFlashTime(0);
    const RunningServer server;
    QStringList faults;
    Walk(server).visitEverybody(
        [&](Desk &desk, const QString &name) {
            PageArea &pages = desk.window().pages();
            closeFormerTabs(pages);
            desk.window().remember(); // how the walk left it: nothing is written meanwhile
            CHECK(desk.settle());
            Page &shown = *pages.current();
            Page &first = openAnew(pages, shown);
            const Face before = lookAt(desk, first);
            dress(u"fr"_s, Appearance::Dark);
            const Face changed = lookAt(desk, first);
            Page &second = openAnew(pages, shown);
            compare(faults, changed, lookAt(desk, second), name);
            dress(u"en"_s, Appearance::Light);
            compare(faults, lookAt(desk, second), before, name + u" and back"_s);
            pages.step(-2);
            CHECK(pages.current() == &shown);
            close(pages, first);
            close(pages, second);
        },
        [] { dress(u"en"_s, Appearance::Light); });
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}
