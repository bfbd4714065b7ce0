// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// What the person at this connection looks at from now on: a record, the list of an entity (no record), or nothing of
// that kind (no entity). A program that shows several says each with a `slot` of its own, and each place in one of
// them. Answered at once and kept in memory alone, until the next one for that slot or the end of the connection; never
// repeat it without a reason. Others learn of it when they look at the same, may read it, and may know the user.
// Errors: query.unknown_entity, query.unknown_path.
struct Look {
    static constexpr std::string_view name = "look";
    using Reply = Done;
    QString entity;
    QUuid record;
    QString field; // of the record, when something is being typed into it
    // Since 1.6. Something of what belongs to the record, when that is typed into: a line, or a comment on its way.
    // Keys of their own, so that who knows them not takes no line's field for the record's.
    qint64 slot = 0; // 0 to mostSlots - 1
    QString part{};  // the entity of it
    QString partField{};
    QUuid partRecord{};      // the line; none for a comment
    bool partPublic = false; // of what may be secret, a comment: it is not, in this case

    static constexpr qint64 mostSlots = 32;

    [[nodiscard]] static Fields fields();
};

struct PresentPerson {
    QUuid user;
    QString name;
    QString field;  // being typed into; empty otherwise, and for fields the session may not read
    QString part{}; // as in Look, where the session may read what is typed there
    QString partField{};
    QUuid partRecord{};

    friend bool operator==(const PresentPerson &, const PresentPerson &) = default;
};
// Everybody else who looks at a place that this connection looks at, those who came first first. Comes after each look
// and whenever it changes; it replaces what was told of that place before.
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
