// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QTimer>

#include <array>

namespace regie {

// What somebody types into: a field of the record, or one of what belongs to it.
struct Typing {
    QString field;         // empty: nothing
    QString part{};        // the entity of a line, or of comments; empty for the record itself
    QUuid partRecord{};    // the line
    bool isPublic = false; // a comment that not the house alone will read

    friend bool operator==(const Typing &, const Typing &) = default;
};
// As others are told: nobody learns from them whether it is public.
[[nodiscard]] Typing typingOf(const PresentPerson &person);

// Says what the person at this program looks at and types into, in all its tabs and windows: when it has changed and
// the eye has rested there, and again after a lost connection. What others do comes back by Gateway::peoplePresent().
class Presence final : public QObject {
    Q_OBJECT

public:
    struct Place {
        QString entity;
        QUuid record; // null: the list of the entity

        friend bool operator==(const Place &, const Place &) = default;
    };

    explicit Presence(Gateway &gateway, QObject *parent = nullptr);

    // Every place that is open, twice or once, what is in front first: the server takes Look::mostSlots of them.
    void look(const std::vector<Place> &places);
    void type(const Place &place, const Typing &typing);

private:
    struct Slot {
        Look now; // without an entity: nothing
        Look told;
        bool isTold = false;
    };
    [[nodiscard]] Slot *slotOf(const Place &place);
    void send();

    Gateway &m_gateway;
    std::array<Slot, Look::mostSlots> m_slots;
    QTimer m_soon;
};

// Of the people at a place, the full names of those who type into that; all who are there when nothing is named.
[[nodiscard]] QStringList namesOf(const Present &present, const Typing &typing = {});

} // namespace regie
