// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// What the person at this connection looks at from now on: a record, the list of an entity (no record), or nothing of
// that kind (no entity). Answered at once and kept in memory alone, until the next one or the end of the connection;
// never repeat it without a reason. Others learn of it when they look at the same, may read it, and may know the user.
// Errors: query.unknown_entity, query.unknown_path.
struct Look {
    static constexpr std::string_view name = "look";
    using Reply = Done;
    QString entity;
    QUuid record;
    QString field; // of the record, when something is being typed into it

    [[nodiscard]] static Fields fields();
};

struct PresentPerson {
    QUuid user;
    QString name;
    QString field; // being typed into; empty otherwise, and for fields the session may not read

    friend bool operator==(const PresentPerson &, const PresentPerson &) = default;
};
// Everybody else who looks at what this connection looks at, those who came first first. Comes after each look and
// whenever it changes; it replaces what was told before.
struct Present {
    static constexpr std::string_view name = "present";
    QString entity;
    QUuid record;
    std::vector<PresentPerson> people; // at most mostPeople
    qint64 count = 0;                  // of all

    static constexpr std::size_t mostPeople = 12;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Present read(WireReader &wire);
};

} // namespace regie
