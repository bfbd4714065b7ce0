// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One's own account, by keys, on the real server.
#include "app/account/AccountSheet.h"
#include "app/account/OwnDensity.h"
#include "app/account/PasswordForm.h"
#include "app/account/PersonalSettings.h"
#include "app/shell/Sidebar.h"
#include "app/shell/SidebarButtons.h"
#include "shared/domain/identity/Preference.h"
#include "shared/domain/identity/RowHeight.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/OwnPreferences.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence tab(Qt::Key_Tab);
const QKeySequence enter(Qt::Key_Return);
const QKeySequence all(Qt::CTRL | Qt::Key_A);
const QString newPassword = u"four lizards on a wall"_s;

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPicture(Seat &seat, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        seat.window().grab().save(folder + u'/' + name);
}

struct Office {
    RunningServer server;
    QString agent = emailsOf(server, u"support"_s).first();
};

AccountSheet &openSheet(Seat &seat)
{
    seat.click(seat.window().sidebar().findChild<PersonButton *>());
    REQUIRE(waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    seat.press(QKeySequence(Qt::Key_Down));
    seat.press(enter);
    REQUIRE(waitFor([&] { return seat.window().accountSheet().isVisible(); }));
    return seat.window().accountSheet();
}

bool isFocused(const QWidget *widget)
{
    return QApplication::focusWidget() == widget;
}

} // namespace

TEST_CASE("language, colours and password are changed by keys, and hold wherever the person is")
{
    Office office;
    Seat here(office.server.port());
    Seat there(office.server.port());
    there.logIn(office.agent);
    here.logIn(office.agent);
    AccountSheet &sheet = openSheet(here);
    keepPicture(here, u"account.png"_s);

    // The language as it is has the focus; the arrows choose.
    CHECK(sheet.languages()->isAncestorOf(QApplication::focusWidget()));
    here.press(QKeySequence(Qt::Key_Left));
    CHECK(sheet.languages()->current() == 0);
    CHECK(waitFor([&] { return sheet.passwordForm().submitButton()->text() == u"Changer le mot de passe"_s; }));
    CHECK(waitFor([&] { return sheet.appearances()->isVisible(); })); // made anew, with French words
    CHECK(sheet.languages()->isAncestorOf(here.window().focusWidget()));
    keepPicture(here, u"account-fr.png"_s);
    here.press(QKeySequence(Qt::Key_Right));
    CHECK(waitFor([&] { return there.connection().session().locale == u"en_GB"_s; }));
    here.press(tab);
    CHECK(sheet.appearances()->isAncestorOf(QApplication::focusWidget()));
    here.press(QKeySequence(Qt::Key_Right));
    here.press(QKeySequence(Qt::Key_Right));
    CHECK(waitFor([&] { return there.connection().session().theme == u"dark"_s; }));
    keepPicture(here, u"account-dark.png"_s);
    CHECK(there.window().accountSheet().appearances()->current() == 2);

    PasswordForm &form = sheet.passwordForm();
    here.press(tab);
    CHECK(isFocused(sheet.noticesButton()));
    here.press(tab);
    CHECK(isFocused(form.currentField()));
    here.type(u"not what it is"_s);
    here.press(tab);
    CHECK(isFocused(form.newField()));
    here.type(u"short"_s);
    here.press(enter);
    REQUIRE(waitFor([&] { return !form.sentence().isEmpty(); }));
    CHECK(form.sentence() == u"The password is too short: at least 12 characters. A sentence is easiest."_s);
    CHECK(isFocused(form.newField()));
    keepPicture(here, u"account-refused.png"_s);
    here.press(all);
    here.type(newPassword);
    here.press(enter);
    CHECK(waitFor([&] { return form.sentence() == u"This is not your password at present."_s; }));
    CHECK(isFocused(form.currentField()));
    CHECK(there.connection().state() == LinkState::Online);
    here.press(all);
    here.type(RunningServer::password());
    here.press(enter);
    CHECK(waitFor([&] { return form.sentence().startsWith(u"Your password is changed."_s); }));
    CHECK(form.currentField()->text().isEmpty());
    CHECK(form.newField()->text().isEmpty());
    CHECK(waitFor([&] { return there.connection().state() == LinkState::LoginNeeded; }));
    CHECK(here.connection().state() == LinkState::Online);

    // Round and round within the sheet, and out.
    for (int step = 0; step < 12; ++step) {
        here.press(tab);
        CHECK(sheet.isAncestorOf(QApplication::focusWidget()));
    }
    here.press(QKeySequence(Qt::Key_Escape));
    CHECK(sheet.isHidden());

    // At another computer.
    QTemporaryDir folder;
    Preferences preferences(folder.path());
    Language language;
    language.use(u"fr"_s);
    ThemeManager themes(*qApp);
    CertificatePins pins(preferences.trustFile());
    Connection connection(pins);
    PersonalSettings settings({connection, preferences, language, themes}, PersonalSettings::AtSignIn::TakesLanguage);
    settings.setAppearance(Appearance::Light); // nobody is in: it stays here
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
    connection.open({u"127.0.0.1"_s, office.server.port()});
    REQUIRE(waitFor([&] { return connection.state() == LinkState::LoginNeeded; }));
    connection.login(office.agent, newPassword);
    REQUIRE(waitFor([&] { return connection.state() == LinkState::Online; }));
    CHECK(language.code() == u"en"_s);
    CHECK(preferences.language() == u"en"_s);
    CHECK(themes.appearance() == Appearance::Dark);
    settings.setAppearance(Appearance::Light); // to the account, and from it to the other window
    CHECK(waitFor([&] { return here.connection().session().theme == u"light"_s; }));
    CHECK(here.window().accountSheet().appearances()->current() == 1);
}

