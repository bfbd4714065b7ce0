// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace regie::bench {

// How long the event loop keeps people waiting: a timer that wants to beat every millisecond, and what it missed.
class Pulse {
public:
    Pulse();

    void restart();                       // forgets what was
    [[nodiscard]] double longest() const; // milliseconds between two beats
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] int longerThan(double milliseconds) const;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

} // namespace regie::bench
