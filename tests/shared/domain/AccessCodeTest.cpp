// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/AccessCode.h"

#include "tests/support/StringMakers.h"

#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("A code is all of its random bytes, in groups that are read aloud")
{
    CHECK(accesscode::written(QByteArray(15, '\0')) == u"0000-0000-0000-0000-0000-0000"_s);
    CHECK(accesscode::written(QByteArray(15, '\xff')) == u"ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"_s);
    QSet<QString> codes;
    for (int bit = 0; bit < 120; ++bit) { // each of the 120 bits counts
        QByteArray random(15, '\0');
        random[bit / 8] = static_cast<char>(1 << (bit % 8));
        codes.insert(accesscode::written(random));
    }
    CHECK(codes.size() == 120);
}

TEST_CASE("A code is taken as people type it, and nothing else is taken for one")
{
    const QString code = u"7K2M01ABCDEFGH01JKMNPQRS"_s;
    REQUIRE(code.size() == accesscode::signs);
    CHECK(accesscode::tidied(code) == code);
    CHECK(accesscode::tidied(u"7K2M-01AB-CDEF-GH01-JKMN-PQRS"_s) == code);
    CHECK(accesscode::tidied(u"  7k2m oiab cdef – ghOl jkmn pqrs\n"_s) == code);
    CHECK(accesscode::tidied(code.chopped(1)).isEmpty());
    CHECK(accesscode::tidied(code + u'A').isEmpty());
    CHECK(accesscode::tidied(u"7K2M01ABCDEFGH01JKMNPQRU"_s).isEmpty()); // no U in the alphabet
    CHECK(accesscode::tidied(u"7K2M.01ABCDEFGH01JKMNPQRS"_s).isEmpty());
    CHECK(accesscode::tidied({}).isEmpty());
}
