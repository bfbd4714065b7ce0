// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the invitation to the first day, and from a lost password back to work, by keys and mouse on the real server.
#include "app/login/LoginForm.h"
#include "app/login/LoginPage.h"
#include "app/login/PasswordChecks.h"
#include "app/login/RedeemForm.h"
#include "app/rights/AccessCodeSheet.h"
#include "app/rights/InviteSheet.h"
#include "app/rights/PeoplePane.h"
#include "app/rights/PersonHeader.h"
#include "app/rights/RightsPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence tab(Qt::Key_Tab);
const QKeySequence enter(Qt::Key_Return);
const QKeySequence space(Qt::Key_Space);
const QString chosen = u"four lizards on a wall"_s;
const QString newcomer = u"zoe.arnaud@vauban.example"_s;

struct Office {
    RunningServer server{30};
    QString admin = emailsOf(server, u"admin"_s).first();
    QString agent = emailsOf(server, u"support"_s).first();
};

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(folder + u'/' + name);
}

RightsPage &openMatrix(Seat &seat)
{
    seat.press(QKeySequence(Qt::ALT | Qt::Key_3));
    RightsPage *page = nullptr;
    REQUIRE(waitFor([&] { return (page = qobject_cast<RightsPage *>(seat.window().pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    return *page;
}

const RightsBook::PersonLine *personCalled(RightsPage &page, const QString &email)
{
    const auto &people = page.book().people();
    const auto found = std::find_if(people.begin(), people.end(), [&](const auto &one) { return one.email == email; });
    return found == people.end() ? nullptr : &*found;
}

QString statusOf(RightsPage &page, const QString &email)
{
    const RightsBook::PersonLine *line = personCalled(page, email);
    return line == nullptr ? QString() : line->status;
}

void choose(Seat &seat, RightsPage &page, const QString &entry)
{
    seat.click(&page.person().moreButton());
    REQUIRE(waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int step = 0; step < 10 && (menu->activeAction() == nullptr || menu->activeAction()->text() != entry); ++step)
        seat.press(QKeySequence(Qt::Key_Down));
    REQUIRE(menu->activeAction() != nullptr);
    REQUIRE(menu->activeAction()->text() == entry);
    seat.press(enter);
}

// As far as the login page, with the server recognised.
RedeemForm &openRedeemForm(Seat &seat)
{
    LoginPage &page = seat.application().loginPage();
    seat.trust();
    seat.clickIn(page, u"I was given a code"_s);
    REQUIRE(waitFor([&] { return page.redeemForm().isVisible(); }));
    return page.redeemForm();
}

bool isFocused(const QWidget &widget)
{
    return QApplication::focusWidget() == &widget;
}

} // namespace

TEST_CASE("who is invited chooses a password with the code, and begins to work")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    admin.clickButton(u"Invite…"_s);
    InviteSheet &sheet = page.inviteSheet();
    REQUIRE(waitFor([&] { return isFocused(sheet.firstName()); }));
    for (const QString &text : {u"Zoé"_s, u"Arnaud"_s, u"zoe.arnaud"_s}) {
        admin.type(text);
        admin.press(tab);
    }
    CHECK(isFocused(sheet.role()));
    admin.type(u"Support"_s);
    CHECK(sheet.role().currentText() == u"Support"_s);
    keepPicture(admin.window(), u"invite.png"_s);
    admin.press(tab);
    admin.press(space);
    REQUIRE(waitFor([&] { return !sheet.problem().isEmpty(); })); // no address, and the field has the focus again
    admin.press(QKeySequence(Qt::CTRL | Qt::Key_A));
    admin.type(newcomer);
    admin.press(enter);

    // The code is there once, to be copied with the text or alone.
    AccessCodeSheet &codes = page.codeSheet();
    REQUIRE(waitFor([&] { return codes.isVisible() && !codes.code().isEmpty(); }));
    const QString code = codes.code();
    keepPicture(admin.window(), u"invite-code.png"_s);
    CHECK(isFocused(codes.copyLetterButton()));
    admin.press(space);
    const QString letter = QGuiApplication::clipboard()->text();
    CHECK(letter.contains(code));
    CHECK(letter.contains(newcomer));
    CHECK(letter.contains(u"127.0.0.1"_s));
    admin.click(&codes.copyCodeButton());
    CHECK(QGuiApplication::clipboard()->text() == code);
    admin.press(QKeySequence(Qt::Key_Escape));
    CHECK(codes.isHidden());
    CHECK(codes.code().isEmpty());
    CHECK(codes.letter().isEmpty());
    CHECK(waitFor([&] { return statusOf(page, newcomer) == u"pending"_s; }));

    Seat zoe(office.server.port());
    RedeemForm &form = openRedeemForm(zoe);
    LoginPage &login = zoe.application().loginPage();
    CHECK(isFocused(form.email()));
    zoe.type(newcomer);
    zoe.press(tab);
    CHECK(isFocused(form.code()));
    zoe.type(code.chopped(1).toLower());
    zoe.press(enter); // a sign is missing: told at once
    CHECK(form.problem().contains(u"six groups"_s));
    CHECK(isFocused(form.code()));
    zoe.press(QKeySequence(Qt::CTRL | Qt::Key_A));
    zoe.type(code.toLower());
    zoe.press(tab);
    CHECK(isFocused(form.password()));
    CHECK(form.checks().keptCount() == 0);
    zoe.type(u"aB1!xaB1!xaB1!x"_s);
    CHECK(form.checks().keptCount() == form.checks().count() - 1);
    keepPicture(login, u"redeem.png"_s);
    zoe.press(enter);
    CHECK(form.problem().contains(u"repeats itself"_s));
    zoe.press(QKeySequence(Qt::CTRL | Qt::Key_A));
    zoe.type(chosen);
    CHECK(form.checks().areAllKept());
    zoe.press(enter);
    REQUIRE(waitFor([&] { return zoe.application().window() != nullptr && zoe.application().window()->isVisible(); }));
    CHECK(zoe.connection().session().email == newcomer);
    CHECK(zoe.connection().session().roles == std::vector<QString>{u"support"_s});
    CHECK(form.code().text().isEmpty());
    CHECK(form.password().text().isEmpty());
    CHECK(waitFor([&] { return statusOf(page, newcomer) == u"active"_s; }));
}

TEST_CASE("a lost password is reset: the person is out, comes back with a code, and is where he was")
{
    Office office;
    Seat admin(office.server.port());
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    admin.logIn(office.admin);
    const Place before = agent.window().pages().current()->place();
    RightsPage &page = openMatrix(admin);
    page.people().select(personCalled(page, office.agent)->id);
    choose(admin, page, u"Reset the access…"_s);
    AccessCodeSheet &codes = page.codeSheet();
    REQUIRE(waitFor([&] { return isFocused(codes.makeButton()); }));
    keepPicture(admin.window(), u"reset.png"_s);
    CHECK(agent.connection().state() == LinkState::Online); // until it is meant
    admin.press(space);
    REQUIRE(waitFor([&] { return !codes.code().isEmpty(); }));
    CHECK(waitFor([&] { return agent.connection().state() == LinkState::LoginNeeded; }));

    RedeemForm &form = openRedeemForm(agent);
    CHECK(form.email().text() == office.agent);
    CHECK(isFocused(form.code()));
    agent.type(u"0000-0000-0000-0000-0000-0000"_s);
    agent.press(tab);
    agent.type(chosen);
    agent.press(enter);
    REQUIRE(waitFor([&] { return !form.problem().isEmpty(); }));
    CHECK(isFocused(form.code()));
    agent.press(QKeySequence(Qt::CTRL | Qt::Key_A));
    agent.type(codes.code());
    agent.press(enter);
    REQUIRE(waitFor([&] { return agent.window().isVisible(); }));
    CHECK(agent.window().pages().current()->place() == before);
}

TEST_CASE("the page of codes is left by a button, and forgets what was typed")
{
    Office office;
    Seat seat(office.server.port());
    RedeemForm &form = openRedeemForm(seat);
    LoginPage &page = seat.application().loginPage();
    seat.click(&form.password());
    seat.type(chosen);
    seat.clickIn(page, u"Back to the login"_s);
    CHECK(page.form().isVisible());
    CHECK(form.password().text().isEmpty());
    seat.clickIn(page, u"I was given a code"_s);
    CHECK(form.password().text().isEmpty());
    CHECK(waitFor([&] { return isFocused(form.email()); }));
}
