// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/StoryWriter.h"

#include "server/demo/Json.h"

#include <algorithm>

namespace regie::demo {

namespace {

constexpr double hour = 60;
constexpr double workingDay = 10 * hour;

struct Delay {
    double least;
    double most;
};

// From planning to arrival, in working minutes.
Delay startDelay(const QByteArray &priority)
{
    if (priority == "critical")
        return {20, 2 * hour};
    if (priority == "high")
        return {1 * hour, 9 * hour};
    if (priority == "normal")
        return {0.8 * workingDay, 4.2 * workingDay};
    return {3 * workingDay, 11 * workingDay};
}

} // namespace

// What the caller is told: mostly a little more than the time it takes, now and then less.
Moment StoryWriter::promise()
{
    const Delay delay = startDelay(m_story.priority);
    m_untilStart = delay.least + m_random.fraction() * (delay.most - delay.least);
    m_work = m_symptom->hours * hour * (0.6 + m_random.fraction());
    // Some jobs take a second day.
    if (!m_isUrgent && m_random.chance(0.25))
        m_work += (0.4 + m_random.fraction()) * workingDay;
    const double expected = m_untilStart + m_work + (m_isUrgent ? 60 : 5.5 * hour);
    const double share = m_random.chance(0.12) ? 0.6 + 0.4 * m_random.fraction() : 1 + 0.4 * m_random.fraction();
    const Moment deadline = m_isUrgent ? later(m_at, expected * share) : m_calendar.afterWork(m_at, expected * share);
    return m_calendar.roundedUp(deadline);
}

QUuid StoryWriter::someone(const std::vector<std::size_t> &people)
{
    return m_world.people[m_random.pick(people)].id;
}

bool StoryWriter::advance(double leastMinutes, double mostMinutes)
{
    const double minutes = leastMinutes + m_random.fraction() * (mostMinutes - leastMinutes);
    const Moment next = m_isUrgent ? later(m_at, minutes) : m_calendar.afterWork(m_at, minutes);
    if (next > m_calendar.now())
        return false;
    m_at = next;
    return true;
}

FieldStep StoryWriter::status(const char *next)
{
    FieldStep change{"status", json::text(m_story.status), json::text(next)};
    m_story.status = next;
    return change;
}

void StoryWriter::step(const char *act, const QUuid &user, std::vector<FieldStep> fields)
{
    m_story.updatedAt = m_at;
    m_story.updatedBy = user;
    m_story.steps.push_back({.at = m_at, .act = act, .user = user, .fields = std::move(fields)});
}

void StoryWriter::say(QByteArray body, const QUuid &author, bool isPublic, double minutesLater)
{
    const Moment at = later(m_at, minutesLater);
    if (m_story.comments.size() >= m_world.options.commentsPerTicket() || at > m_calendar.now() || body.isEmpty())
        return;
    m_story.comments.push_back(
        {.id = m_ids.uuid(at), .at = at, .author = author, .body = std::move(body), .isPublic = isPublic});
}

void StoryWriter::comment(const char *phrases, const QUuid &author, bool isPublic, double minutesLater)
{
    const auto &list = m_world.texts.phrasesOf(phrases);
    QByteArray body = m_random.pick(list).expand(m_random, m_slots);
    say(std::move(body), author, isPublic, minutesLater + m_random.between(0, 9));
}

void StoryWriter::notify(const QUuid &user, const char *kind)
{
    constexpr double days = 14 * 24 * hour; // what anyone would still look at
    constexpr double unread = 8 * hour;
    if (later(m_at, days) < m_calendar.now())
        return;
    StoryNotification notification{.id = m_ids.uuid(m_at), .at = m_at, .user = user, .kind = kind, .readAt = {}};
    const Moment read = later(m_at, m_random.between(2, 300));
    if (later(m_at, unread) < m_calendar.now() && m_random.chance(0.85))
        notification.readAt = std::min(read, m_calendar.now());
    m_story.notifications.push_back(std::move(notification));
}

bool StoryWriter::qualify()
{
    if (!advance(m_isUrgent ? 2 : 4, m_isUrgent ? 18 : 170))
        return false;
    m_story.quarterHours = std::max(2, static_cast<int>(m_symptom->hours * 4) + m_random.between(-1, 2));
    step("ticket.qualify", m_support,
         {status("qualified"), {"estimated_hours", "null", json::hours(m_story.quarterHours)}});
    if (m_random.chance(0.7))
        comment("ack", m_support, true);
    if (m_story.comments.empty() || m_random.chance(0.3))
        comment("call", m_support, false, 12);
    // Now and then somebody thinks better of the priority.
    if (m_story.priority == "normal" && m_random.chance(0.07) && advance(3, 30)) {
        step("changed", m_support, {{"priority", json::text(m_story.priority), json::text("high")}});
        m_story.priority = "high";
    }
    return true;
}

bool StoryWriter::assign()
{
    if (!advance(m_isUrgent ? 2 : 5, m_isUrgent ? 15 : 260))
        return false;
    const QUuid planner = m_random.chance(0.6) ? someone(m_teller.m_planners) : m_support;
    std::vector<FieldStep> fields{status("assigned"), {"technician_id", "null", json::id(m_technician->id)}};
    m_story.technician = m_technician->id;
    if (!m_technician->party.isNull()) {
        m_story.partner = m_technician->party;
        fields.push_back({"partner_id", "null", json::id(m_story.partner)});
    }
    step("ticket.assign", planner, std::move(fields));
    notify(m_technician->id, "ticket.assigned");
    return true;
}

bool StoryWriter::plan()
{
    if (!m_random.chance(m_isUrgent ? 0.2 : 0.72))
        return true;
    if (!advance(5, m_isUrgent ? 10 : 90))
        return false;
    step("ticket.plan", someone(m_teller.m_planners), {status("planned")});
    if (m_random.chance(0.3))
        comment("plan", m_story.updatedBy, false);
    return true;
}

bool StoryWriter::wait(const char *reason)
{
    const bool forParts = QByteArrayView(reason) == "waiting_parts";
    step(forParts ? "ticket.wait_parts" : "ticket.wait_client", m_technician->id, {status(reason)});
    comment(forParts ? "wait_parts" : "wait_client", m_technician->id, false);
    notify(m_support, forParts ? "ticket.waiting_parts" : "ticket.waiting_client");
    m_isUrgent = false;
    const double pause = (forParts ? 2 + 6 * m_random.fraction() : 0.5 + 5 * m_random.fraction()) * workingDay;
    if (m_random.chance(0.85))
        postpone(pause);
    if (!advance(pause, pause))
        return false;
    step("ticket.resume", m_technician->id, {status("in_progress")});
    if (m_random.chance(0.5))
        comment("back", m_technician->id, false);
    return advance(30, 3 * hour);
}

// The client knows why, and has agreed to another day.
void StoryWriter::postpone(double workingMinutes)
{
    const Moment deadline =
        m_calendar.roundedUp(m_calendar.afterWork(m_at, workingMinutes + m_work + m_random.between(1, 16) * hour));
    if (deadline <= m_story.deadline)
        return;
    step("changed", m_support, {{"deadline", json::moment(m_story.deadline), json::moment(deadline)}});
    m_story.deadline = deadline;
}

bool StoryWriter::work()
{
    if (!advance(m_untilStart, m_untilStart))
        return false;
    step("ticket.start", m_technician->id, {status("in_progress")});
    if (!advance(m_work * 0.3, m_work * 0.6))
        return false;
    if (m_random.chance(0.85))
        say(m_symptom->finding.expand(m_random, m_slots), m_technician->id, false, 1);
    if (m_random.chance(0.12) && !wait("waiting_parts"))
        return false;
    if (m_random.chance(0.14) && !wait("waiting_client"))
        return false;
    return advance(m_work * 0.3, m_work * 0.6);
}

bool StoryWriter::resolve()
{
    std::vector<FieldStep> fields{status("resolved"), {"ended_at", "null", json::moment(m_at)}};
    const QByteArray before = json::text(m_story.solution);
    if (m_story.solution.isEmpty())
        m_story.solution = m_symptom->solution.expand(m_random, m_slots);
    else
        m_story.solution += '\n' + m_random.pick(m_world.texts.phrasesOf("again")).expand(m_random, m_slots);
    fields.push_back({"solution", before, json::text(m_story.solution)});
    m_story.endedAt = m_at;
    step("ticket.resolve", m_technician->id, std::move(fields));
    if (m_random.chance(0.55))
        comment("done", m_random.chance(0.5) ? m_technician->id : m_support, true);
    notify(m_support, "ticket.resolved");
    return advance(0.4 * workingDay, 4 * workingDay);
}

// From the first solution to the last: one client in thirty calls again.
void StoryWriter::finish()
{
    const bool comesBack = m_random.chance(0.033);
    const bool wasClosed = comesBack && m_random.chance(0.5);
    if (!comesBack || wasClosed) {
        step("ticket.close", m_support, {status("closed")});
        if (m_random.chance(0.2))
            comment("thanks", m_support, false);
    }
    if (!comesBack || !advance(2 * hour, 4 * workingDay))
        return;
    step("ticket.reopen", m_support, {status("in_progress"), {"ended_at", json::moment(m_story.endedAt), "null"}});
    m_story.endedAt = Moment();
    comment("reopen", m_support, false);
    if (!advance(1 * hour, 2 * workingDay) || !resolve())
        return;
    step("ticket.close", m_support, {status("closed")});
}

void StoryWriter::cancel()
{
    if (!advance(1 * hour, 2 * workingDay))
        return;
    m_story.endedAt = m_at;
    step("ticket.cancel", m_support, {status("cancelled"), {"ended_at", "null", json::moment(m_at)}});
    comment("cancel", m_support, false);
}

TicketStory StoryWriter::write()
{
    open();
    constexpr double cancelledShare = 0.045;
    const int cancelledAfter = m_random.chance(cancelledShare) ? m_random.between(0, 3) : -1;
    if (cancelledAfter == 0)
        cancel();
    else if (qualify() && cancelledAfter == 1)
        cancel();
    else if (m_story.status == "qualified" && assign() && cancelledAfter == 2)
        cancel();
    else if (m_story.status == "assigned" && plan() && cancelledAfter == 3)
        cancel();
    else if ((m_story.status == "assigned" || m_story.status == "planned") && work() && resolve())
        finish();
    return std::move(m_story);
}

} // namespace regie::demo
