// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"
#include "shared/schema/Record.h"

namespace regie {

// A message is a struct with `name` (its type on the wire) and `Reply`. Acts also have `permission` and a table of
// fields, from which codec, form and documentation follow; the few generic messages read and write themselves.
template <class M>
concept TableMessage = requires {
    { M::fields() } -> std::convertible_to<Fields>;
};

template <class M>
concept SelfCodedMessage = requires(WireReader &reader, WireWriter &writer, const M &message) {
    { M::read(reader) } -> std::same_as<M>;
    { message.write(writer) } -> std::same_as<void>;
};

// A map of every field by key, empty ones left out.
void writeFields(WireWriter &wire, const Record &record);
// Unknown keys are ignored, missing ones leave what the record holds; a value of a wrong type is a failure of the reader.
[[nodiscard]] Record readFields(WireReader &wire, Record record);

template <class M> [[nodiscard]] QByteArray encode(const M &message)
{
    WireWriter wire;
    if constexpr (SelfCodedMessage<M>)
        message.write(wire);
    else
        writeFields(wire, toRecord(message, M::fields()));
    return wire.result();
}

// Errors: wire.malformed{reason}. Whether the values make sense is for checkFields to say, with issues beside fields.
template <class M> [[nodiscard]] Result<M> decode(const QByteArray &body, WireLimits limits = {})
{
    WireReader wire(body, limits);
    M message{};
    if constexpr (SelfCodedMessage<M>)
        message = M::read(wire);
    else
        message = fromRecord<M>(readFields(wire, toRecord(message, M::fields())));
    wire.expectEnd();
    if (wire.hasFailed())
        return refused(QStringLiteral("wire.malformed"), {{QStringLiteral("reason"), wire.failure()}});
    return message;
}

// The messages of one direction.
template <class... Messages> struct MessageList {
    template <class Visitor> static void forEach(Visitor &&visitor) { (visitor.template operator()<Messages>(), ...); }
};
template <class Left, class Right> struct JoinLists;
template <class... Left, class... Right> struct JoinLists<MessageList<Left...>, MessageList<Right...>> {
    using Type = MessageList<Left..., Right...>;
};

// How much a reply may hold: what a client grants its own server.
inline constexpr WireLimits replyLimits{.depth = 16, .items = 2'000'000};
// How much a request of many records may hold; every other one keeps to what a reader grants by itself.
inline constexpr WireLimits manyLimits{.depth = 16, .items = 100'000};

} // namespace regie
