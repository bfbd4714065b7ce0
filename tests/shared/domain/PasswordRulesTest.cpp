// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/PasswordRules.h"

#include "shared/domain/identity/CommonPasswords.h"
#include "tests/support/StringMakers.h"

#include <QFile>
#include <QRandomGenerator>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QString verdict(const QString &candidate, const QString &email = {})
{
    const Issues issues = password::check(candidate, email);
    return issues.empty() ? u"good"_s : issues.front().code;
}

} // namespace

TEST_CASE("A new password is neither too short nor too long")
{
    CHECK(verdict(u"short"_s) == u"password.too_short"_s);
    CHECK(verdict(u"elevencharc"_s) == u"password.too_short"_s);
    CHECK(verdict(QString(257, u'x')) == u"password.too_long"_s);
}

TEST_CASE("A new password does not repeat itself and follows neither alphabet nor keyboard")
{
    for (const QString &simple :
         {u"aaaaaaaaaaaa"_s, u"abababababab"_s, u"123456789012"_s, u"abcdefghijkl"_s, u"aB1!xaB1!xaB1!x"_s,
          u"x7Kpx7Kpx7Kp"_s, u"azertyuiop12"_s, u"Qsdfghjklm123"_s, u"poiuytreza98"_s, u"1789 1789 1789"_s,
          u"847291650382"_s, u"Zz!Zz!Zz!Zz!Zz!"_s, u"qwertyqwerty1"_s}) {
        INFO(simple.toStdString());
        CHECK(verdict(simple) == u"password.too_simple"_s);
    }
}

TEST_CASE("A new password is not made of a few words that everybody tries, however they are dressed up")
{
    CHECK(password::commonWordCount() >= 20'000);
    for (const QString &common :
         {u"Password2026!"_s, u"motdepasse123"_s, u"M0tD3P@ss3!!"_s, u"AdminAdmin2026"_s, u"bienvenue-2026-paris"_s,
          u"Marseille13013"_s, u"Chocolat/2024/Soleil"_s, u"Hiver-Juillet-2026"_s, u"princess_sunshine_7"_s,
          u"jetaimemaman!59"_s, u"dragonMONKEY#88"_s}) {
        INFO(common.toStdString());
        CHECK(verdict(common) == u"password.common"_s);
    }
    // Four of them are a sentence already.
    CHECK(password::readAsCommonWords(u"correcthorsebatterystaple") == 4);
    CHECK(verdict(u"correct horse battery staple"_s) == u"good"_s);
}

TEST_CASE("A new password neither holds the person's address nor what nobody sees")
{
    CHECK(verdict(u"klervi.guegan12"_s, u"klervi.guegan@example.org"_s) == u"password.personal"_s);
    CHECK(verdict(u"tournevis\tà cliquet"_s) == u"control_character"_s);
    CHECK(verdict(u"tournevis à cliquet\u007f"_s) == u"control_character"_s);
}

TEST_CASE("Good passwords are taken: sentences of unusual words, and what a generator makes")
{
    CHECK(verdict(u"tournevis à cliquet"_s, u"claire.fontaine@example.org"_s) == u"good"_s);
    CHECK(verdict(u"quatre lézards sur un muret"_s) == u"good"_s);
    CHECK(verdict(u"une citadelle bien tenue"_s) == u"good"_s);
    CHECK(verdict(u"x7Kp2mQz9LtR"_s) == u"good"_s);
    const QString signs = u"abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%+"_s;
    QRandomGenerator random(20261122);
    int taken = 0;
    for (int round = 0; round < 2'000; ++round) {
        QString made;
        for (int index = 0; index < 14; ++index)
            made += signs[random.bounded(signs.size())];
        taken += verdict(made) == u"good"_s ? 1 : 0;
    }
    CHECK(taken >= 1'995); // by chance, one in two thousand is a row of neighbours
}

TEST_CASE("The list of common words is in the order that it is searched in")
{
    QFile file(u":/identity/common-passwords.txt"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    CHECK(std::is_sorted(lines.begin(), lines.end() - 1));
    CHECK(lines.back().isEmpty());
}
