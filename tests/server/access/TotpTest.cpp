// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Totp.h"
#include "server/access/Passwords.h"
#include "server/access/RecoveryCode.h"
#include "tests/server/access/Phone.h"
#include "tests/support/StringMakers.h"

#include <QUrl>
#include <QUrlQuery>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray seed = "12345678901234567890"; // of RFC 6238, appendix B

} // namespace

TEST_CASE("Codes are those of RFC 6238", "[totp]")
{
    // The RFC writes eight digits, of which six are the last ones.
    const std::vector<std::pair<qint64, QByteArray>> vectors{{59, "287082"},
                                                             {1'111'111'109, "081804"},
                                                             {1'111'111'111, "050471"},
                                                             {1'234'567'890, "005924"},
                                                             {2'000'000'000, "279037"},
                                                             {20'000'000'000, "353130"}};
    for (const auto &[seconds, code] : vectors)
        CHECK(totp::code(seed, totp::stepAt(seconds)) == code);
}

TEST_CASE("A code counts in its own half minute and in the one before and after, and no further", "[totp]")
{
    constexpr qint64 step = 41'152'263;
    const QByteArray code = totp::code(seed, step);
    const auto at = [&](qint64 seconds, qint64 lastStep = 0) { return totp::match(seed, code, seconds, lastStep); };
    const qint64 begin = step * totp::stepSeconds;
    CHECK(at(begin) == step);
    CHECK(at(begin + 29) == step);
    CHECK(at(begin - 30) == step);
    CHECK(at(begin + 59) == step);
    CHECK_FALSE(at(begin - 31));
    CHECK_FALSE(at(begin + 60));
    CHECK(at(begin, step - 1) == step);
    CHECK_FALSE(at(begin, step)); // used
    CHECK_FALSE(at(begin, step + 1));
    for (const QByteArray &wrong : {QByteArray(), code.left(5), code + '0', QByteArray("      "), QByteArray("abcdef")})
        CHECK_FALSE(totp::match(seed, wrong, begin, 0));
}

TEST_CASE("Seeds are written as apps read them", "[totp]")
{
    // RFC 4648, §10, without the padding
    CHECK(totp::base32("") == QString());
    CHECK(totp::base32("f") == u"MY"_s);
    CHECK(totp::base32("fo") == u"MZXQ"_s);
    CHECK(totp::base32("foo") == u"MZXW6"_s);
    CHECK(totp::base32("foob") == u"MZXW6YQ"_s);
    CHECK(totp::base32("fooba") == u"MZXW6YTB"_s);
    CHECK(totp::base32("foobar") == u"MZXW6YTBOI"_s);
    CHECK(Phone::seedOf(totp::base32(seed)) == seed);

    const QUrl uri(totp::uri(seed, u"Régie"_s, u"zoé+essai@example.org"_s), QUrl::StrictMode);
    REQUIRE(uri.isValid());
    CHECK(uri.scheme() == u"otpauth"_s);
    CHECK(uri.host() == u"totp"_s);
    CHECK(uri.path(QUrl::FullyDecoded) == u"/Régie:zoé+essai@example.org"_s);
    const QUrlQuery query(uri);
    CHECK(query.queryItemValue(u"secret"_s) == totp::base32(seed));
    CHECK(query.queryItemValue(u"issuer"_s, QUrl::FullyDecoded) == u"Régie"_s);
    CHECK(query.queryItemValue(u"digits"_s) == u"6"_s);
    CHECK(query.queryItemValue(u"period"_s) == u"30"_s);
}

TEST_CASE("Recovery codes can be typed by hand, and say which of the ten they are", "[totp]")
{
    password::prepare();
    const QString written = recovery::make(7);
    CHECK(written.startsWith(u"7-"_s));
    CHECK(written.size() == 1 + 4 * 5);
    CHECK(recovery::make(7) != written);
    const auto code = recovery::read(written);
    REQUIRE(code);
    CHECK(code->number == 7);
    const QByteArray hash = recovery::hash(*code);
    CHECK(hash.startsWith("$argon2id$v=19$m=19456,t=2"));
    for (const QString &typed :
         {written.toLower(), QString(written).remove(u'-'), u"  "_s + QString(written).replace(u'-', u' ')}) {
        const auto read = recovery::read(typed);
        REQUIRE(read);
        CHECK(recovery::verify(hash, *read));
    }
    for (const QString &none :
         {QString(), written.left(20), QString(written + u'A'), QString(u'A' + written.mid(1)), u"123456"_s})
        CHECK_FALSE(recovery::read(none));
    CHECK_FALSE(recovery::verify(hash, *recovery::read(recovery::make(7))));
}