TEST_CASE("a password shows while somebody wants to see it, and is gone with the sheet")
{
    Office office;
    Seat seat(office.server.port());
    seat.logIn(office.agent);
    AccountSheet &sheet = openSheet(seat);
    QLineEdit *field = sheet.passwordForm().newField();
    seat.click(field);
    seat.type(u"four"_s);
    CHECK(field->echoMode() == QLineEdit::Password);
    auto *eye = field->findChild<QAbstractButton *>();
    REQUIRE(eye != nullptr);
    seat.click(eye);
    CHECK(field->echoMode() == QLineEdit::Normal);
    CHECK_FALSE(sheet.passwordForm().submitButton()->isEnabled()); // the one of today is not given
    seat.press(QKeySequence(Qt::Key_Escape));
    CHECK(sheet.isHidden());
    CHECK(field->text().isEmpty());
    CHECK(field->echoMode() == QLineEdit::Password);
    openSheet(seat);
    CHECK(field->text().isEmpty());
}

TEST_CASE("a password changes while the person looks on, or not at all")
{
    Office office;
    Seat seat(office.server.port());
    seat.logIn(office.agent);
    AccountSheet &sheet = openSheet(seat);
    const auto fill = [&] {
        seat.click(sheet.passwordForm().currentField());
        seat.type(RunningServer::password());
        seat.click(sheet.passwordForm().newField());
        seat.type(newPassword);
        seat.press(enter);
    };
    office.server.kill();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Offline; }));
    fill();
    REQUIRE(waitFor([&] { return !sheet.passwordForm().sentence().isEmpty(); })); // it is not kept for later
    CHECK(sheet.passwordForm().submitButton()->isEnabled());
    seat.press(QKeySequence(Qt::Key_Escape));
    CHECK(sheet.passwordForm().newField()->text().isEmpty());
    office.server.start();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Online; }));
    openSheet(seat);
    fill();
    REQUIRE(waitFor([&] { return !sheet.passwordForm().sentence().isEmpty(); }));
    CHECK(sheet.passwordForm().newField()->text().isEmpty()); // the former one still held, and was right
}

TEST_CASE("the height of rows follows the person")
{
    Office office;
    {
        Seat seat(office.server.port());
        seat.logIn(office.agent);
        CHECK(seat.application().themes().density() == Density::Compact);
        seat.window().ownDensity().choose(Density::Comfortable);
        CHECK(seat.application().themes().density() == Density::Comfortable);
        CHECK(seat.settle());
        // It comes back from the server, and what another window of theirs chooses comes too.
        Desk desk(office.server, office.agent);
        CHECK(waitFor([&] { return desk.window().ownPreferences().isLoaded(); }));
        CHECK(desk.window().ownDensity().current() == Density::Comfortable);
        desk.window().ownDensity().choose(Density::Compact);
        CHECK(waitFor([&] {
            return rowHeightFromJson(seat.window().ownPreferences().value(Preference::rows)) == RowHeight::Compact &&
                   seat.application().preferences().density() == Density::Compact;
        }));
        seat.window().ownDensity().choose(Density::Comfortable);
        CHECK(seat.settle());
    }
    Seat elsewhere(office.server.port()); // a computer that remembers nothing
    CHECK(elsewhere.application().themes().density() == Density::Compact);
    elsewhere.logIn(office.agent);
    CHECK(waitFor([&] { return elsewhere.application().themes().density() == Density::Comfortable; }));
    elsewhere.window().ownDensity().choose(Density::Compact);
    CHECK(elsewhere.settle());
}
