// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/TextFormats.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using kinds::TextFormat;

namespace {

bool isRight(TextFormat format, const QString &text)
{
    return checkFormat(format, text).isEmpty();
}

bool areRight(TextFormat format, const QStringList &texts)
{
    return std::all_of(texts.begin(), texts.end(), [&](const QString &text) {
        UNSCOPED_INFO(text.toStdString());
        return isRight(format, text);
    });
}

bool areWrong(TextFormat format, const QStringList &texts)
{
    return std::none_of(texts.begin(), texts.end(), [&](const QString &text) {
        UNSCOPED_INFO(text.toStdString());
        return isRight(format, text);
    });
}

QStringList words(const char *list)
{
    return QString::fromUtf8(list).split(u'|');
}

} // namespace

TEST_CASE("An empty text has every format")
{
    for (const TextFormat format :
         {TextFormat::Plain, TextFormat::Email, TextFormat::Phone, TextFormat::WebAddress, TextFormat::PostalCode,
          TextFormat::Siren, TextFormat::Siret, TextFormat::VatNumber})
        CHECK(isRight(format, {}));
}

TEST_CASE("SIREN: nine digits and Luhn's sum")
{
    CHECK(areRight(TextFormat::Siren, words("732829320|356000000|552100554")));
    CHECK(areWrong(TextFormat::Siren, words("732829321|73282932|7328293200|73282932A|732 829 320|٧٣٢٨٢٩٣٢٠")));
    CHECK(checkFormat(TextFormat::Siren, u"732829321") == u"invalid_siren");
}

TEST_CASE("SIRET: fourteen digits and Luhn's sum, but for La Poste's establishments")
{
    CHECK(areRight(TextFormat::Siret, words("73282932000074|35600000000048|35600000049837|35600000049828")));
    CHECK(areWrong(TextFormat::Siret, words("73282932000075|7328293200007|732829320000740|35600000049836")));
}

TEST_CASE("Every wrong last digit of a SIREN and a SIRET is noticed")
{
    for (const char *number : {"73282932000074", "732829320"}) {
        const QString right = QString::fromLatin1(number);
        const TextFormat format = right.size() == 9 ? TextFormat::Siren : TextFormat::Siret;
        int accepted = 0;
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            accepted += isRight(format, right.chopped(1) + QChar(digit)) ? 1 : 0;
        CHECK(accepted == 1);
    }
}

TEST_CASE("VAT numbers: the French key is computed, others have a shape")
{
    CHECK(areRight(TextFormat::VatNumber,
                   words("FR44732829320|FRK7732829320|DE123456789|ESX1234567X|IE6388047V|BE0123456789")));
    CHECK(areWrong(TextFormat::VatNumber,
                   words("FR45732829320|FR44732829321|fr44732829320|44732829320|D|DE1|FR4473282932")));
}

TEST_CASE("E-mail addresses")
{
    CHECK(areRight(TextFormat::Email,
                   words("a@b.fr|prenom.nom+tag@sous.domaine.example|é@exemple.fr|o'neil@ex-ample.com")));
    CHECK(areWrong(TextFormat::Email,
                   words("a|a@|@b.fr|a@b|a b@c.fr|a@b..fr|a@-b.fr|a@b.fr,c@d.fr|<a@b.fr>|a@b.f|a@@b.fr|a@b.fr ")));
}

TEST_CASE("Phone numbers")
{
    CHECK(areRight(TextFormat::Phone, words("01 23 45 67 89|+33 1 23 45 67 89|+33(0)123456789|06.12.34.56.78|3615")));
    CHECK(areWrong(TextFormat::Phone, words("abc|12|+|01/23|01 23 45 67 89 poste 4")));
}

TEST_CASE("Web addresses")
{
    CHECK(areRight(TextFormat::WebAddress, words("example.com|https://www.example.com/a?b=c|http://a-b.fr")));
    CHECK(areWrong(TextFormat::WebAddress, words("example|ftp://example.com|javascript:alert(1)|https://|a b.fr")));
}

TEST_CASE("Postal codes of several countries")
{
    CHECK(areRight(TextFormat::PostalCode, words("75001|2A004|SW1A 1AA|1000-205")));
    CHECK(areWrong(TextFormat::PostalCode, words("7|75_001|75001-75002-75003|sw1a")));
}
