// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace regie::bench {

// How long the event loop keeps people waiting: a timer that wants to beat every millisecond, and what it missed. On a
// machine that is shared most of that is waiting for a core; how long the loop itself worked between two beats is not.
class Pulse {
public:
    Pulse();

    void restart();                       // forgets what was
    [[nodiscard]] double longest() const; // milliseconds between two beats
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] int longerThan(double milliseconds) const;
    [[nodiscard]] double longestWork() const; // milliseconds of processor time of this thread between two beats
    [[nodiscard]] double workPercentile(double share) const;
    [[nodiscard]] int workLongerThan(double milliseconds) const;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
    std::vector<double> m_work;
    double m_worked = 0;
};

} // namespace regie::bench
