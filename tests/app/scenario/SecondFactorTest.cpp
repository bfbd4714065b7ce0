// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor, by keys, on the real server: setting it up, logging in with it, and the proof before what is
// sensitive.
#include "app/account/AccountSheet.h"
#include "app/account/CodeField.h"
#include "app/account/EnrolForm.h"
#include "app/account/ProofSheet.h"
#include "app/account/QrPicture.h"
#include "app/account/RecoveryCodesView.h"
#include "app/account/SecondFactorSheet.h"
#include "app/login/CodeForm.h"
#include "app/login/EnrolPanel.h"
#include "app/login/LoginForm.h"
#include "app/login/LoginPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence enter(Qt::Key_Return);

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(folder + u'/' + name);
}

// An app on a phone, which knows the key that is shown and RFC 6238, and nothing of the program.
QString codeOf(QString key, qint64 stepsAhead)
{
    const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s;
    QByteArray seed;
    quint32 waiting = 0;
    int bits = 0;
    for (const QChar sign : key.remove(u' ')) {
        waiting = (waiting << 5U) | static_cast<quint32>(alphabet.indexOf(sign));
        for (bits += 5; bits >= 8; bits -= 8)
            seed += static_cast<char>((waiting >> (bits - 8)) & 0xFFU);
    }
    QByteArray step(8, '\0');
    qToBigEndian<qint64>(QDateTime::currentSecsSinceEpoch() / 30 + stepsAhead, step.data());
    const QByteArray hash = QMessageAuthenticationCode::hash(step, seed, QCryptographicHash::Sha1);
    const qsizetype offset = hash.back() & 0xF;
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + offset) & 0x7FFFFFFFU;
    return QString::number(number % 1'000'000U).rightJustified(6, u'0');
}

struct Office {
    RunningServer server;
    QString agent = emailsOf(server, u"support"_s).first();
    QString administrator = emailsOf(server, u"admin"_s).first();
};

SecondFactorSheet &openSheet(Seat &seat)
{
    seat.window().accountSheet().popUp();
    keepPicture(seat.window(), u"account-section.png"_s);
    seat.click(seat.window().accountSheet().secondFactorButton());
    SecondFactorSheet &sheet = seat.window().accountSheet().secondFactorSheet();
    REQUIRE(waitFor([&] { return sheet.setUpButton()->isVisible(); }));
    return sheet;
}

// Through the sheet, by keys; the key that the phone keeps, and the recovery codes.
std::pair<QString, QStringList> setUp(Seat &seat)
{
    SecondFactorSheet &sheet = openSheet(seat);
    keepPicture(seat.window(), u"second-factor-off.png"_s);
    seat.press(enter);
    EnrolForm &form = sheet.form();
    REQUIRE(waitFor([&] { return QApplication::focusWidget() == form.codeField(); }));
    CHECK_FALSE(form.picture()->squares().isNull());
    keepPicture(seat.window(), u"second-factor-scan.png"_s);
    const QString key = form.secret();
    CHECK(key.size() == 32 + 7);
    seat.type(u"000000"_s); // goes by itself
    REQUIRE(waitFor([&] { return !form.problem().isEmpty(); }));
    keepPicture(seat.window(), u"second-factor-wrong.png"_s);
    QApplication::clipboard()->setText(codeOf(key, 0).insert(3, u' '));
    seat.press(QKeySequence(QKeySequence::Paste)); // over what was selected
    REQUIRE(waitFor([&] { return form.codes()->codes().size() == 10; }));
    CHECK(QApplication::focusWidget() == form.doneButton());
    keepPicture(seat.window(), u"second-factor-codes.png"_s);
    const QStringList codes = form.codes()->codes();
    seat.click(form.codes()->copyButton());
    CHECK(QApplication::clipboard()->text().contains(codes.last()));
    const QTemporaryDir folder;
    REQUIRE(form.codes()->saveTo(folder.filePath(u"codes.txt"_s)));
    QFile saved(folder.filePath(u"codes.txt"_s));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(saved.readAll()).contains(codes.first()));
    CHECK_FALSE(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    seat.click(form.doneButton());
    REQUIRE(waitFor([&] { return sheet.stateText().contains(u"10 recovery codes left"_s); }));
    CHECK(form.codes()->codes().isEmpty()); // nothing of them stays
    CHECK(form.secret().isEmpty());
    keepPicture(seat.window(), u"second-factor-on.png"_s);
    seat.press(QKeySequence(Qt::Key_Escape));
    CHECK(sheet.isHidden());
    return {key, codes};
}

