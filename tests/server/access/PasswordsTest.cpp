// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Passwords.h"

#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

constexpr password::Cost cheap{.passes = 1, .memory = 8192};

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
