// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchClient.h"

#include <atomic>
#include <thread>

namespace regie::bench {

// Somebody at another desk who changes tickets as fast as he is told, on a thread of his own.
class Colleague {
public:
    Colleague(const BenchClient::Address &address, const QByteArray &token, std::vector<QUuid> tickets, int perSecond);
    ~Colleague();
    Colleague(const Colleague &) = delete;
    Colleague &operator=(const Colleague &) = delete;

    [[nodiscard]] int changes() const { return m_changes; }

private:
    void work(const BenchClient::Address &address, const QByteArray &token, const std::vector<QUuid> &tickets,
              int perSecond);

    std::atomic<int> m_changes = 0;
    std::atomic<bool> m_isDone = false;
    std::thread m_thread;
};

} // namespace regie::bench
