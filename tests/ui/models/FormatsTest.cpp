// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include "ui/widgets/Formats.h"

#include <QLocale>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct In {
    explicit In(QLocale::Language language) { QLocale::setDefault(QLocale(language)); }
    ~In() { QLocale::setDefault(before); }
    QLocale before;
};

} // namespace

TEST_CASE("Numbers read as in France")
{
    const In french(QLocale::French);
    CHECK(formats::money(123456) == u"1\u202f234,56\u00a0€");
    CHECK(formats::money(-5) == u"\u22120,05\u00a0€");
    CHECK(formats::money(123456789012) == u"1\u202f234\u202f567\u202f890,12\u00a0€");
    CHECK(formats::percent(550) == u"5,5\u00a0%");
    CHECK(formats::scaled(12'340'000, 4, formats::Zeros::Trim) == u"1\u202f234");
    CHECK(formats::hours(31667, 4) == u"3\u00a0h\u00a010");
    CHECK(formats::hours(40'000, 4) == u"4\u00a0h");
    CHECK(formats::hours(-5833, 4) == u"\u22120\u00a0h\u00a035");
}

TEST_CASE("The same numbers read as in England when the language changes")
{
    const In english(QLocale::English);
    CHECK(formats::money(123456) == u"€1,234.56");
    CHECK(formats::money(-123456) == u"\u2212€1,234.56");
    CHECK(formats::percent(550) == u"5.5%");
}

TEST_CASE("Days and times read as in France")
{
    const In french(QLocale::French);
    const QDate day(2026, 11, 18);
    CHECK(formats::day(day) == u"18/11/2026");
    CHECK(formats::dayWithName(day) == u"mer.\u00a018/11/2026");
    CHECK(formats::longDay(day) == u"mercredi 18\u00a0novembre 2026");
    CHECK(formats::longDay(QDate(2023, 7, 1)) == u"samedi 1er\u00a0juillet 2023");
    CHECK(formats::time(QTime(9, 5)) == u"09:05");
    const Moment moment = Moment::fromDateTime(QDateTime(day, QTime(10, 42)));
    CHECK(formats::moment(moment) == u"18/11/2026\u00a010:42");
}

TEST_CASE("Times within a day are told from now")
{
    const In english(QLocale::English);
    const Moment now = Moment::fromMicroseconds(1'800'000'000'000'000);
    const auto at = [&](qint64 minutes) { return Moment::fromMicroseconds(now.microseconds() + minutes * 60'000'000); };
    CHECK(formats::relative(at(-4), now) == u"4\u00a0min ago");
    CHECK(formats::relative(at(125), now) == u"in 2\u00a0h\u00a005");
    CHECK(formats::relative(at(0), now) == u"just now");
    CHECK(formats::relative(at(24 * 60), now) == formats::brief(at(24 * 60), now));
    CHECK(formats::relative(Moment(), now).isEmpty());
}

TEST_CASE("Numbers of people and companies stand in their groups")
{
    CHECK(formats::text(kinds::TextFormat::Phone, u"0478004112"_s) == u"04\u00a078\u00a000\u00a041\u00a012");
    CHECK(formats::text(kinds::TextFormat::Phone, u"+33478004112"_s) == u"+33\u00a04\u00a078\u00a000\u00a041\u00a012");
    CHECK(formats::text(kinds::TextFormat::Phone, u"+49 30 901820"_s) == u"+49 30 901820");
    CHECK(formats::text(kinds::TextFormat::Siren, u"812345676"_s) == u"812\u00a0345\u00a0676");
    CHECK(formats::text(kinds::TextFormat::Siret, u"81234567600012"_s) == u"812\u00a0345\u00a0676\u00a000012");
    CHECK(formats::text(kinds::TextFormat::VatNumber, u"FR12812345676"_s) == u"FR12\u00a0812\u00a0345\u00a0676");
}

TEST_CASE("A title in the middle of a sentence loses its capital, an abbreviation does not")
{
    CHECK(formats::withinSentence(u"Estimated hours"_s) == u"estimated hours");
    CHECK(formats::withinSentence(u"Échéance"_s) == u"échéance");
    CHECK(formats::withinSentence(u"N° de série"_s) == u"n° de série");
    CHECK(formats::withinSentence(u"SIREN"_s) == u"SIREN");
    CHECK(formats::withinSentence(u"QR code"_s) == u"QR code");
    CHECK(formats::withinSentence({}).isEmpty());
    CHECK(formats::atBeginning(u"échéance, total"_s) == u"Échéance, total");
}
