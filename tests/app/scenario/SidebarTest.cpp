// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The left edge while it is made anew.
#include "app/shell/Sidebar.h"
#include "app/pages/ListPage.h"
#include "app/shell/NavItem.h"
#include "tests/app/scenario/Desk.h"
#include "tests/support/StringMakers.h"
#include "ui/widgets/ViewTabs.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Shown {
    QString text;
    QRect place;
    friend bool operator==(const Shown &, const Shown &) = default;
};

// As it stands at this moment, before anything that waits its turn.
std::vector<Shown> linesOf(const Sidebar &sidebar)
{
    std::vector<Shown> lines;
    for (const NavItem *item : sidebar.findChildren<NavItem *>()) {
        if (item->isVisible())
            lines.push_back({item->text(), item->geometry()});
    }
    return lines;
}

} // namespace

TEST_CASE("when rights are said again the sidebar stands as before in the same moment, with the focus where it was")
{
    const RunningServer server;
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    desk.window().activateWindow();
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &desk.window(); }));
    Sidebar &sidebar = desk.window().sidebar();
    const std::vector<Shown> before = linesOf(sidebar);
    REQUIRE(before.size() > 3);
    sidebar.findChildren<NavItem *>().at(2)->setFocus();
    Q_EMIT desk.connection().sessionChanged();
    CHECK(linesOf(sidebar) == before);
    const auto *focused = qobject_cast<NavItem *>(QApplication::focusWidget());
    REQUIRE(focused != nullptr);
    CHECK(focused->text() == before[2].text);
}

TEST_CASE("a section of the sidebar leads from its pinned view to its usual one, by mouse and by key")
{
    const RunningServer server;
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    desk.window().activateWindow();
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &desk.window(); }));
    Sidebar &sidebar = desk.window().sidebar();
    const auto line = [&sidebar](const auto &isWanted) {
        const QList<NavItem *> all = sidebar.findChildren<NavItem *>();
        const auto found = std::find_if(all.begin(), all.end(), isWanted);
        return found == all.end() ? nullptr : *found;
    };
    int number = 0;
    while (sidebar.sectionPlace(number).section != u"tickets"_s)
        REQUIRE(++number < sidebar.sectionCount());
    NavItem *section = sidebar.findChildren<NavItem *>().at(number);
    const auto isPinnedCurrent = [&] {
        return line([&](const NavItem *item) { return item->isCurrent() && item != section; }) != nullptr;
    };
    const auto goToPinned = [&] {
        const QList<NavItem *> all = sidebar.findChildren<NavItem *>();
        for (NavItem *item : all.mid(sidebar.sectionCount())) {
            QTest::mouseClick(item, Qt::LeftButton);
            const auto *list = qobject_cast<ListPage *>(desk.window().pages().current());
            if (list && list->place().section == u"tickets"_s && isPinnedCurrent())
                return;
        }
        FAIL("no view of tickets is pinned");
    };
    QTest::mouseClick(section, Qt::LeftButton);
    REQUIRE(section->isCurrent());
    const auto shownView = [&] {
        return qobject_cast<ListPage *>(desk.window().pages().current())->tabs().currentIndex();
    };
    const int usual = shownView();

    goToPinned();
    QTest::mouseClick(section, Qt::LeftButton);
    CHECK(section->isCurrent());
    CHECK(shownView() == usual);

    goToPinned();
    QTest::keyClick(&desk.window(), static_cast<Qt::Key>(Qt::Key_1 + number), Qt::AltModifier);
    CHECK(section->isCurrent());
}
