// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Scaled.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace regie;

TEST_CASE("Scaled numbers are read from text")
{
    CHECK(parseScaled(u"1234.5", 4) == 12'345'000);
    CHECK(parseScaled(u"-0.05", 2) == -5);
    CHECK(parseScaled(u"+7", 2) == 700);
    CHECK(parseScaled(u" 12.30 ", 2) == 1230);
    CHECK(parseScaled(u".5", 2) == 50);
    CHECK(parseScaled(u"5.", 2) == 500);
    CHECK(parseScaled(u"12", 0) == 12);
    // Zeros beyond the scale say nothing new.
    CHECK(parseScaled(u"1.2300", 2) == 123);
}

TEST_CASE("What is not such a number is refused")
{
    for (const QStringView text :
         {u"", u"-", u".", u"1.2.3", u"1,5", u"1e3", u"abc", u"1.234", u"- 1", u"--1", u"\u0661"})
        CHECK_FALSE(parseScaled(text, 2).has_value());
}

TEST_CASE("A number that does not fit is refused, the largest is not")
{
    CHECK(parseScaled(u"92233720368547758.07", 2) == std::numeric_limits<qint64>::max());
    CHECK_FALSE(parseScaled(u"92233720368547758.08", 2).has_value());
    CHECK_FALSE(parseScaled(u"99999999999999999999", 0).has_value());
}

TEST_CASE("Printing is the inverse of reading")
{
    CHECK(printScaled(5, 2) == u"0.05");
    CHECK(printScaled(-5, 2) == u"-0.05");
    CHECK(printScaled(123456, 4) == u"12.3456");
    CHECK(printScaled(0, 2) == u"0.00");
    CHECK(printScaled(-12, 0) == u"-12");
    for (const qint64 units : {qint64{0}, qint64{1}, qint64{-1}, qint64{99}, qint64{-100}, qint64{123'456'789},
                               std::numeric_limits<qint64>::max()}) {
        for (const int decimals : {0, 2, 4, 6})
            CHECK(parseScaled(printScaled(units, decimals), decimals) == units);
    }
}

TEST_CASE("Price times quantity is rounded half away from zero")
{
    const auto money = [](qint64 cents) { return Money::fromUnits(cents); };
    const auto quantity = [](qint64 units) { return Quantity::fromUnits(units); };
    CHECK(multiply(money(1000), quantity(25'000)) == money(2500));
    CHECK(multiply(money(1), quantity(5'000)) == money(1));
    CHECK(multiply(money(-1), quantity(5'000)) == money(-1));
    CHECK(multiply(money(1), quantity(4'999)) == money(0));
    CHECK(multiply(money(333), quantity(3'333)) == money(111));
    // The product needs more than 64 bits on the way.
    CHECK(multiply(money(99'999'999'999'999), quantity(10'000)) == money(99'999'999'999'999));
}

TEST_CASE("Scaled numbers add, subtract, negate and compare")
{
    Money sum = Money::fromUnits(150);
    sum += Money::fromUnits(50);
    sum -= Money::fromUnits(20);
    CHECK(sum == Money::fromUnits(180));
    CHECK(-sum < Money());
    CHECK((Money::fromUnits(1) + Money::fromUnits(-1)).isZero());
}
