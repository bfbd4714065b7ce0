// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Cbor.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/support/Ticket.h"

#include <limits>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Value &value)
{
    WireWriter wire;
    wire.value(value);
    return wire.result();
}

struct Sample {
    Kind kind;
    Value value;
};

std::vector<Sample> samples()
{
    const QUuid id(u"0192f0a0-1234-7abc-8def-0123456789ab"_s);
    const qint64 largest = std::numeric_limits<qint64>::max();
    const qint64 smallest = std::numeric_limits<qint64>::min();
    return {{kinds::Text{}, u"Éléonore 🛠 «à»"_s},
            {kinds::Text{}, QString(200, u'\uffff')},
            {kinds::Note{}, u"one\ntwo\ttab"_s},
            {kinds::Integer{}, qint64{0}},
            {kinds::Integer{}, qint64{-1}},
            {kinds::Integer{}, qint64{23}},
            {kinds::Integer{}, qint64{24}},
            {kinds::Integer{}, qint64{-25}},
            {kinds::Integer{}, qint64{65'536}},
            {kinds::Integer{}, largest},
            {kinds::Integer{}, smallest},
            {kinds::Quantity{}, qint64{15'000}},
            {kinds::Money{}, qint64{-199}},
            {kinds::Percent{}, qint64{550}},
            {kinds::Day{}, QDate(2026, 11, 18)},
            {kinds::Day{}, QDate(1, 1, 1)},
            {kinds::Day{}, QDate(9999, 12, 31)},
            {kinds::TimeOfDay{}, QTime(0, 0)},
            {kinds::TimeOfDay{}, QTime(23, 59)},
            {kinds::Moment{}, Moment::fromMicroseconds(1'795'000'000'123'456)},
            {kinds::Moment{}, Moment::fromMicroseconds(-1)},
            {kinds::Flag{}, true},
            {kinds::Flag{}, false},
            {kinds::Choice{&choicesOf(Priority{})}, u"high"_s},
            {kinds::Ref{"party"}, id},
            {kinds::Identity{}, id},
            {kinds::Subject{"subject_entity"}, id},
            {kinds::Tags{}, QStringList{u"a"_s, u"é"_s}},
            {kinds::Json{}, u"{\"a\":[1,null]}"_s},
            {kinds::Binary{}, QByteArray("\0\xff", 2)}};
}

} // namespace

TEST_CASE("A value of every kind goes out and comes back")
{
    std::vector<bool> seen(std::variant_size_v<Kind>, false);
    for (const Sample &sample : samples()) {
        INFO(std::string(kindName(sample.kind)) << ' ' << printValue(sample.value).toStdString());
        const QByteArray bytes = written(sample.value);
        WireReader wire(bytes);
        CHECK(wire.value(sample.kind) == sample.value);
        wire.expectEnd();
        CHECK(wire.failure().isEmpty());
        seen[sample.kind.index()] = true;
    }
    // Lines are records of their own and travel as such.
    CHECK(std::count(seen.begin(), seen.end(), false) == 1);
    CHECK_FALSE(seen[Kind(kinds::Lines{}).index()]);
}

TEST_CASE("Empty goes out as null and comes back empty, whatever the kind")
{
    CHECK(written({}) == cbor::hex("f6"));
    for (const Sample &sample : samples()) {
        WireReader wire(cbor::hex("f6"));
        CHECK(isEmpty(wire.value(sample.kind)));
        CHECK(wire.failure().isEmpty());
    }
}

TEST_CASE("An empty text and an empty list are empty, not a content")
{
    WireReader text(cbor::hex("60"));
    CHECK(isEmpty(text.value(kinds::Text{})));
    WireReader tags(cbor::hex("80"));
    CHECK(isEmpty(tags.value(kinds::Tags{})));
}

TEST_CASE("The bytes are those of RFC 8949")
{
    CHECK(written(qint64{0}) == cbor::hex("00"));
    CHECK(written(qint64{-1}) == cbor::hex("20"));
    CHECK(written(qint64{1'000'000}) == cbor::hex("1a000f4240"));
    CHECK(written(std::numeric_limits<qint64>::min()) == cbor::hex("3b7fffffffffffffff"));
    CHECK(written(u"ü"_s) == cbor::hex("62c3bc"));
    CHECK(written(true) == cbor::hex("f5"));
    CHECK(written(QDate(2026, 1, 2)) == cbor::hex("6a323032362d30312d3032"));
    CHECK(written(QTime(9, 5)) == cbor::hex("6530393a3035"));
    CHECK(written(QUuid(u"00112233-4455-6677-8899-aabbccddeeff"_s)) == cbor::hex("5000112233445566778899aabbccddeeff"));
    CHECK(written(QStringList{u"a"_s}) == cbor::hex("816161"));
    CHECK(written(QByteArray("\1")) == cbor::hex("4101"));
}

TEST_CASE("An integer in a longer form than needed is still that integer")
{
    WireReader wire(cbor::hex("1b0000000000000005"));
    CHECK(wire.integer() == 5);
    CHECK_FALSE(wire.hasFailed());
}

TEST_CASE("Unknown keys are ignored, missing ones do nothing")
{
    // {"a": 1, "future": {"deep": [1, "x", true, null, h'00']}, "b": 2}
    const QByteArray bytes = cbor::hex("a3") + cbor::text("a") + cbor::hex("01") + cbor::text("future") +
                             cbor::hex("a1") + cbor::text("deep") + cbor::hex("85016178f5f64100") + cbor::text("b") +
                             cbor::hex("02");
    WireReader wire(bytes);
    qint64 sum = 0;
    wire.readMap([&](const QString &key) {
        if (key == "a"_L1 || key == "b"_L1)
            sum += wire.integer();
    });
    wire.expectEnd();
    CHECK(sum == 3);
    CHECK(wire.failure().isEmpty());
}

TEST_CASE("After the first failure nothing more is read")
{
    WireReader wire(cbor::hex("826161"
                              "05"));
    qint64 read = 0;
    wire.readArray([&] { read += wire.integer() + 1; });
    CHECK(read == 1);
    CHECK(wire.failure() == u"an integer was expected");
    CHECK(wire.text().isEmpty());
    CHECK(wire.bytes().isEmpty());
    CHECK(wire.uuid().isNull());
    CHECK_FALSE(wire.boolean());
    CHECK(isEmpty(wire.value(kinds::Text{})));
    CHECK_FALSE(wire.readMap([](const QString &) {}));
}
