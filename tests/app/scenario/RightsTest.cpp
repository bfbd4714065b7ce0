// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of rights, by keys and mouse, on the real server.
#include "app/rights/ApplySheet.h"
#include "app/rights/PeoplePane.h"
#include "app/rights/PersonHeader.h"
#include "app/rights/RightsPage.h"
#include "app/rights/RightsView.h"
#include "app/rights/RoleSheet.h"
#include "tests/app/scenario/Seat.h"
#include "tests/support/ModelTester.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence space(Qt::Key_Space);
const QKeySequence escape(Qt::Key_Escape);
const QKeySequence enter(Qt::Key_Return);
const QKeySequence save(Qt::CTRL | Qt::Key_S);
const QKeySequence takeBack(Qt::CTRL | Qt::Key_Z);
const QString closing = u"ticket.close"_s;

struct Office {
    RunningServer server{30};
    QString admin = emailsOf(server, u"admin"_s).first();
    QString agent = emailsOf(server, u"support"_s).first();
};

RightsPage &openMatrix(Seat &seat)
{
    seat.press(QKeySequence(Qt::ALT | Qt::Key_3));
    RightsPage *page = nullptr;
    REQUIRE(waitFor([&] { return (page = qobject_cast<RightsPage *>(seat.window().pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    return *page;
}

QUuid roleCalled(RightsPage &page, const QString &key)
{
    for (const RightsBook::RoleLine &role : page.book().roles()) {
        if (role.key == key)
            return role.id;
    }
    return {};
}

// To the cell, with the arrows, from wherever the matrix is.
void walkTo(Seat &seat, RightsPage &page, const QString &right, const QString &role)
{
    const QTableView &cells = *page.view().cells();
    const QModelIndex goal = page.model().indexOf(right, roleCalled(page, role));
    REQUIRE(goal.isValid());
    page.view().cells()->setFocus();
    while (cells.currentIndex().row() != goal.row())
        seat.press(cells.currentIndex().row() < goal.row() ? Qt::Key_Down : Qt::Key_Up);
    while (cells.currentIndex().column() != goal.column())
        seat.press(cells.currentIndex().column() < goal.column() ? Qt::Key_Right : Qt::Key_Left);
}

Level levelOf(RightsPage &page, const QString &right, const QString &role)
{
    return page.draft().level(RightsCell::right(roleCalled(page, role), right));
}

Scope scopeOf(Seat &seat, const QString &right)
{
    return seat.connection().session().scopeOf(right);
}

} // namespace

TEST_CASE("rights change by keys, wait, are shown before they are applied, and reach whoever holds the role")
{
    Office office;
    Seat admin(office.server.port());
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    admin.logIn(office.admin);
    REQUIRE(scopeOf(agent, closing) == Scope::All);
    RightsPage &page = openMatrix(admin);
    CHECK(levelOf(page, closing, u"support"_s) == Level::All);

    // Space goes round the levels that the entity declares; Escape and Ctrl+Z take the change back.
    walkTo(admin, page, closing, u"support"_s);
    admin.press(space);
    CHECK(levelOf(page, closing, u"support"_s) == Level::None);
    CHECK(page.draft().count() == 1);
    CHECK(page.savingText() == u"1 right changed, not applied"_s);
    admin.press(space);
    CHECK(levelOf(page, closing, u"support"_s) == Level::Own);
    admin.press(escape);
    CHECK(page.draft().count() == 0);
    admin.press(space);
    admin.press(takeBack);
    CHECK(page.draft().count() == 0);
    CHECK(levelOf(page, closing, u"support"_s) == Level::All);

    admin.press(space);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(page.view().cells());
    REQUIRE(table != nullptr);
    CHECK(table->text(QAccessible::Name) == u"Rights of roles"_s);
    const QModelIndex at = page.view().cells()->currentIndex();
    CHECK(at.data(Qt::AccessibleTextRole).toString() == u"Tickets: Close, Support: None, changed, was All"_s);
    CHECK(scopeOf(agent, closing) == Scope::All); // it waits

    admin.press(save);
    REQUIRE(waitFor([&] { return page.applySheet().isVisible(); }));
    const QStringList lines = page.applySheet().lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().startsWith(u"Support · Tickets: Close | All → None | Changes for "_s));
    admin.press(enter);
    CHECK(waitFor([&] { return page.draft().count() == 0 && !page.isLoading(); }));
    CHECK_FALSE(page.applySheet().isVisible());
    CHECK(levelOf(page, closing, u"support"_s) == Level::None);
    CHECK(waitFor([&] { return scopeOf(agent, closing) == Scope::None; }));

    // What was applied is the window's to take back.
    page.view().cells()->setFocus();
    admin.press(takeBack);
    CHECK(waitFor([&] { return scopeOf(agent, closing) == Scope::All; }));
    CHECK(waitFor([&] { return levelOf(page, closing, u"support"_s) == Level::All; }));
}

TEST_CASE("what another administrator changes meanwhile shows, and is contested where both changed the same")
{
    Office office;
    Seat one(office.server.port());
    Seat other(office.server.port());
    one.logIn(office.admin);
    other.logIn(office.admin);
    RightsPage &mine = openMatrix(one);
    RightsPage &theirs = openMatrix(other);
    walkTo(one, mine, closing, u"support"_s);
    one.press(space); // none
    walkTo(other, theirs, closing, u"support"_s);
    other.press(space);
    other.press(space); // own
    walkTo(other, theirs, u"ticket.cancel"_s, u"support"_s);
    other.press(space);
    other.press(save);
    REQUIRE(waitFor([&] { return theirs.applySheet().isVisible(); }));
    other.press(enter);
    CHECK(waitFor([&] { return levelOf(mine, u"ticket.cancel"_s, u"support"_s) == Level::None; }));
    CHECK(waitFor([&] { return mine.draft().contestedCount() == 1; }));
    CHECK(levelOf(mine, closing, u"support"_s) == Level::None);
    one.press(save); // not before it is decided
    CHECK_FALSE(mine.applySheet().isVisible());
    one.clickButton(u"Keep mine"_s);
    CHECK(mine.draft().contestedCount() == 0);
    CHECK(mine.draft().count() == 1);
    one.press(save);
    REQUIRE(waitFor([&] { return mine.applySheet().isVisible(); }));
    one.press(enter);
    CHECK(waitFor([&] { return levelOf(theirs, closing, u"support"_s) == Level::None; }));
}

TEST_CASE("the last role that can grant rights keeps them, and the refusal says why")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    walkTo(admin, page, u"role_permission.create"_s, u"admin"_s);
    admin.press(space);
    admin.press(save);
    REQUIRE(waitFor([&] { return page.applySheet().isVisible(); }));
    admin.press(enter);
    CHECK(waitFor([&] {
        for (const QLabel *label : page.applySheet().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"Nobody could administer all of Régie any more"_s))
                return true;
        }
        return false;
    }));
    CHECK(page.draft().count() == 1); // nothing is lost
    CHECK(scopeOf(admin, u"role_permission.create"_s) == Scope::All);
}

