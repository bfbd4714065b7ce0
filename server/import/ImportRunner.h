// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace regie::importing {

// Works off the runs that people asked for, one after the other, in a thread and with connections of its own, so that
// nobody's request waits for a file. Of several servers, each takes what no other has taken; what a server leaves
// behind when it dies, another finds.
class ImportRunner {
public:
    // `committed` is called on the runner's thread after each commit that others should hear of.
    ImportRunner(ConnectionSettings settings, std::function<void()> committed);
    ~ImportRunner();
    Q_DISABLE_COPY_MOVE(ImportRunner)

    void start();
    // What runs is stopped before its next rows, and told to be.
    void stop();

private:
    void work();
    [[nodiscard]] bool runNext();
    void settleLost();
    void wait();

    ConnectionSettings m_settings;
    std::function<void()> m_committed;
    std::unique_ptr<Connection> m_books; // where runs are kept; another one does the work
    std::atomic<bool> m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread;
};

} // namespace regie::importing
