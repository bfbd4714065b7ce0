// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk/Pulse.h"

#include "tests/bench/Measure.h"

#include <algorithm>

namespace regie::bench {

Pulse::Pulse()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
    });
    m_clock.start();
    m_timer.start();
}

void Pulse::restart()
{
    m_gaps.clear();
    m_clock.restart();
}

double Pulse::longest() const
{
    return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end());
}

double Pulse::percentile(double share) const
{
    return m_gaps.empty() ? 0 : bench::percentile(m_gaps, share);
}

int Pulse::longerThan(double milliseconds) const
{
    return static_cast<int>(
        std::count_if(m_gaps.begin(), m_gaps.end(), [=](double gap) { return gap > milliseconds; }));
}

} // namespace regie::bench
