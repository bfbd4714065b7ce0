// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Refusals.h"
#include "tests/shared/protocol/Cbor.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const Refusal &refusal)
{
    WireWriter wire;
    writeRefusal(wire, refusal);
    return wire.result();
}

Result<Refusal> readBack(const QByteArray &bytes)
{
    WireReader wire(bytes);
    Refusal refusal = readRefusal(wire);
    wire.expectEnd();
    if (wire.hasFailed())
        return refused(wire.failure());
    return refusal;
}

} // namespace

TEST_CASE("A refusal keeps everything it says")
{
    const Refusal refusal = samples::refusal();
    const auto copy = readBack(written(refusal));
    REQUIRE(copy);
    CHECK(copy->code == refusal.code);
    CHECK(copy->entity == refusal.entity);
    CHECK(copy->field == refusal.field);
    CHECK(copy->args == refusal.args);
    CHECK(copy->issues == refusal.issues);
    CHECK(copy->conflicts == refusal.conflicts);
}

TEST_CASE("A refusal of several records names each")
{
    Refusal whole = samples::refusal();
    CHECK(readBack(written(whole))->record.isNull());
    Refusal part = samples::refusal();
    part.record = newUuid();
    whole.parts = {part, samples::refusal()};
    const auto copy = readBack(written(whole));
    REQUIRE(copy);
    CHECK(*copy == whole);
    CHECK(copy->parts.front().record == part.record);
}

TEST_CASE("A refusal needs a code, and a value its kind before it")
{
    CHECK_FALSE(readBack(cbor::hex("a0")));
    const QByteArray code = cbor::text("code") + cbor::text("invalid");
    CHECK(readBack(cbor::hex("a1") + code));
    const auto withArgument = [&](const QByteArray &value) {
        return cbor::hex("a2") + code + cbor::text("args") + cbor::hex("a1") + cbor::text("max") + value;
    };
    CHECK(readBack(withArgument(cbor::hex("a2") + cbor::text("kind") + cbor::text("integer") + cbor::text("value") +
                                cbor::hex("05"))));
    CHECK_FALSE(readBack(withArgument(cbor::hex("a2") + cbor::text("value") + cbor::hex("05") + cbor::text("kind") +
                                      cbor::text("integer"))));
    CHECK_FALSE(readBack(withArgument(cbor::hex("a2") + cbor::text("kind") + cbor::text("colour") +
                                      cbor::text("value") + cbor::hex("05"))));
    CHECK_FALSE(readBack(withArgument(cbor::hex("05"))));
}
