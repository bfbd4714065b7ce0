// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Parallel.h"

#include "server/storage/Transaction.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>

namespace regie::demo {

namespace {

// The tasks left, and the first failure.
class Queue {
public:
    explicit Queue(std::vector<Task> tasks)
        : m_tasks(std::move(tasks))
    {}

    void work(const ConnectionSettings &settings)
    {
        try {
            Connection connection(settings);
            // The defaults build indices of a million rows from disk.
            connection.executeScript("set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 0");
            while (const Task *task = next())
                (*task)(connection);
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            if (!m_failure)
                m_failure = std::current_exception();
        }
    }
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    const Task *next()
    {
        const std::scoped_lock lock(m_mutex);
        return m_failure || m_taken == m_tasks.size() ? nullptr : &m_tasks[m_taken++];
    }

    std::vector<Task> m_tasks;
    std::size_t m_taken = 0;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

void runAll(const ConnectionSettings &settings, std::vector<Task> tasks)
{
    const std::size_t workers = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, tasks.size());
    Queue queue(std::move(tasks));
    {
        std::vector<std::jthread> threads;
        for (std::size_t index = 0; index < workers; ++index)
            threads.emplace_back([&queue, &settings] { queue.work(settings); });
    }
    queue.rethrow();
}

} // namespace

void inTransaction(Connection &connection, const Task &task)
{
    Transaction transaction(connection, {.load = Load::Bulk});
    task(connection);
    transaction.commit();
}

void runTasks(const ConnectionSettings &settings, std::vector<Task> tasks)
{
    std::vector<Task> wrapped;
    for (Task &task : tasks)
        wrapped.push_back([inner = std::move(task)](Connection &connection) { inTransaction(connection, inner); });
    runAll(settings, std::move(wrapped));
}

void runStatements(const ConnectionSettings &settings, std::vector<QByteArray> statements)
{
    std::vector<Task> tasks;
    for (QByteArray &statement : statements)
        tasks.push_back([sql = std::move(statement)](Connection &connection) { connection.executeScript(sql); });
    runAll(settings, std::move(tasks));
}

} // namespace regie::demo
