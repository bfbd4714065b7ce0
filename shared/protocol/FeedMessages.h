// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// The session follows exactly these entities from now on; an empty list follows none.
struct Subscribe {
    static constexpr std::string_view name = "subscribe";
    using Reply = Done;
    std::vector<QString> entities;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Subscribe read(WireReader &wire);
};

// The catalogue for clients that were not compiled with it: entities, fields, kinds, choices, transitions, acts.
// The reply is a map described in docs/protocol.md; native clients never ask.
struct Description {
    void write(WireWriter &wire) const;
    [[nodiscard]] static Description read(WireReader &wire); // skips the content: for the native client there is none
};
struct Describe {
    static constexpr std::string_view name = "describe";
    using Reply = Description;
    [[nodiscard]] static Fields fields();
};

// Events, from server to client, without an id.

enum class ChangeType { Insert, Update, Delete };
struct ChangedRecord {
    QString entity;
    QUuid id;
    qint64 version = 0;
    ChangeType type = ChangeType::Update;
};
// Records of followed entities that this session may read have changed; it re-reads what it shows.
struct Changed {
    static constexpr std::string_view name = "changed";
    std::vector<ChangedRecord> records;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Changed read(WireReader &wire);
};
// Too much was missed (slow reader, feed interrupted): read again whatever is on screen.
struct Resync {
    static constexpr std::string_view name = "resync";
    void write(WireWriter &wire) const;
    [[nodiscard]] static Resync read(WireReader &wire);
};
// The session's rights or settings changed.
struct SessionChanged {
    static constexpr std::string_view name = "session_changed";
    SessionInfo session; // without the token

    void write(WireWriter &wire) const { session.write(wire); }
    [[nodiscard]] static SessionChanged read(WireReader &wire) { return {SessionInfo::read(wire)}; }
};
// The server ends the connection; the code says why (session.revoked, server.stopping, wire.malformed…).
struct Closing {
    static constexpr std::string_view name = "closing";
    Refusal refusal;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Closing read(WireReader &wire);
};

} // namespace regie
