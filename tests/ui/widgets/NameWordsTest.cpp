// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NameWords.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Whatever the log of activity names has words for people")
{
    for (const Schema *schema : catalogue())
        CHECK(nameInWords(schema->name()) == schema->singularLabel());
    for (const ActInfo &act : acts())
        CHECK(nameInWords(toString(act.name)) == QString::fromUtf8(act.label));
    for (const QString &deed :
         {u"login"_s, u"logout"_s, u"save"_s, u"archive"_s, u"undo"_s, u"export"_s, u"import"_s, u"import.revert"_s,
          u"upload.finish"_s, u"user.add"_s, u"user.password"_s, u"user.roles"_s, u"user.status"_s}) {
        INFO(deed.toStdString());
        CHECK(nameInWords(deed) != deed);
    }
    CHECK(nameInWords(u"of another version"_s) == u"of another version"_s);
}

TEST_CASE("Names are found by what people read of them")
{
    CHECK(namesCalled(u"LOGOUT"_s) == QStringList{u"logout"_s});
    CHECK(namesCalled(u"nothing of the kind"_s).isEmpty());
    CHECK(namesWith(u"expor"_s).contains(u"export"_s));
    CHECK(namesWith(u"taken"_s) == QStringList{u"import.revert"_s}); // «Import taken back»
    CHECK(namesWith(u"ken"_s).isEmpty());                            // no word begins so
}
