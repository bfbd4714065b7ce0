// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PageArea.h"
#include "app/shell/TabBar.h"
#include "ui/theme/Typography.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

class BlankPage final : public Page {
public:
    using Page::Page;
    [[nodiscard]] QString title() const override { return place().section; }
    [[nodiscard]] QString glyph() const override { return u"list"_s; }
};

struct Tabs {
    Tabs()
        : pages(bar, [](const Place &place, Page *) { return new BlankPage(place); })
    {
        for (const QString &section : {u"first"_s, u"second"_s, u"third"_s, u"fourth"_s})
            pages.open(Place::list(section), OpenIn::NewTab);
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const Page *page : pages.shownPages())
            titles.append(page->title());
        return titles;
    }
    TabBar bar;
    PageArea pages;
};

} // namespace

TEST_CASE("a tab that was closed comes back where it was, the last one first")
{
    Tabs tabs;
    const QStringList before = tabs.titles();
    REQUIRE(before == QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s});
    tabs.pages.closeTab(0);
    tabs.pages.closeTab(1);
    CHECK(tabs.titles() == QStringList{u"second"_s, u"fourth"_s});
    tabs.pages.reopenTab();
    CHECK(tabs.titles() == QStringList{u"second"_s, u"third"_s, u"fourth"_s});
    CHECK(tabs.pages.current()->title() == u"third");
    tabs.pages.reopenTab();
    CHECK(tabs.titles() == before);
    CHECK(tabs.pages.current()->title() == u"first");
}

TEST_CASE("of the title of a narrow tab the reference gives way before the words")
{
    const QFontMetrics font(textFont(TextRole::Body));
    const auto shown = [&font](const QString &title, int width) { return shownTitle(title, font, width); };
    const QString title = u"TK-2026-01874 · Groupe froid en défaut"_s;
    CHECK(shown(title, font.horizontalAdvance(title)) == title);
    CHECK(shown(title, font.horizontalAdvance(u"TK-2026-01874 · Groupe"_s)).startsWith(u"TK-2026-01874 · Gr"));
    CHECK(shown(title, font.horizontalAdvance(u"Groupe froid …"_s)).startsWith(u"Groupe froid"));
    CHECK(shown(u"Utilisateurs et rôles"_s, font.horizontalAdvance(u"Utilisate…"_s)).startsWith(u"Utilisate"));
}

TEST_CASE("a tab whose neighbours are gone comes back at the end")
{
    Tabs tabs;
    tabs.pages.closeTab(3);
    tabs.pages.closeTab(0);
    tabs.pages.closeTab(0);
    for (int closed = 0; closed < 3; ++closed)
        tabs.pages.reopenTab();
    CHECK(tabs.titles() == QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s});
}