TEST_CASE("a person is found, gets a role and loses another, and what that comes to stands in the last column")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    const ModelTester<PeopleModel> found(static_cast<PeopleModel &>(*page.people().list().model()));
    admin.type(u"/"_s);
    REQUIRE(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    admin.type(office.agent);
    admin.press(enter);
    REQUIRE(page.people().list().model()->rowCount() == 1);
    CHECK(found.reset > 0);
    const QUuid person = page.people().current();
    const auto effective = [&](const QString &right) {
        const QModelIndex cell = page.model().indexOf(right, roleCalled(page, u"support"_s));
        return cell.siblingAtColumn(page.model().effectiveColumn());
    };
    CHECK(effective(closing).data().toString() == u"All"_s);
    CHECK(effective(closing).data(RightsModel::GiverRole).toString() == u"by Support"_s);
    CHECK(effective(u"role.create"_s).data().toString() == u"None"_s);

    QMenu menu;
    page.person().fillRoleMenu(menu);
    QAction *administrator = menu.actions().first(); // whatever it is called in the data
    administrator->trigger();
    CHECK(page.draft().count() == 1);
    CHECK(effective(closing).data(RightsModel::GiverRole).toString() == u"both"_s);
    CHECK(effective(u"role.create"_s).data().toString() == u"All"_s);

    auto *chip = page.person().findChildren<FilterChip *>().last();
    REQUIRE(chip->toolTip().startsWith(u"Support"_s));
    chip->setFocus();
    admin.press(QKeySequence(Qt::Key_Delete));
    CHECK(page.draft().count() == 2);
    admin.press(save);
    REQUIRE(waitFor([&] { return page.applySheet().isVisible(); }));
    CHECK(page.applySheet().lines().size() == 2);
    admin.press(enter);
    CHECK(waitFor([&] { return page.draft().count() == 0 && !page.isLoading(); }));
    CHECK(page.book().rolesOf(person) == std::vector<QUuid>{roleCalled(page, u"admin"_s)});
}

