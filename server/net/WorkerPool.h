// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/TurnQueue.h"
#include "server/storage/Connection.h"
#include "server/storage/DbError.h"
#include "shared/schema/Outcome.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace regie {

class QueryCache;

// What a job works with: this thread's own connection, open when the job begins.
class Worker {
public:
    explicit Worker(ConnectionSettings settings);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] QueryCache &queries() { return *m_queries; }
    // Opens the connection unless it is; throws DbError.
    void ensureOpen();
    // The next time it is opened anew.
    void close() { m_connection.reset(); }
    // Works with the connection, and once more with a new one when it turns out to be dead: for work that may as well
    // be done twice. Throws DbError when the database is gone, and not only this connection.
    template <class Work>
    auto insist(const Work &work)
    {
        try {
            return work(connection());
        } catch (const DbError &error) {
            if (!error.connectionLost())
                throw;
        }
        ensureOpen();
        return work(connection());
    }

private:
    ConnectionSettings m_settings;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QueryCache> m_queries;
};

// Threads that each own a connection and take jobs from one bounded queue, by turns between their owners. A job never
// waits for a database that is gone: it is refused, and the workers try to reconnect by themselves.
class WorkerPool {
public:
    using Job = std::function<void(Worker &worker)>; // may be called on any of the threads; throws nothing
    enum class Accepted { Yes, QueueFull, NoDatabase };
    struct Limits {
        int threads;
        std::size_t queued;
        std::size_t queuedPerOwner;
    };

    WorkerPool(const ConnectionSettings &settings, Limits limits);
    ~WorkerPool();
    Q_DISABLE_COPY_MOVE(WorkerPool)

    // Thread safe. All but one of the threads at most work for one owner, and only so many jobs of one wait, so that
    // nobody keeps everybody waiting. `refused` is called on a worker's thread instead of the job when the database
    // was lost meanwhile.
    [[nodiscard]] Accepted submit(const QUuid &owner, Job job, std::function<void()> refused);
    // What is queued is still done; then the threads end. Nothing is accepted any more.
    void stop();

    [[nodiscard]] bool hasDatabase() const;
    // Thread safe: every connection is opened anew before its next job, and so proved again.
    void distrust() { ++m_distrusted; }
    // Thread safe: why there is no database.
    [[nodiscard]] Refusal refusal() const;
    [[nodiscard]] int threads() const { return m_threadCount; }

private:
    struct Task {
        Job job;
        std::function<void()> refused;
    };
    struct State { // of one worker
        bool isOpen = true;
        std::chrono::milliseconds backoff{100};
        std::chrono::steady_clock::time_point nextAttempt;
        int seenRecoveries = 0;
        int distrusted = 0; // how often, when the connection was last opened
        std::condition_variable wake;
    };
    void work(const ConnectionSettings &settings, State &state);
    void look(Worker &worker, State &state);
    // The next task; an empty one when there is none until then, or ever again, or when it is time to look at the
    // database. Who has no connection takes a task only to refuse it, when nobody else has one.
    [[nodiscard]] TurnQueue<Task>::Taken take(State &state);
    void finished(const QUuid &owner);
    [[nodiscard]] State *nextToWake();
    void wakeAll();
    [[nodiscard]] bool isDone() const;
    void changeOpen(State &state, bool isOpen);
    void lose(State &state, const std::exception &error);

    const int m_threadCount;
    mutable std::mutex m_mutex;
    std::deque<State> m_workers;
    // Who waits for a task. The last is called first: the backend of its connection is still warm, which a page feels.
    std::vector<State *> m_idle;
    TurnQueue<Task> m_queue;
    int m_openConnections = 0;
    int m_recoveries = 0; // how often a connection was opened again: the others needn't wait any longer
    Refusal m_refusal;    // of the last connection that could not be opened
    std::atomic<int> m_distrusted = 0;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace regie
