// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace regie {

// Lines on their way out, written by a thread of their own: who logs never waits for who reads. When too much waits,
// lines are lost and counted, until half of it has gone; then the count is written in their place. Thread safe.
class LogWriter {
public:
    using Sink = std::function<void(const QByteArray &bytes)>; // may take as long as it likes
    using LostLine = std::function<QByteArray(qint64 lines)>;  // what stands in the place of so many
    struct Limits {
        qint64 lines = 10'000;
        qint64 bytes = 16 * 1024 * 1024;
    };

    LogWriter(Sink sink, LostLine lostLine, Limits limits);
    LogWriter(Sink sink, LostLine lostLine)
        : LogWriter(std::move(sink), std::move(lostLine), Limits{})
    {}
    // Leaves behind what can't be written: flush before.
    ~LogWriter();
    Q_DISABLE_COPY_MOVE(LogWriter)

    void add(QByteArray line);
    // Until everything added before is written; false when it takes longer than this.
    bool flush(std::chrono::milliseconds patience);
    // Lines not written yet; for who may not wait for a lock.
    [[nodiscard]] const std::atomic<qint64> &pending() const;

private:
    struct State;
    static void write(State &state);

    std::shared_ptr<State> m_state; // the thread's too, for it may be stuck in the sink for ever
    std::thread m_thread;
};

} // namespace regie
