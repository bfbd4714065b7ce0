// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk/Pulse.h"

#include "tests/bench/Measure.h"

#include <algorithm>
#include <ctime>

namespace regie::bench {

namespace {

// Of this thread, in milliseconds.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

int countAbove(const std::vector<double> &times, double limit)
{
    return static_cast<int>(std::count_if(times.begin(), times.end(), [=](double time) { return time > limit; }));
}

double longestOf(const std::vector<double> &times)
{
    return times.empty() ? 0 : *std::max_element(times.begin(), times.end());
}

} // namespace

Pulse::Pulse()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
        const double worked = processorTime();
        m_work.push_back(worked - std::exchange(m_worked, worked));
    });
    m_clock.start();
    m_timer.start();
}

void Pulse::restart()
{
    m_gaps.clear();
    m_work.clear();
    m_clock.restart();
    m_worked = processorTime();
}

double Pulse::longest() const
{
    return longestOf(m_gaps);
}

double Pulse::percentile(double share) const
{
    return m_gaps.empty() ? 0 : bench::percentile(m_gaps, share);
}

int Pulse::longerThan(double milliseconds) const
{
    return countAbove(m_gaps, milliseconds);
}

double Pulse::longestWork() const
{
    return longestOf(m_work);
}

double Pulse::workPercentile(double share) const
{
    return m_work.empty() ? 0 : bench::percentile(m_work, share);
}

int Pulse::workLongerThan(double milliseconds) const
{
    return countAbove(m_work, milliseconds);
}

} // namespace regie::bench
