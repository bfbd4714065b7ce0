// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/HostileStrings.h"

#include <QRandomGenerator>

namespace regie::tests {

using namespace Qt::StringLiterals;

QStringList hostileStrings(int count)
{
    QStringList strings{u"'"_s,
                        u"''"_s,
                        u"\""_s,
                        u"\\"_s,
                        u"\\'"_s,
                        u"';--"_s,
                        u"'; drop table ticket; --"_s,
                        u"\"; select 1; --"_s,
                        u"$1"_s,
                        u"$$"_s,
                        u"$a$"_s,
                        u"%"_s,
                        u"_"_s,
                        u"%%%"_s,
                        u"\\%"_s,
                        u"' or '1'='1"_s,
                        u"1) or (1=1"_s,
                        u"/*"_s,
                        u"*/"_s,
                        u"E'\\x00'"_s,
                        u"U&'\\0027'"_s,
                        u"::text"_s,
                        u"null"_s,
                        u"{}"_s,
                        u"{a,b}"_s,
                        u"(,)"_s,
                        u"&"_s,
                        u"|"_s,
                        u"!"_s,
                        u":*"_s,
                        u"<->"_s,
                        u"a:*"_s,
                        u"a & b"_s,
                        u"'a' | 'b'"_s,
                        u"\u0149"_s,
                        u"\u00bd"_s,
                        u"\uff05"_s,
                        u"\uff3f"_s,
                        u"\uff07"_s,
                        u"\u2018\u2019"_s,
                        u"\u202e"_s,
                        u"\ufeff"_s,
                        u"\u200b"_s,
                        u"e\u0301"_s,
                        u"\u00e9"_s,
                        u"\U0001F527"_s,
                        u"\ufffd"_s,
                        u"\ufb01"_s,
                        u"\u0130"_s,
                        u"\u1e9e"_s,
                        u"\t"_s,
                        u"\n"_s,
                        u"\r\n"_s,
                        u"\x1b[2J"_s,
                        u"pg_sleep(10)"_s,
                        u"(select password_hash from \"user\")"_s,
                        u"client.name; drop"_s,
                        u"client.name"_s,
                        u"../../etc/passwd"_s,
                        u"<script>alert(1)</script>"_s,
                        u"id"_s,
                        u"true"_s,
                        u"2026-02-30"_s,
                        u"infinity"_s,
                        u"NaN"_s,
                        u"-0"_s,
                        u"9223372036854775808"_s,
                        QString(QChar(0)),
                        u"a"_s + QChar(0) + u"b"_s,
                        QString(QChar(0xd800)),
                        QString(QChar(0xdfff)) + u"x"_s,
                        QString(5000, u'a'),
                        QString(3000, u'\''),
                        QString(200, u'%'),
                        QString(60, u'(')};
    const qsizetype seeds = strings.size();
    QRandomGenerator random(20260101);
    while (strings.size() < count) {
        QString string = strings[random.bounded(static_cast<int>(seeds))].left(40);
        for (int change = 0; change < 3; ++change)
            string.insert(random.bounded(static_cast<int>(string.size()) + 1),
                          strings[random.bounded(static_cast<int>(seeds))].left(20));
        strings += string;
    }
    return strings;
}

} // namespace regie::tests
