// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of settings, by keys, on the real server.
#include "app/settings/SettingLine.h"
#include "app/settings/SettingsPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/editors/FieldEditor.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence enter(Qt::Key_Return);
const QKeySequence escape(Qt::Key_Escape);
const QKeySequence tab(Qt::Key_Tab);
const QKeySequence space(Qt::Key_Space);
const QKeySequence takeBack(Qt::CTRL | Qt::Key_Z);

SettingsPage &openSettings(Seat &seat)
{
    MainWindow &window = seat.window();
    window.pages().visit(Place::list(u"settings"_s));
    SettingsPage *page = nullptr;
    REQUIRE(waitFor([&] { return (page = qobject_cast<SettingsPage *>(window.pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    return *page;
}

QLineEdit &edit(SettingsPage &page, QLatin1StringView key)
{
    return *qobject_cast<QLineEdit *>(page.line(QString(key))->editor().inner());
}

void retype(Seat &seat, QLineEdit &line, const QString &text)
{
    line.setFocus(Qt::TabFocusReason);
    line.selectAll();
    seat.type(text);
}

} // namespace

TEST_CASE("a setting is found, changed by keys, seen by another, taken back, and told with who and when", "[settings]")
{
    const RunningServer server{5};
    const QString email = emailsOf(server, u"admin"_s).first();
    Seat one(server.port());
    Seat other(server.port());
    one.logIn(email);
    other.logIn(email);
    SettingsPage &mine = openSettings(one);
    SettingsPage &theirs = openSettings(other);
    CHECK(mine.shown().size() == static_cast<qsizetype>(settingRows().size()));

    one.type(u"/"_s);
    one.type(u"largest file"_s);
    CHECK(mine.shown() == QStringList{QString(settingkeys::fileMegabytes)});
    QLineEdit &size = edit(mine, settingkeys::fileMegabytes);
    CHECK(size.text() == u"25"_s);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&size);
    REQUIRE(heard != nullptr);
    CHECK(heard->text(QAccessible::Name) == u"Largest file"_s);
    CHECK(heard->text(QAccessible::Description).contains(u"refused before it goes up"_s));

    retype(one, size, u"500"_s); // more than there is room for
    one.press(enter);
    CHECK(mine.line(QString(settingkeys::fileMegabytes))->editor().hasIssues());
    one.press(escape);
    CHECK(size.text() == u"25"_s);
    CHECK_FALSE(mine.line(QString(settingkeys::fileMegabytes))->editor().hasIssues());

    retype(one, size, u"40"_s);
    one.press(tab); // leaving is saving
    CHECK(waitFor([&] { return edit(theirs, settingkeys::fileMegabytes).text() == u"40"_s; }));
    CHECK(waitFor([&] { return mine.line(QString(settingkeys::fileMegabytes))->reset().isVisible(); }));
    one.press(takeBack);
    CHECK(waitFor([&] { return edit(theirs, settingkeys::fileMegabytes).text() == u"25"_s; }));
    CHECK(waitFor([&] { return size.text() == u"25"_s; }));

    SettingLine &line = *mine.line(QString(settingkeys::fileMegabytes));
    line.past().setFocus(Qt::TabFocusReason);
    one.press(space);
    REQUIRE(waitFor([&] { return line.pastLines().size() == 2; }));
    CHECK(line.pastLines().at(0).endsWith(u"40\u00a0megabytes → 25\u00a0megabytes (usual)"_s));
    CHECK(line.pastLines().at(1).contains(one.connection().session().displayName));
}

TEST_CASE("what somebody types stays when another one sets it, and the usual value comes back by its button",
          "[settings]")
{
    const RunningServer server{5};
    const QString email = emailsOf(server, u"admin"_s).first();
    Seat one(server.port());
    Seat other(server.port());
    one.logIn(email);
    other.logIn(email);
    SettingsPage &mine = openSettings(one);
    SettingsPage &theirs = openSettings(other);
    retype(one, edit(mine, settingkeys::keepNotifications), u"3"_s);
    retype(other, edit(theirs, settingkeys::keepNotifications), u"9"_s);
    other.press(enter);
    CHECK(waitFor(
        [&] { return mine.line(QString(settingkeys::keepNotifications))->note().contains(u"9\u00a0months"_s); }));
    CHECK(edit(mine, settingkeys::keepNotifications).text() == u"3"_s);
    one.press(escape);
    CHECK(edit(mine, settingkeys::keepNotifications).text() == u"9"_s);
    CHECK(mine.line(QString(settingkeys::keepNotifications))->note().isEmpty());

    mine.groups().setFocus(Qt::OtherFocusReason);
    one.press(QKeySequence(Qt::Key_Down)); // «Changed»
    CHECK(mine.shown().contains(QString(settingkeys::keepNotifications)));
    CHECK_FALSE(mine.shown().contains(QString(settingkeys::keepLogins)));
    mine.line(QString(settingkeys::keepNotifications))->reset().setFocus(Qt::TabFocusReason);
    one.press(space);
    CHECK(waitFor([&] { return edit(theirs, settingkeys::keepNotifications).text() == u"6"_s; }));
    CHECK(waitFor([&] { return !mine.shown().contains(QString(settingkeys::keepNotifications)); }));
}
