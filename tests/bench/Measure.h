// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace regie::bench {

// What one client does over and over. Made and run on a thread of its own.
using Work = std::function<void()>;
using WorkMaker = std::function<Work(int client)>;

struct Figure {
    double perSecond = 0;     // of all clients together
    double p50Microseconds = 0;
    double p95Microseconds = 0;
};

// Runs `clients` of them at once for about `seconds`, after a short warm-up.
[[nodiscard]] Figure run(const WorkMaker &maker, int clients, double seconds);

// The figure in the middle by throughput.
[[nodiscard]] Figure median(std::vector<Figure> figures);

[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace regie::bench
