// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/CellReader.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::importing;
using namespace Qt::StringLiterals;

namespace {

// Speaks a few words of French, as the program does once its translations are there.
class SomeFrench : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString word = QString::fromLatin1(context) + u'/' + QString::fromUtf8(source);
        if (word == "Ticket/Critical"_L1)
            return u"Critique"_s;
        return word == "Ticket/High"_L1 ? u"Haute"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

CellContent readAs(const char *entity, const char *field, const QString &text)
{
    const Labels labels({std::make_shared<SomeFrench>()});
    const Schema *schema = findSchema(QString::fromLatin1(entity));
    return CellReader(labels).read(*schema->find(QString::fromLatin1(field)), text);
}

QString printed(const CellContent &content)
{
    return content.isFaulty() ? content.code : printValue(content.value);
}

QString decimal(const QString &text, int decimals)
{
    return printed(readDecimal(text, decimals));
}

} // namespace

TEST_CASE("Numbers as people write them", "[import]")
{
    CHECK(decimal(u"1 234,56"_s, 2) == u"123456"_s);
    CHECK(decimal(u"1\u202F234,56\u00A0€"_s, 2) == u"123456"_s);
    CHECK(decimal(u"1.234,56"_s, 2) == u"123456"_s);
    CHECK(decimal(u"1,234.56"_s, 2) == u"123456"_s);
    CHECK(decimal(u"1,234,567"_s, 2) == u"123456700"_s);
    CHECK(decimal(u"12,5"_s, 4) == u"125000"_s);
    CHECK(decimal(u"12.5"_s, 4) == u"125000"_s);
    CHECK(decimal(u"−3,10"_s, 2) == u"-310"_s);
    CHECK(decimal(u"-,5"_s, 2) == u"-50"_s);
    CHECK(decimal(u"5,5 %"_s, 2) == u"550"_s);
    CHECK(decimal(u"12,00"_s, 0) == u"12"_s);
    CHECK(decimal(u"12,5"_s, 0) == u"import.not_whole"_s);
    CHECK(decimal(u"1,234"_s, 2) == u"import.too_many_decimals"_s);
    for (const QString &text :
         {u"douze"_s, u"1e5"_s, u"--3"_s, u","_s, u"1,2,3.4.5"_s, u"99999999999999999999"_s, u"=1+1"_s})
        CHECK(decimal(text, 2) == u"import.not_a_number"_s);
    CHECK(printed(readHours(u"3 h 10"_s, 4)) == u"31667"_s);
    CHECK(printed(readHours(u"0:45"_s, 4)) == u"7500"_s);
    CHECK(printed(readHours(u"3,5"_s, 4)) == u"35000"_s);
}

TEST_CASE("Days and hours", "[import]")
{
    const QDate day(2026, 11, 18);
    for (const QString &text :
         {u"18/11/2026"_s, u"18/11/26"_s, u"18-11-2026"_s, u"18.11.26"_s, u"2026-11-18"_s, u" 18/11/2026 "_s})
        CHECK(readDay(text) == day);
    CHECK(readDay(u"5/3/1961") == QDate(1961, 3, 5));
    CHECK(readDay(u"05/03/61").value_or(QDate()).year() % 100 == 61);
    for (const QString &text : {u"31/02/2026"_s, u"11/18/2026"_s, u"18 novembre"_s, u"18/11"_s, u"2026-13-01"_s, u""_s})
        CHECK_FALSE(readDay(text));
    CHECK(readTime(u"10:42") == QTime(10, 42));
    CHECK(readTime(u"9 h") == QTime(9, 0));
    CHECK(readTime(u"9h05") == QTime(9, 5));
    CHECK_FALSE(readTime(u"25:00"));

    CHECK(printed(readAs("ticket", "deadline", u"18/11/2026 10:42"_s)) == u"2026-11-18T09:42:00.000Z"_s);
    CHECK(printed(readAs("ticket", "deadline", u"18/07/26 10h42"_s)) == u"2026-07-18T08:42:00.000Z"_s);
    CHECK(printed(readAs("ticket", "deadline", u"2026-11-18T10:42:00Z"_s)) == u"2026-11-18T10:42:00.000Z"_s);
    CHECK(printed(readAs("ticket", "deadline", u"18/11/2026"_s)) == u"2026-11-17T23:00:00.000Z"_s);
    CHECK(printed(readAs("ticket", "deadline", u"29/03/2026 02:30"_s)) == u"import.not_a_moment"_s); // the clocks jump
    CHECK(printed(readAs("ticket", "deadline", u"demain"_s)) == u"import.not_a_moment"_s);
}

TEST_CASE("Flags, choices, numbers of companies", "[import]")
{
    for (const QString &text : {u"Oui"_s, u"o"_s, u"VRAI"_s, u"yes"_s, u"1"_s, u"x"_s})
        CHECK(readAs("party", "is_client", text).value == Value(true));
    for (const QString &text : {u"Non"_s, u"n"_s, u"Faux"_s, u"0"_s})
        CHECK(readAs("party", "is_client", text).value == Value(false));
    CHECK(printed(readAs("party", "is_client", u"peut-être"_s)) == u"import.not_yes_or_no"_s);

    CHECK(printed(readAs("ticket", "priority", u"critical"_s)) == u"critical"_s);
    CHECK(printed(readAs("ticket", "priority", u"High"_s)) == u"high"_s);
    CHECK(printed(readAs("ticket", "priority", u"CRITIQUE"_s)) == u"critical"_s);
    CHECK(printed(readAs("ticket", "priority", u"haute "_s)) == u"high"_s);
    CHECK(printed(readAs("ticket", "priority", u"urgent"_s)) == u"unknown_choice"_s);

    CHECK(printed(readAs("party", "siren", u"812 345 676"_s)) == u"812345676"_s);
    CHECK(printed(readAs("party", "vat_number", u"fr 12 812345676"_s)) == u"FR12812345676"_s);
    CHECK(printed(readAs("party", "languages", u"fr, en ; fr"_s)) == u"fr, en"_s);
    CHECK(printed(readAs("party", "name", u"=HYPERLINK(\"x\")"_s)) == u"=HYPERLINK(\"x\")"_s);
    CHECK(printed(readAs("party", "name", u" Deux\r\nlignes "_s)) == u"Deux lignes"_s);
    CHECK(isEmpty(readAs("party", "name", u"   "_s).value));
}
