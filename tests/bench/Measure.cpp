// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Measure.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <exception>
#include <thread>

namespace regie::bench {

using Clock = std::chrono::steady_clock;

namespace {

double microseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::micro>(duration).count();
}

} // namespace

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto index = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + index, values.end());
    return values[static_cast<std::size_t>(index)];
}

Figure run(const WorkMaker &maker, int clients, double seconds)
{
    constexpr int warmUp = 20;
    std::vector<std::vector<double>> latencies(static_cast<std::size_t>(clients));
    std::vector<std::exception_ptr> failures(static_cast<std::size_t>(clients));
    std::barrier ready(clients + 1);
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            const auto slot = static_cast<std::size_t>(client);
            try {
                const Work work = maker(client);
                for (int round = 0; round < warmUp; ++round)
                    work();
                ready.arrive_and_wait();
                while (!stop) {
                    const auto begin = Clock::now();
                    work();
                    latencies[slot].push_back(microseconds(Clock::now() - begin));
                }
            } catch (...) {
                failures[slot] = std::current_exception();
                ready.arrive_and_drop();
            }
        });
    }
    ready.arrive_and_wait();
    const auto begin = Clock::now();
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    const double elapsed = microseconds(Clock::now() - begin) / 1e6;
    for (const std::exception_ptr &failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
    std::vector<double> all;
    for (const auto &one : latencies)
        all.insert(all.end(), one.begin(), one.end());
    return {static_cast<double>(all.size()) / elapsed, percentile(all, 0.5), percentile(all, 0.95)};
}

Figure median(std::vector<Figure> figures)
{
    std::sort(figures.begin(), figures.end(),
              [](const Figure &left, const Figure &right) { return left.perSecond < right.perSecond; });
    return figures[figures.size() / 2];
}

} // namespace regie::bench
