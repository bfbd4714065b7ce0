// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The left edge while it is made anew.
#include "app/shell/Sidebar.h"
#include "app/shell/NavItem.h"
#include "tests/app/scenario/Desk.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QApplication>

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
