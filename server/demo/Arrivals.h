// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Texts.h"
#include "server/demo/WorkCalendar.h"

namespace regie::demo {

// When each ticket of the two years comes in: seasons of the domains, week days, hours of the day, a slow growth.
class Arrivals {
public:
    Arrivals(const Texts &texts, const WorkCalendar &calendar, qint64 tickets);

    struct Arrival {
        Moment at;
        qint64 numberOfYear = 0; // counted from 1, in order of arrival
        int year = 0;
    };
    // Rises with the place.
    [[nodiscard]] Arrival arrival(qint64 place, double withinSlot) const;
    // How many come in that year.
    [[nodiscard]] qint64 countOf(int year) const;

private:
    [[nodiscard]] qint64 firstOf(int year) const;

    const WorkCalendar &m_calendar;
    std::vector<qint64> m_before; // how many come before each day
    double m_todayShare;          // of a day's tickets, those that come before the present moment
};

} // namespace regie::demo
