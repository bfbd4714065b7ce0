// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"

namespace regie {

// The types of what a server answers; every other type is a message's own name.
namespace envelope {
inline constexpr std::string_view reply = "reply";     // the body is the Reply of the request of that id
inline constexpr std::string_view refusal = "refusal"; // the body is a Refusal
} // namespace envelope

// What a frame carries: {"type": text, "id": request id, "body": map}, and perhaps "aside". Replies and refusals repeat
// the id of their request; events have none.
struct Envelope {
    QString type;
    QUuid id;
    QByteArray body;      // the CBOR of the body alone
    bool isAside = false; // of a request: what is asked after it needn't wait for its answer
};

enum class Turn { InOrder, Aside };

// The frame's bytes, ready to be sent. `body` is one whole CBOR item.
[[nodiscard]] QByteArray seal(std::string_view type, const QUuid &id, const QByteArray &body,
                              Turn turn = Turn::InOrder);

// Errors: wire.malformed{reason}.
[[nodiscard]] Result<Envelope> open(const QByteArray &frame, WireLimits limits = {});

} // namespace regie
