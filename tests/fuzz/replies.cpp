// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

using namespace regie;

namespace {

void tryRefusal(const QByteArray &bytes)
{
    WireReader wire(bytes, replyLimits);
    const Refusal refusal = readRefusal(wire);
    wire.expectEnd();
    if (wire.hasFailed())
        return;
    WireWriter writer;
    writeRefusal(writer, refusal);
    WireReader again(writer.result(), replyLimits);
    fuzz::demand(readRefusal(again) == refusal && !again.hasFailed());
}

} // namespace

// What a client reads: a server may be somebody else's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<fuzz::Decoder> all = [] {
        std::vector<fuzz::Decoder> list = fuzz::decoders<fuzz::FromServer, replyLimits>();
        list.push_back(&tryRefusal);
        return list;
    }();
    fuzz::tryOneOf(all, data, size);
    return 0;
}
