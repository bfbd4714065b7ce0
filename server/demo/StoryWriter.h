// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/TicketStory.h"

namespace regie::demo {

// Tells one ticket, from the call that opens it to the day the client is content, and stops at the present.
class StoryWriter {
public:
    StoryWriter(const StoryTeller &teller, qint64 place);

    [[nodiscard]] TicketStory write();

private:
    // The subject: who calls about what.
    void open();
    void chooseSubject();
    [[nodiscard]] bool chooseMachine(std::size_t domain);
    void chooseClient(std::size_t domain);
    [[nodiscard]] bool isSensible(const Domain &domain, const Symptom &symptom) const;
    void chooseTechnician();
    void describe();
    void grade(const Symptom &symptom);
    [[nodiscard]] Moment promise(); // the deadline

    // The course of it; each says whether the present was not reached.
    [[nodiscard]] bool qualify();
    [[nodiscard]] bool assign();
    [[nodiscard]] bool plan();
    [[nodiscard]] bool work();
    [[nodiscard]] bool wait(const char *reason);
    void postpone(double workingMinutes);
    [[nodiscard]] bool resolve();
    void finish();
    void cancel();

    [[nodiscard]] bool advance(double leastMinutes, double mostMinutes); // false: beyond the present
    void step(const char *act, const QUuid &user, std::vector<FieldStep> fields);
    [[nodiscard]] FieldStep status(const char *next);
    void comment(const char *phrases, const QUuid &author, bool isPublic, double minutesLater = 2);
    void say(QByteArray body, const QUuid &author, bool isPublic, double minutesLater);
    void notify(const QUuid &user, const char *kind);
    [[nodiscard]] QUuid someone(const std::vector<std::size_t> &people);

    const StoryTeller &m_teller;
    const World &m_world;
    const WorkCalendar &m_calendar;
    Random m_random;
    Random m_ids;
    TicketStory m_story;
    Moment m_at;
    QUuid m_support;
    const Symptom *m_symptom = nullptr;
    const Machine *m_machine = nullptr;
    const Party *m_party = nullptr;
    const Person *m_technician = nullptr;
    QUuid m_contact;
    bool m_isUrgent = false; // work goes on at night
    double m_untilStart = 0; // working minutes from planning to arrival
    double m_work = 0;       // minutes from arrival to solution
    Slots m_slots;
};

} // namespace regie::demo