CodeForm &passwordGiven(Seat &seat, const QString &email)
{
    LoginPage &page = seat.application().loginPage();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::LoginNeeded; }));
    page.form().fill(email, RunningServer::password());
    page.form().submit();
    REQUIRE(waitFor([&] { return page.codeForm().isVisible(); }));
    return page.codeForm();
}

} // namespace

TEST_CASE("a second factor is set up, asked for at the login, and a recovery code takes its place once")
{
    Office office;
    QString key;
    QStringList codes;
    QTemporaryDir folder; // of a computer that knows the server
    {
        Seat seat(office.server.port(), folder.path());
        seat.logIn(office.agent);
        std::tie(key, codes) = setUp(seat);
    }
    {
        Seat seat(office.server.port(), folder.path());
        CodeForm &form = passwordGiven(seat, office.agent);
        keepPicture(seat.application().loginPage(), u"login-code.png"_s);
        CHECK(seat.application().window() == nullptr);
        REQUIRE(waitFor([&] { return QApplication::focusWidget() == form.field(); }));
        seat.type(u"123"_s);
        seat.type(u"456"_s);
        REQUIRE(waitFor([&] { return !form.problem().isEmpty(); }));
        keepPicture(seat.application().loginPage(), u"login-code-refused.png"_s);
        CHECK(form.field()->hasSelectedText());
        seat.type(codeOf(key, 1));
        CHECK(waitFor([&] { return seat.application().window() != nullptr && seat.window().isVisible(); }));
        CHECK(form.field()->text().isEmpty());
    }
    for (const bool isFirst : {true, false}) {
        Seat seat(office.server.port(), folder.path());
        CodeForm &form = passwordGiven(seat, office.agent);
        seat.click(form.otherWay());
        keepPicture(seat.application().loginPage(), u"login-recovery.png"_s);
        seat.type(codes[2].toLower());
        seat.press(enter);
        if (isFirst)
            CHECK(waitFor([&] { return seat.application().window() != nullptr && seat.window().isVisible(); }));
        else
            CHECK(waitFor([&] { return !form.problem().isEmpty(); }));
    }
}

TEST_CASE("where a role demands a second factor, setting it up stands between login and work")
{
    Office office;
    {
        Desk desk(office.server, office.administrator);
        Query query;
        query.entity = u"role"_s;
        query.filter = Filter::condition(u"key"_s, Operator::Is, {u"support"_s});
        const RowSet role = desk.fetch(query);
        REQUIRE(role.ids.size() == 1);
        bool isSaved = false;
        desk.connection().request(
            Save{u"role"_s, role.ids.front(), role.versions.front(), {{u"second_factor"_s, true}}}, &desk.connection(),
            [&](const Result<Posted> &posted) { isSaved = posted.has_value(); });
        REQUIRE(waitFor([&] { return isSaved; }));
    }
    QTemporaryDir folder;
    {
        Seat stranger(office.server.port(), folder.path()); // recognises the server
        stranger.logIn(office.administrator);
    }
    Seat seat(office.server.port(), folder.path());
    LoginPage &page = seat.application().loginPage();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::LoginNeeded; }));
    page.form().fill(office.agent, RunningServer::password());
    page.form().submit();
    EnrolForm &form = page.enrolPanel().form();
    REQUIRE(waitFor([&] { return form.codeField()->isVisible() && QApplication::focusWidget() == form.codeField(); }));
    CHECK(seat.application().window() == nullptr);
    keepPicture(page, u"login-enrol.png"_s);
    seat.type(codeOf(form.secret(), 0));
    REQUIRE(waitFor([&] { return form.doneButton()->isVisible(); }));
    keepPicture(page, u"login-enrol-codes.png"_s);
    CHECK(seat.application().window() == nullptr); // until they are kept
    seat.press(enter);
    CHECK(waitFor([&] { return seat.application().window() != nullptr && seat.window().isVisible(); }));
    CHECK(seat.settle());
    CHECK_FALSE(seat.connection().session().grants.empty());
}
