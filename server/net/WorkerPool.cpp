// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/WorkerPool.h"

#include "server/log/Log.h"
#include "server/storage/DbError.h"
#include "server/storage/QueryCache.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto firstBackoff = 100ms;
constexpr auto longestBackoff = 2'000ms;
constexpr auto whenHealthy = 1h; // nothing is to be looked at between jobs

} // namespace

Worker::Worker(ConnectionSettings settings)
    : m_settings(std::move(settings))
    , m_queries(std::make_unique<QueryCache>())
{}

Worker::~Worker() = default;

void Worker::ensureOpen()
{
    if (!m_connection)
        m_connection = std::make_unique<Connection>(m_settings);
    else if (m_connection->isLost())
        m_connection->reopen();
}

WorkerPool::WorkerPool(const ConnectionSettings &settings, Limits limits)
    : m_threadCount(limits.threads)
    , m_queue({.waiting = limits.queued,
               .waitingPerOwner = limits.queuedPerOwner,
               .runningPerOwner = std::max(1, limits.threads - 1)})
    , m_openConnections(limits.threads) // until proved otherwise: the first requests wait for them being opened
{
    for (int index = 0; index < limits.threads; ++index)
        m_threads.emplace_back([this, settings] { work(settings); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

WorkerPool::Accepted WorkerPool::submit(const QUuid &owner, Job job, std::function<void()> refused)
{
    bool areAllOpen = true;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_openConnections == 0)
            return Accepted::NoDatabase;
        if (m_isStopping || !m_queue.add(owner, {std::move(job), std::move(refused)}))
            return Accepted::QueueFull;
        areAllOpen = m_openConnections == m_threadCount;
    }
    wakeFor(areAllOpen);
    return Accepted::Yes;
}

void WorkerPool::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

bool WorkerPool::hasDatabase() const
{
    const std::scoped_lock lock(m_mutex);
    return m_openConnections > 0;
}

bool WorkerPool::isDone() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isStopping && m_queue.isEmpty();
}

TurnQueue<WorkerPool::Task>::Taken WorkerPool::take(Health &health)
{
    std::unique_lock lock(m_mutex);
    const auto until = health.isOpen ? std::chrono::steady_clock::now() + whenHealthy : health.nextAttempt;
    const auto mayTake = [this, &health] {
        return m_queue.hasNext() && (health.isOpen || m_openConnections == 0); // who can do it goes first
    };
    m_wake.wait_until(lock, until, [this, &health, &mayTake] {
        return mayTake() || (m_isStopping && m_queue.isEmpty()) ||
               (!health.isOpen && health.seenRecoveries != m_recoveries);
    });
    if (!health.isOpen && health.seenRecoveries != m_recoveries) {
        health.seenRecoveries = m_recoveries;
        health.nextAttempt = {};
    }
    if (!mayTake())
        return {};
    return m_queue.take();
}

void WorkerPool::finished(const QUuid &owner)
{
    bool areAllOpen = true;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_queue.finished(owner))
            return;
        areAllOpen = m_openConnections == m_threadCount;
    }
    wakeFor(areAllOpen);
}

// A worker without a connection leaves the work to the others: waking that one alone would wake nobody.
void WorkerPool::wakeFor(bool allAreOpen)
{
    if (allAreOpen)
        m_wake.notify_one();
    else
        m_wake.notify_all();
}

void WorkerPool::changeOpen(Health &health, bool isOpen, const QString &reason)
{
    if (health.isOpen == isOpen)
        return;
    health.isOpen = isOpen;
    int open = 0;
    {
        const std::scoped_lock lock(m_mutex);
        open = m_openConnections += isOpen ? 1 : -1;
        m_recoveries += isOpen ? 1 : 0;
        health.seenRecoveries = m_recoveries;
    }
    m_wake.notify_all();
    if (isOpen && open == 1)
        writeLog(LogLevel::Info, u"The database answers again.");
    else if (!isOpen)
        writeLog(
            LogLevel::Warning,
            u"The database can't be reached; requests are refused and the server keeps trying. See that PostgreSQL "
            u"runs and that --database is right.",
            {{"reason", reason}, {"open", qint64{open}}});
}

void WorkerPool::look(Worker &worker, Health &health)
{
    if (!health.isOpen && std::chrono::steady_clock::now() < health.nextAttempt)
        return;
    try {
        worker.ensureOpen();
        health.backoff = firstBackoff;
        changeOpen(health, true, {});
    } catch (const std::exception &error) {
        health.nextAttempt = std::chrono::steady_clock::now() + health.backoff;
        health.backoff = std::min<std::chrono::milliseconds>(health.backoff * 2, longestBackoff);
        changeOpen(health, false, QString::fromUtf8(error.what()));
    }
}

void WorkerPool::work(const ConnectionSettings &settings)
{
    Worker worker(settings);
    Health health{.isOpen = true, .backoff = firstBackoff, .nextAttempt = {}};
    while (!isDone()) {
        look(worker, health);
        const auto [owner, task] = take(health);
        if (!task.job)
            continue;
        if (health.isOpen)
            task.job(worker);
        else
            task.refused();
        finished(owner);
    }
}

} // namespace regie
