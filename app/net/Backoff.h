// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace regie {

// How long to wait before the next attempt to reconnect: each failure doubles the wait up to a limit, and a random
// part keeps the clients of a restarted server from coming all at once.
class Backoff {
public:
    using Duration = std::chrono::milliseconds;

    explicit Backoff(Duration first = Duration(500), Duration limit = Duration(30'000))
        : m_first(first)
        , m_limit(limit)
        , m_next(first)
    {}

    // `random` lies in [0, 1): the wait is between half of the step and the whole of it, never under the first step's
    // half nor over the limit.
    [[nodiscard]] Duration next(double random)
    {
        const auto step = static_cast<double>(m_next.count());
        m_next = m_next * 2 < m_limit ? m_next * 2 : m_limit;
        return Duration(static_cast<Duration::rep>(step / 2 + random * step / 2));
    }
    void reset() { m_next = m_first; }

private:
    Duration m_first;
    Duration m_limit;
    Duration m_next;
};

} // namespace regie
