// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

using namespace regie;

// The way of a frame through the server: envelope, then the decoder of its type.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<Envelope> envelope =
        open(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!envelope)
        return 0;
    fuzz::Requests::forEach([&]<class Message>() {
        if (envelope->type == toString(Message::name))
            fuzz::tryDecoding<Message, WireLimits{}>(envelope->body);
    });
    const QByteArray type = envelope->type.toUtf8();
    const Result<Envelope> again =
        open(seal({type.constData(), static_cast<std::size_t>(type.size())}, envelope->id, envelope->body));
    fuzz::demand(again && again->type == envelope->type && again->id == envelope->id && again->body == envelope->body);
    return 0;
}
