// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/TypedInput.h"

#include <QLocale>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> number(const QString &text, int decimals)
{
    const typed::Input input = typed::number(text, decimals);
    const auto *units = std::get_if<qint64>(&input.value);
    return input.isValid() && units ? std::optional(*units) : std::nullopt;
}

std::optional<qint64> hours(const QString &text)
{
    const typed::Input input = typed::hours(text, 4);
    const auto *units = std::get_if<qint64>(&input.value);
    return input.isValid() && units ? std::optional(*units) : std::nullopt;
}

const QDate wednesday(2026, 11, 18);

QDate day(const QString &text)
{
    const typed::Input input = typed::day(text, wednesday);
    const auto *found = std::get_if<QDate>(&input.value);
    return input.isValid() && found ? *found : QDate();
}

struct French {
    French() { QLocale::setDefault(QLocale(QLocale::French)); }
    ~French() { QLocale::setDefault(before); }
    QLocale before;
};

} // namespace

TEST_CASE("Numbers are understood with commas, dots, spaces and signs")
{
    const French french;
    CHECK(number(u"1234,56"_s, 2) == 123456);
    CHECK(number(u"1234.56"_s, 2) == 123456);
    CHECK(number(u"1 234,56 €"_s, 2) == 123456);
    CHECK(number(u"1\u202f234,56\u00a0€"_s, 2) == 123456);
    CHECK(number(u"1.234.567,8"_s, 2) == 123456780);
    CHECK(number(u"1,234.56"_s, 2) == 123456);
    CHECK(number(u"\u22125,5"_s, 2) == -550);
    CHECK(number(u"5,5 %"_s, 2) == 550);
    CHECK_FALSE(number(u"douze"_s, 2));
    CHECK_FALSE(number(u"1,234"_s, 2)); // three decimals in French
    CHECK(isEmpty(typed::number(u"  "_s, 2).value));
    CHECK(typed::number(u"  "_s, 2).isValid());
}

TEST_CASE("A thousands separator of the language groups")
{
    QLocale::setDefault(QLocale(QLocale::English));
    CHECK(number(u"1,234"_s, 2) == 123400);
    QLocale::setDefault(QLocale(QLocale::French));
    CHECK(number(u"1,5"_s, 2) == 150);
}

TEST_CASE("Sums are worked out")
{
    const French french;
    CHECK(number(u"=12*3"_s, 2) == 3600);
    CHECK(number(u"=10/3"_s, 2) == 333);
    CHECK(number(u"=(2+3)*-4,5"_s, 2) == -2250);
    CHECK(number(u"=20/3"_s, 2) == 667);
    CHECK_FALSE(number(u"=1/0"_s, 2));
    CHECK_FALSE(number(u"=2*"_s, 2));
    CHECK_FALSE(number(u"=99999999999*99999999999*9999999"_s, 2));
    CHECK_FALSE(number(u"="_s + QString(500, u'('), 2));
}

TEST_CASE("Hours are understood as decimals, clocks and words")
{
    const French french;
    CHECK(hours(u"3,17"_s) == 31700);
    CHECK(hours(u"3:10"_s) == 31667);
    CHECK(hours(u"3 h 10"_s) == 31667);
    CHECK(hours(u"3h"_s) == 30000);
    CHECK(hours(u"45 min"_s) == 7500);
    CHECK(hours(u"=1,5*2"_s) == 30000);
    CHECK_FALSE(hours(u"3:75"_s));
    for (const qint64 units : {5833LL, 31667LL, 40000LL, 100000LL})
        CHECK(hours(formats::hours(units, 4)) == units);
}

TEST_CASE("Days are understood from their shortest forms")
{
    const French french;
    CHECK(day(u"18"_s) == QDate(2026, 11, 18));
    CHECK(day(u"1811"_s) == QDate(2026, 11, 18));
    CHECK(day(u"181127"_s) == QDate(2027, 11, 18));
    CHECK(day(u"3/12"_s) == QDate(2026, 12, 3));
    CHECK(day(u"3-12-27"_s) == QDate(2027, 12, 3));
    CHECK(day(u"2026-12-03"_s) == QDate(2026, 12, 3));
    CHECK(day(u"ven"_s) == QDate(2026, 11, 20));
    CHECK(day(u"mer."_s) == wednesday);
    CHECK(day(u"mar"_s) == QDate(2026, 11, 24));
    CHECK(day(u"t"_s) == wednesday);
    CHECK(day(u"+3"_s) == QDate(2026, 11, 21));
    CHECK(day(u"+3s"_s) == QDate(2026, 12, 9));
    CHECK(day(u"-1m"_s) == QDate(2026, 10, 18));
    CHECK(day(u"mer.\u00a018/11/2026"_s) == wednesday);
    CHECK_FALSE(day(u"31/11/2026"_s).isValid());
    CHECK_FALSE(day(u"bientôt"_s).isValid());
}

TEST_CASE("Times and moments are understood")
{
    const French french;
    const QDateTime now(wednesday, QTime(10, 42));
    const auto time = [&](const QString &text) { return typed::time(text, now.time()).value; };
    CHECK(time(u"9"_s) == Value(QTime(9, 0)));
    CHECK(time(u"930"_s) == Value(QTime(9, 30)));
    CHECK(time(u"9h30"_s) == Value(QTime(9, 30)));
    CHECK(time(u";"_s) == Value(QTime(10, 42)));
    CHECK_FALSE(typed::time(u"25:00"_s, now.time()).isValid());

    const auto moment = [&](const QString &text) {
        const typed::Input input = typed::moment(text, now, Moment());
        return input.isValid() ? std::get<Moment>(input.value).toDateTime().toLocalTime() : QDateTime();
    };
    CHECK(moment(u"18/11 14:00"_s) == QDateTime(wednesday, QTime(14, 0)));
    CHECK(moment(u"ven 9h"_s) == QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
    CHECK(moment(u"16:30"_s) == QDateTime(wednesday, QTime(16, 30)));
    CHECK(moment(u"+3s"_s) == QDateTime(QDate(2026, 12, 9), QTime(12, 0)));
    CHECK(moment(u"mer.\u00a018/11/2026\u00a012:00"_s) == QDateTime(wednesday, QTime(12, 0)));
}

TEST_CASE("Company numbers lose their spaces")
{
    CHECK(typed::text(kinds::TextFormat::Siren, u"812 345 676"_s) == u"812345676");
    CHECK(typed::text(kinds::TextFormat::VatNumber, u"fr12 812345676"_s) == u"FR12812345676");
    CHECK(typed::text(kinds::TextFormat::Plain, u"  deux\nlignes "_s) == u"deux lignes");
}
