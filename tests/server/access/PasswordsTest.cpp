// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Passwords.h"

#include "server/access/PasswordPolicy.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

constexpr password::Cost cheap{.passes = 1, .memory = 8192};

QString verdict(const QString &candidate, const QString &email = {})
{
    const Issues issues = password::check(candidate, email);
    return issues.empty() ? u"good"_s : issues.front().code;
}

} // namespace

TEST_CASE("A password's hash says its cost and verifies that password alone", "[password]")
{
    password::prepare();
    const QByteArray hash = password::hash(u"tournevis à cliquet"_s);
    CHECK(hash.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(password::verify(hash, u"tournevis à cliquet"_s));
    CHECK_FALSE(password::verify(hash, u"tournevis a cliquet"_s));
    CHECK_FALSE(password::verify(hash, QString()));
    CHECK_FALSE(password::needsRehash(hash));
    CHECK(password::needsRehash(password::hash(u"x"_s, cheap)));
    CHECK(password::hash(u"x"_s, cheap) != password::hash(u"x"_s, cheap)); // salted
}

TEST_CASE("What is no hash verifies nothing", "[password]")
{
    password::prepare();
    for (const QByteArray &hash : {QByteArray(), QByteArray("x"), QByteArray(500, '$'), QByteArray("$argon2id$v=19$")})
        CHECK_FALSE(password::verify(hash, u"anything at all"_s));
}

TEST_CASE("The same password typed with composed or combining accents is one", "[password]")
{
    password::prepare();
    const QString composed = u"é"_s;
    const QString combining = u"e\u0301"_s;
    REQUIRE(composed != combining);
    CHECK(password::verify(password::hash(composed, cheap), combining));
}

TEST_CASE("A new password is long and not what everybody tries first", "[password]")
{
    CHECK(verdict(u"short"_s) == u"password.too_short"_s);
    CHECK(verdict(u"elevencharc"_s) == u"password.too_short"_s);
    CHECK(verdict(QString(257, u'x')) == u"password.too_long"_s);
    CHECK(verdict(u"aaaaaaaaaaaa"_s) == u"password.too_simple"_s);
    CHECK(verdict(u"abababababab"_s) == u"password.too_simple"_s);
    CHECK(verdict(u"123456789012"_s) == u"password.too_simple"_s);
    CHECK(verdict(u"abcdefghijkl"_s) == u"password.too_simple"_s);
    CHECK(verdict(u"Password2026!"_s) == u"password.common"_s);
    CHECK(verdict(u"motdepasse123"_s) == u"password.common"_s);
    CHECK(verdict(u"M0tD3P@ss3!!"_s) == u"password.common"_s);
    CHECK(verdict(u"azertyuiop12"_s) == u"password.common"_s);
    CHECK(verdict(u"AdminAdmin2026"_s) == u"password.common"_s);
    CHECK(verdict(u"bienvenue-2026-paris"_s) == u"password.common"_s);
    CHECK(verdict(u"claire.fontaine1"_s, u"claire.fontaine@example.org"_s) == u"password.personal"_s);
    CHECK(verdict(u"correct horse battery staple"_s) == u"good"_s);
    CHECK(verdict(u"tournevis à cliquet"_s, u"claire.fontaine@example.org"_s) == u"good"_s);
    CHECK(verdict(u"x7Kp2mQz9LtR"_s) == u"good"_s);
}
