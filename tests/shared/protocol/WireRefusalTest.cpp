// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Envelope.h"
#include "tests/shared/protocol/Cbor.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

// `depth` arrays of one element around a zero.
QByteArray nested(int depth)
{
    return QByteArray(depth, '\x81') + '\0';
}

} // namespace

TEST_CASE("Indefinite lengths are refused")
{
    for (const char *bytes : {"9fff", "9f01ff", "bfff", "bf616101ff", "7f6161ff", "5f4100ff"}) {
        INFO(bytes);
        CHECK_FALSE(cbor::failureOfSkipping(cbor::hex(bytes)).isEmpty());
    }
    CHECK_FALSE(cbor::failureOf(cbor::hex("7f6161ff"), kinds::Text{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::hex("5f4100ff"), kinds::Binary{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::hex("9f6161ff"), kinds::Tags{}).isEmpty());
}

TEST_CASE("Tags, floating point, undefined and unassigned simple values are refused, also under unknown keys")
{
    for (const char *bytes : {"c001", "c11a5a4b3c2d", "d8184100", "d9d9f7a0", "f90000", "fa00000000",
                              "fb0000000000000000", "f7", "e0", "f0", "f8ff", "81f93c00", "a16161fb3ff0000000000000"}) {
        INFO(bytes);
        CHECK_FALSE(cbor::failureOfSkipping(cbor::hex(bytes)).isEmpty());
    }
    CHECK_FALSE(cbor::failureOf(cbor::hex("f93c00"), kinds::Integer{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::hex("c101"), kinds::Integer{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::hex("c06161"), kinds::Text{}).isEmpty());
}

TEST_CASE("Reserved heads are refused")
{
    for (const char *bytes : {"1c", "3d", "5e", "7c", "9d", "be", "dc", "ff", "fc", "1f", "3f", "df"}) {
        INFO(bytes);
        CHECK_FALSE(cbor::failureOfSkipping(cbor::hex(bytes)).isEmpty());
    }
}

TEST_CASE("Sixteen levels are read, seventeen are not")
{
    CHECK(cbor::failureOfSkipping(nested(16)).isEmpty());
    CHECK(cbor::failureOfSkipping(nested(17)) == u"nested too deeply");
    CHECK_FALSE(cbor::failureOfSkipping(nested(500'000)).isEmpty());
}

TEST_CASE("Announced counts are not believed")
{
    for (const int major : {2, 3, 4, 5}) {
        for (const quint64 count :
             {quint64{1} << 32, (quint64{1} << 32) - 1, (quint64{1} << 63) - 1, quint64{1} << 63, ~quint64{0}}) {
            INFO(major << ' ' << count);
            CHECK_FALSE(cbor::failureOfSkipping(cbor::head(major, count)).isEmpty());
            CHECK_FALSE(cbor::failureOfSkipping(cbor::head(major, count) + QByteArray(100, '\0')).isEmpty());
        }
    }
    CHECK_FALSE(cbor::failureOf(cbor::head(3, 200'000) + "abc", kinds::Text{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::head(2, 1'000'000) + "abc", kinds::Binary{}).isEmpty());
}

TEST_CASE("The number of items is bounded, however they are packed")
{
    const WireLimits few{.depth = 16, .items = 100};
    CHECK(cbor::failureOfSkipping(cbor::head(4, 99) + QByteArray(99, '\0'), few).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping(cbor::head(4, 100) + QByteArray(100, '\0'), few).isEmpty());
    // Ten lists of ten: each small, together too many.
    CHECK_FALSE(
        cbor::failureOfSkipping(cbor::head(4, 10) + QByteArray("\x8a\0\0\0\0\0\0\0\0\0\0", 11).repeated(10), few)
            .isEmpty());
    // Keys count as well.
    QByteArray map = cbor::head(5, 50);
    for (int key = 0; key < 50; ++key)
        map += cbor::text(QByteArray::number(key).constData()) + '\0';
    CHECK_FALSE(cbor::failureOfSkipping(map, few).isEmpty());
}

TEST_CASE("A key that stands twice is refused, also in what is skipped")
{
    CHECK(cbor::failureOfSkipping(cbor::hex("a2616101616101")) == u"a key stands twice");
    CHECK(cbor::failureOfSkipping(cbor::hex("a16178a2616101616102")) == u"a key stands twice");
    CHECK(cbor::failureOfSkipping(cbor::hex("a2616101616201")).isEmpty());
}

TEST_CASE("A map's keys are texts of reasonable length")
{
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("a10101")).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("a1416101")).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("a1f601")).isEmpty());
    CHECK(cbor::failureOfSkipping(cbor::hex("a1") + cbor::text(QByteArray(100, 'k').constData()) + '\0').isEmpty());
    CHECK_FALSE(
        cbor::failureOfSkipping(cbor::hex("a1") + cbor::text(QByteArray(101, 'k').constData()) + '\0').isEmpty());
}

TEST_CASE("Texts are UTF-8 without U+0000")
{
    CHECK_FALSE(cbor::failureOf(cbor::hex("63610062"), kinds::Text{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(cbor::hex("6100"), kinds::Note{}).isEmpty());
    // Lone surrogates, overlong forms, cut sequences, beyond U+10FFFF, a stray continuation, Latin-1.
    for (const char *bytes :
         {"63eda080", "63edbfbf", "62c080", "63e08080", "61c3", "62e282", "64f4908080", "6180", "61ff", "61e9"}) {
        INFO(bytes);
        CHECK_FALSE(cbor::failureOf(cbor::hex(bytes), kinds::Text{}).isEmpty());
        CHECK_FALSE(cbor::failureOfSkipping(cbor::hex(bytes)).isEmpty());
    }
    CHECK(cbor::failureOf(cbor::hex("64f09f9ba0"), kinds::Text{}).isEmpty());
}

TEST_CASE("Integers fit 64 bits")
{
    CHECK(cbor::failureOf(cbor::hex("1b7fffffffffffffff"), kinds::Integer{}).isEmpty());
    CHECK(cbor::failureOf(cbor::hex("3b7fffffffffffffff"), kinds::Integer{}).isEmpty());
    for (const char *bytes : {"1b8000000000000000", "1bffffffffffffffff", "3b8000000000000000", "3bffffffffffffffff"}) {
        INFO(bytes);
        CHECK(cbor::failureOf(cbor::hex(bytes), kinds::Integer{}) == u"an integer does not fit 64 bits");
        CHECK_FALSE(cbor::failureOf(cbor::hex(bytes), kinds::Moment{}).isEmpty());
    }
}

TEST_CASE("A value of another type than the kind's is refused")
{
    struct Wrong {
        Kind kind;
        const char *bytes;
    };
    const std::vector<Wrong> wrong{{kinds::Text{}, "01"},         {kinds::Text{}, "4161"},   {kinds::Note{}, "80"},
                                   {kinds::Integer{}, "6131"},    {kinds::Integer{}, "f5"},  {kinds::Money{}, "6131"},
                                   {kinds::Quantity{}, "f5"},     {kinds::Percent{}, "40"},  {kinds::Day{}, "01"},
                                   {kinds::TimeOfDay{}, "01"},    {kinds::Moment{}, "6131"}, {kinds::Flag{}, "01"},
                                   {kinds::Flag{}, "6474727565"}, {kinds::Choice{}, "00"},   {kinds::Ref{}, "6161"},
                                   {kinds::Tags{}, "6161"},       {kinds::Tags{}, "8101"},   {kinds::Json{}, "a0"},
                                   {kinds::Identity{}, "00"},     {kinds::Subject{}, "00"},  {kinds::Binary{}, "6161"},
                                   {kinds::Lines{}, "80"},        {kinds::Tags{}, "81f6"},   {kinds::Tags{}, "a0"}};
    for (const Wrong &item : wrong) {
        INFO(std::string(kindName(item.kind)) << ' ' << item.bytes);
        CHECK_FALSE(cbor::failureOf(cbor::hex(item.bytes), item.kind).isEmpty());
    }
}

TEST_CASE("Ids have sixteen bytes")
{
    for (const int size : {0, 1, 15, 17}) {
        const QByteArray bytes = cbor::head(2, static_cast<quint64>(size)) + QByteArray(size, 'x');
        CHECK_FALSE(cbor::failureOf(bytes, kinds::Ref{"party"}).isEmpty());
    }
}

TEST_CASE("Days and times of day have one form, and exist")
{
    for (const char *day :
         {"2026-02-30", "2026-13-01", "18/11/2026", "2026-1-1", "0000-01-01", "2026-11-8", "tomorrow", ""}) {
        INFO(day);
        CHECK_FALSE(cbor::failureOf(cbor::text(day), kinds::Day{}).isEmpty());
    }
    for (const char *time : {"24:00", "9:45", "09:60", "0945", "09h45", "", "ab:cd"}) {
        INFO(time);
        CHECK_FALSE(cbor::failureOf(cbor::text(time), kinds::TimeOfDay{}).isEmpty());
    }
    CHECK_FALSE(cbor::failureOf(cbor::text("09:45:10"), kinds::TimeOfDay{}).isEmpty());
}

TEST_CASE("Too many tags are refused while they are read")
{
    // A field's own limit is told beside the field; this one is the wire's.
    const auto tags = [](int count) {
        return cbor::head(4, static_cast<quint64>(count)) + QByteArray("\x61\x61").repeated(count);
    };
    CHECK(cbor::failureOf(tags(31), kinds::Tags{}).isEmpty());
    CHECK(cbor::failureOf(tags(1'000), kinds::Tags{}).isEmpty());
    CHECK_FALSE(cbor::failureOf(tags(1'001), kinds::Tags{}).isEmpty());
}

TEST_CASE("Nothing follows the message, and nothing is missing")
{
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("0000")).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping({}).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("82")).isEmpty());
    CHECK_FALSE(cbor::failureOfSkipping(cbor::hex("8200")).isEmpty());
}