TEST_CASE("a role is made like another one, and the mouse goes round its levels")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    walkTo(admin, page, closing, u"support"_s);
    const QUuid support = roleCalled(page, u"support"_s);
    change(admin, u"role"_s, support, {{u"second_factor"_s, true}, {u"idle_minutes"_s, qint64{10}}});
    REQUIRE(waitFor([&] { return page.book().role(support)->idleMinutes == 10; }));
    admin.clickButton(u"New role…"_s);
    REQUIRE(waitFor([&] { return page.roleSheet().isVisible(); }));
    CHECK(page.roleSheet().like().currentText() == u"Support"_s);
    admin.type(u"Évening desk"_s);
    admin.press(enter);
    REQUIRE(waitFor([&] { return !roleCalled(page, u"evening_desk"_s).isNull(); }));
    CHECK(waitFor([&] { return levelOf(page, closing, u"evening_desk"_s) == Level::All; }));
    const QUuid desk = roleCalled(page, u"evening_desk"_s);
    CHECK(stored(admin, u"role"_s, desk, u"second_factor"_s) == Value(true));
    CHECK(stored(admin, u"role"_s, desk, u"idle_minutes"_s) == Value(qint64{10}));
    QTableView &cells = *page.view().cells();
    const QModelIndex cell = page.model().indexOf(closing, roleCalled(page, u"evening_desk"_s));
    cells.scrollTo(cell);
    QTest::mouseClick(cells.viewport(), Qt::LeftButton, Qt::NoModifier, cells.visualRect(cell).center());
    CHECK(levelOf(page, closing, u"evening_desk"_s) == Level::None);
    CHECK(cells.currentIndex() == cell);

    // A module folds where one stands on it.
    const ModelTester<RightsModel> matrix(page.model());
    const int shown = page.model().rowCount();
    cells.setCurrentIndex(page.model().index(0, 1));
    cells.setFocus();
    admin.press(QKeySequence(Qt::Key_Left));
    CHECK(page.model().rowCount() < shown);
    admin.press(QKeySequence(Qt::Key_Right));
    CHECK(page.model().rowCount() == shown);
    CHECK(matrix.removed == 1);
    CHECK(matrix.inserted == 1);
}

TEST_CASE("who may only look at rights changes nothing, and is told why")
{
    Office office;
    Seat manager(office.server.port());
    manager.logIn(emailsOf(office.server, u"manager"_s).first());
    manager.press(QKeySequence(Qt::ALT | Qt::Key_9));
    RightsPage *page = nullptr;
    REQUIRE(
        waitFor([&] { return (page = qobject_cast<RightsPage *>(manager.window().pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    walkTo(manager, *page, closing, u"support"_s);
    manager.press(space);
    CHECK(page->draft().count() == 0);
    CHECK_FALSE(page->person().addButton().isVisible());
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"whoever administers can give it"_s);
    }));
}

TEST_CASE("changes that wait are a draft: they outlive their tab and the program")
{
    Office office;
    QTemporaryDir folder;
    {
        Seat admin(office.server.port(), folder.path());
        admin.logIn(office.admin);
        RightsPage &page = openMatrix(admin);
        walkTo(admin, page, closing, u"support"_s);
        admin.press(space);
        REQUIRE(page.draft().count() == 1);
        admin.press(QKeySequence(Qt::CTRL | Qt::Key_W));
        RightsPage &again = openMatrix(admin);
        CHECK(again.draft().count() == 1);
        CHECK(levelOf(again, closing, u"support"_s) == Level::None);
    }
    {
        Seat admin(office.server.port(), folder.path());
        admin.logIn(office.admin);
        RightsPage &page = openMatrix(admin);
        CHECK(waitFor([&] { return page.draft().count() == 1; }));
        CHECK(page.draft().contestedCount() == 0);
        admin.press(save);
        REQUIRE(waitFor([&] { return page.applySheet().isVisible(); }));
        admin.press(enter);
        CHECK(waitFor([&] { return page.draft().count() == 0 && !page.isLoading(); }));
        CHECK(levelOf(page, closing, u"support"_s) == Level::None);
    }
    Seat admin(office.server.port(), folder.path());
    admin.logIn(office.admin);
    CHECK(openMatrix(admin).draft().count() == 0);
}

TEST_CASE("every key that the sheet names for the matrix does there what it says")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    walkTo(admin, page, closing, u"support"_s);
    const QTableView &cells = *page.view().cells();
    int tried = 0;
    for (const ShortcutRow &row : shortcuts()) {
        if (row.zone != Zone::Rights)
            continue;
        INFO(std::string(row.keys));
        ++tried;
        const int column = cells.currentIndex().column();
        const QList<QKeySequence> keys = row.sequences();
        admin.press(keys.first());
        if (row.keys == "Space")
            CHECK(levelOf(page, closing, u"support"_s) == Level::None); // after All comes the first one
        else if (row.keys == "Shift+Space")
            CHECK(levelOf(page, closing, u"support"_s) == Level::All);
        else if (row.keys == "Esc")
            CHECK(page.draft().count() == 0);
        else
            CHECK(cells.currentIndex().column() == column - 1);
    }
    CHECK(tried == 4);
}
