// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Envelope.h"
#include "tests/shared/protocol/Cbor.h"
#include "tests/support/StringMakers.h"

#include <algorithm>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const QUuid requestId(u"0192f0a0-1234-7abc-8def-0123456789ab"_s);
const QByteArray body = cbor::hex("a1616101");

} // namespace

TEST_CASE("An envelope is opened as it was sealed")
{
    const Result<Envelope> request = open(seal("fetch", requestId, body));
    REQUIRE(request);
    CHECK(request->type == u"fetch");
    CHECK(request->id == requestId);
    CHECK(request->body == body);
    const Result<Envelope> event = open(seal("changed", {}, body));
    REQUIRE(event);
    CHECK(event->id.isNull());
}

TEST_CASE("The keys of an envelope stand in any order, among others")
{
    std::vector<QByteArray> pairs{cbor::text("type") + cbor::text("fetch"),
                                  cbor::text("id") + cbor::head(2, 16) + requestId.toRfc4122(),
                                  cbor::text("body") + body, cbor::text("trace") + cbor::hex("820102")};
    std::sort(pairs.begin(), pairs.end());
    do {
        QByteArray bytes = cbor::head(5, pairs.size());
        for (const QByteArray &pair : pairs)
            bytes += pair;
        const Result<Envelope> envelope = open(bytes);
        REQUIRE(envelope);
        CHECK(envelope->type == u"fetch");
        CHECK(envelope->id == requestId);
        CHECK(envelope->body == body);
    } while (std::next_permutation(pairs.begin(), pairs.end()));
}

TEST_CASE("An envelope cut anywhere is refused")
{
    const QByteArray whole = seal("fetch", requestId, body);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        INFO(length);
        const Result<Envelope> envelope = open(whole.left(length));
        REQUIRE_FALSE(envelope);
        CHECK(envelope.error().code == u"wire.malformed");
        CHECK_FALSE(envelope.error().args.value(u"reason"_s) == Value());
    }
    CHECK_FALSE(open(whole + '\0'));
}

TEST_CASE("An envelope needs a type and a body")
{
    CHECK_FALSE(open(cbor::hex("a0")));
    CHECK_FALSE(open(cbor::hex("a1") + cbor::text("type") + cbor::text("ping")));
    CHECK_FALSE(open(cbor::hex("a1") + cbor::text("body") + body));
    CHECK_FALSE(open(cbor::hex("a2") + cbor::text("type") + cbor::text("") + cbor::text("body") + body));
    CHECK_FALSE(open(cbor::hex("01")));
    CHECK_FALSE(open(cbor::hex("80")));
}

TEST_CASE("A body out of the profile is refused with the envelope already")
{
    CHECK_FALSE(open(seal("ping", requestId, cbor::hex("bfff"))));
    CHECK_FALSE(open(seal("ping", requestId, cbor::hex("a16161f93c00"))));
    CHECK_FALSE(open(seal("ping", requestId, QByteArray(16, '\x81') + '\0')));
    CHECK(open(seal("ping", requestId, QByteArray(15, '\x81') + '\0')));
}
