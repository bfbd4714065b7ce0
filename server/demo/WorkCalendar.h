// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Moment.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace regie::demo {

constexpr double minutesPerDay = 24 * 60;

// Gregorian Easter (Meeus, Jones, Butcher), on which five French public holidays hang.
[[nodiscard]] QDate easterOf(int year);
[[nodiscard]] bool isFrenchHoliday(const QDate &day);

// The days around a present moment, with the hours of Paris and those in which people work.
class WorkCalendar {
public:
    static constexpr int daysBefore = 730;
    static constexpr int opening = 8 * 60; // minutes of the day
    static constexpr int closing = 18 * 60;

    explicit WorkCalendar(const Moment &now);

    [[nodiscard]] const Moment &now() const { return m_now; }
    [[nodiscard]] int today() const { return daysBefore; } // the first day is 0
    [[nodiscard]] QDate date(int day) const { return m_first.addDays(day); }
    [[nodiscard]] bool isWorkingDay(int day) const { return m_isWorking[clamped(day)]; }
    // The hour of Paris, minutes since midnight.
    [[nodiscard]] Moment at(int day, double minutes) const;
    [[nodiscard]] int dayOf(const Moment &moment) const;
    [[nodiscard]] double minutesOf(const Moment &moment) const;

    // So many working minutes later; the minutes between closing and opening don't count.
    [[nodiscard]] Moment afterWork(const Moment &from, double workingMinutes) const;
    // The same moment when people work, otherwise the next opening.
    [[nodiscard]] Moment whenOpen(const Moment &moment) const;
    // To the quarter of an hour above.
    [[nodiscard]] Moment roundedUp(const Moment &moment) const;

private:
    [[nodiscard]] std::size_t clamped(int day) const;

    Moment m_now;
    QDate m_first;
    std::vector<qint64> m_midnights; // in microseconds
    std::vector<bool> m_isWorking;
};

[[nodiscard]] inline Moment later(const Moment &moment, double minutes)
{
    return Moment::fromMicroseconds(moment.microseconds() + static_cast<qint64>(minutes * 60'000'000.0));
}

} // namespace regie::demo
