// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Email.h"

#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Spellings of one address have one key", "[email]")
{
    CHECK(tidyEmail(u"  claire@example.org\n"_s) == u"claire@example.org");
    const QString key = emailKey(u"claire@example.org"_s);
    for (const QString &spelling : {u" Claire@Example.ORG "_s, u"CLAİRE@EXAMPLE.ORG"_s, u"CLAIRE@EXAMPLE.ORG"_s,
                                    u"claıre@example.org"_s, u"clai\u0307re@example.org"_s})
        CHECK(emailKey(spelling) == key);
    CHECK(emailKey(u"clara@example.org"_s) != key);
    CHECK(emailKey(u"claire@example.com"_s) != key);
    CHECK(emailKey(u"岡田@example.org"_s) != emailKey(u"田岡@example.org"_s));
}

TEST_CASE("Whoever gave no name is called by the address, and never twice the same", "[email]")
{
    const auto named = [](const QString &email) {
        const PersonName name = nameIn(email);
        return name.first + u'|' + name.last;
    };
    CHECK(named(u"admin@example.org"_s) == u"Admin|(example.org)"_s);
    CHECK(named(u"claire.fontaine@example.org"_s) == u"Claire|Fontaine"_s);
    CHECK(named(u"jean-paul_de.la+test@example.org"_s) == u"Jean|Paul De La Test"_s);
    CHECK(named(u"élodie@example.org"_s) == u"Élodie|(example.org)"_s);
    CHECK(named(u".@example.org"_s) == u".@example.org|(example.org)"_s);
    CHECK(nameIn(QString(300, u'a') + u"@example.org"_s).first.size() == 100);
}

// With this for every character that has a case, it holds for every text: lower() works on one after the other.
TEST_CASE("No character has another key than what a database makes of it", "[email]")
{
    const Database database;
    Connection connection(database.owner());
    const Rows collations = connection.execute(
        "select distinct quote_ident(collname) from pg_collation where collname in ('C.utf8', 'und-x-icu', "
        "'tr-x-icu', 'az-x-icu', 'lt-x-icu', 'el-x-icu', 'tr_TR.utf8', 'en_US.utf8', 'fr_FR.utf8') "
        "and collencoding in (-1, 6) union select quote_ident('default')");
    for (int row = 0; row < collations.size(); ++row) {
        const QByteArray lowered = "lower(chr(n) collate " + collations.text(row, 0).toUtf8() + ")";
        const Rows changed = connection.execute("select chr(n), " + lowered +
                                                " from generate_series(33, 131071) n where n not between 55296 and "
                                                "57343 and " +
                                                lowered + " <> chr(n)");
        INFO(collations.text(row, 0).toStdString());
        REQUIRE(changed.size() > 1'000);
        for (int line = 0; line < changed.size(); ++line) {
            INFO(changed.text(line, 0).toStdString());
            CHECK(emailKey(changed.text(line, 0)) == emailKey(changed.text(line, 1)));
        }
    }
}
