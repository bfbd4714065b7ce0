// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Arrivals.h"
#include "server/demo/World.h"

#include <optional>

namespace regie::demo {

// One field of a ticket before and after a step, as JSON; an absent value is null.
struct FieldStep {
    QByteArray field;
    QByteArray before;
    QByteArray after;
};

// One row of its history.
struct StoryStep {
    Moment at;
    QByteArray act; // created, changed, or the name of an act
    QUuid user;
    std::vector<FieldStep> fields;
};

struct StoryComment {
    QUuid id;
    Moment at;
    QUuid author;
    QByteArray body;
    bool isPublic = false;
};

struct StoryNotification {
    QUuid id;
    Moment at;
    QUuid user;
    const char *kind;
    std::optional<Moment> readAt;
};

// A ticket with everything that happened to it until the calendar's present.
struct TicketStory {
    QUuid id;
    QByteArray reference;
    QByteArray title;
    QByteArray description;
    QByteArray solution;
    std::size_t domain = 0;
    QByteArray priority;
    QByteArray emergency;
    QByteArray status = "new";
    Moment deadline;
    QUuid client;
    QUuid contact;
    QUuid site;
    QUuid partner;
    QUuid equipment;
    QUuid technician;
    int quarterHours = 0; // estimated; 0: none
    Moment endedAt;
    Moment createdAt;
    QUuid createdBy;
    Moment updatedAt;
    QUuid updatedBy;
    std::vector<StoryStep> steps; // the first is its creation; the version is their number
    std::vector<StoryComment> comments;
    std::vector<StoryNotification> notifications;
};

// Tells tickets, each without the others, so that several threads may do it at once.
class StoryTeller {
public:
    StoryTeller(const World &world, const Arrivals &arrivals);

    [[nodiscard]] TicketStory tell(qint64 place) const;

private:
    friend class StoryWriter;

    const World &m_world;
    const Arrivals &m_arrivals;
    std::vector<std::size_t> m_support;
    std::vector<std::size_t> m_planners;
    std::vector<std::vector<std::size_t>> m_technicians; // of each domain
    std::vector<std::vector<std::size_t>> m_externals;
    std::array<std::vector<int>, 12> m_domainWeights; // of each month
    // Of each domain: what may be wrong with a machine of a category and type, and what is about no machine.
    struct SymptomLists {
        std::vector<std::vector<std::vector<std::size_t>>> ofMachines;
        std::vector<std::size_t> all;
    };
    std::vector<SymptomLists> m_symptoms;
};

} // namespace regie::demo
