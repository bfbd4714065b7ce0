// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Arrivals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace regie::demo {

namespace {

struct HourShare {
    double from; // minutes of the day
    double share;
};
// What part of a day's calls has come by each hour.
constexpr std::array hours{HourShare{0, 0},       HourShare{360, 0.02}, HourShare{420, 0.05}, HourShare{480, 0.14},
                           HourShare{540, 0.30},  HourShare{600, 0.46}, HourShare{660, 0.59}, HourShare{720, 0.68},
                           HourShare{840, 0.76},  HourShare{900, 0.85}, HourShare{960, 0.92}, HourShare{1020, 0.96},
                           HourShare{1080, 0.98}, HourShare{1440, 1.0}};

double minuteOf(double share)
{
    for (std::size_t index = 1; index < hours.size(); ++index) {
        if (share <= hours[index].share) {
            const HourShare &low = hours[index - 1];
            const HourShare &high = hours[index];
            return low.from + (share - low.share) / (high.share - low.share) * (high.from - low.from);
        }
    }
    return 1439;
}

double shareBefore(double minute)
{
    for (std::size_t index = 1; index < hours.size(); ++index) {
        if (minute <= hours[index].from) {
            const HourShare &low = hours[index - 1];
            const HourShare &high = hours[index];
            return low.share + (minute - low.from) / (high.from - low.from) * (high.share - low.share);
        }
    }
    return 1;
}

double weightOfDay(const Texts &texts, const WorkCalendar &calendar, int day)
{
    constexpr std::array weekDays{1.25, 1.1, 1.0, 1.0, 0.95, 0.18, 0.08};
    constexpr double holiday = 0.08;
    constexpr double growth = 0.25; // over the two years
    const QDate date = calendar.date(day);
    double season = 0;
    for (const Domain &domain : texts.domains)
        season += domain.weight * domain.months[static_cast<std::size_t>(date.month()) - 1];
    const double kind = isFrenchHoliday(date) ? holiday : weekDays[static_cast<std::size_t>(date.dayOfWeek()) - 1];
    return season * kind * (1 + growth * day / WorkCalendar::daysBefore);
}

} // namespace

Arrivals::Arrivals(const Texts &texts, const WorkCalendar &calendar, qint64 tickets)
    : m_calendar(calendar)
    , m_todayShare(shareBefore(calendar.minutesOf(calendar.now())))
{
    std::vector<double> until{0};
    for (int day = 0; day <= calendar.today(); ++day) {
        const double share = day == calendar.today() ? m_todayShare : 1;
        until.push_back(until.back() + share * weightOfDay(texts, calendar, day));
    }
    for (const double weight : until)
        m_before.push_back(std::llround(weight / until.back() * static_cast<double>(tickets)));
}

Arrivals::Arrival Arrivals::arrival(qint64 place, double withinSlot) const
{
    const auto after = std::upper_bound(m_before.begin(), m_before.end(), place);
    const auto day = static_cast<std::size_t>(after - m_before.begin()) - 1;
    const auto count = static_cast<double>(m_before[day + 1] - m_before[day]);
    double share = (static_cast<double>(place - m_before[day]) + withinSlot) / count;
    if (static_cast<int>(day) == m_calendar.today())
        share *= m_todayShare;
    const int year = m_calendar.date(static_cast<int>(day)).year();
    return {.at = m_calendar.at(static_cast<int>(day), minuteOf(share)),
            .numberOfYear = place - firstOf(year) + 1,
            .year = year};
}

qint64 Arrivals::firstOf(int year) const
{
    const qint64 day =
        std::clamp<qint64>(m_calendar.date(0).daysTo(QDate(year, 1, 1)), 0, static_cast<qint64>(m_before.size()) - 1);
    return m_before[static_cast<std::size_t>(day)];
}

qint64 Arrivals::countOf(int year) const
{
    return firstOf(year + 1) - firstOf(year);
}

} // namespace regie::demo
