// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/WorkCalendar.h"

#include <algorithm>
#include <array>

namespace regie::demo {

namespace {

constexpr int daysAfter = 120;
constexpr double microsecondsPerMinute = 60'000'000.0;

QTimeZone paris()
{
    return QTimeZone("Europe/Paris");
}

} // namespace

QDate easterOf(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int place = h + l - 7 * m + 114;
    return {year, place / 31, place % 31 + 1};
}

// Code du travail, article L3133-1.
bool isFrenchHoliday(const QDate &day)
{
    constexpr std::array fixed{std::pair{1, 1},  std::pair{5, 1},  std::pair{5, 8},   std::pair{7, 14},
                               std::pair{8, 15}, std::pair{11, 1}, std::pair{11, 11}, std::pair{12, 25}};
    if (std::find(fixed.begin(), fixed.end(), std::pair{day.month(), day.day()}) != fixed.end())
        return true;
    const qint64 afterEaster = easterOf(day.year()).daysTo(day);
    return afterEaster == 1 || afterEaster == 39 || afterEaster == 50;
}

WorkCalendar::WorkCalendar(const Moment &now)
    : m_now(now)
    , m_first(now.toDateTime().toTimeZone(paris()).date().addDays(-daysBefore))
{
    for (int day = 0; day <= daysBefore + daysAfter; ++day) {
        const QDate calendarDay = date(day);
        m_midnights.push_back(QDateTime(calendarDay, QTime(0, 0), paris()).toMSecsSinceEpoch() * 1000);
        m_isWorking.push_back(calendarDay.dayOfWeek() < Qt::Saturday && !isFrenchHoliday(calendarDay));
    }
}

std::size_t WorkCalendar::clamped(int day) const
{
    return static_cast<std::size_t>(std::clamp(day, 0, static_cast<int>(m_midnights.size()) - 1));
}

Moment WorkCalendar::at(int day, double minutes) const
{
    return later(Moment::fromMicroseconds(m_midnights[clamped(day)]), minutes);
}

int WorkCalendar::dayOf(const Moment &moment) const
{
    const auto after = std::upper_bound(m_midnights.begin(), m_midnights.end(), moment.microseconds());
    return std::max(0, static_cast<int>(after - m_midnights.begin()) - 1);
}

double WorkCalendar::minutesOf(const Moment &moment) const
{
    return static_cast<double>(moment.microseconds() - m_midnights[clamped(dayOf(moment))]) / microsecondsPerMinute;
}

Moment WorkCalendar::whenOpen(const Moment &moment) const
{
    int day = dayOf(moment);
    const double minutes = minutesOf(moment);
    if (isWorkingDay(day) && minutes >= opening && minutes < closing)
        return moment;
    if (!isWorkingDay(day) || minutes >= closing) {
        do
            ++day;
        while (!isWorkingDay(day) && clamped(day) + 1 < m_midnights.size());
    }
    return at(day, opening);
}

Moment WorkCalendar::afterWork(const Moment &from, double workingMinutes) const
{
    Moment moment = whenOpen(from);
    while (true) {
        const double left = closing - minutesOf(moment);
        if (workingMinutes < left || clamped(dayOf(moment)) + 1 >= m_midnights.size())
            return later(moment, workingMinutes);
        workingMinutes -= left;
        moment = whenOpen(at(dayOf(moment), closing));
    }
}

Moment WorkCalendar::roundedUp(const Moment &moment) const
{
    constexpr qint64 quarter = 15 * 60'000'000LL;
    return Moment::fromMicroseconds((moment.microseconds() + quarter - 1) / quarter * quarter);
}

} // namespace regie::demo
