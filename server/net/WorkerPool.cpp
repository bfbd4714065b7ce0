// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/WorkerPool.h"

#include "server/log/Log.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/QueryCache.h"
#include "server/storage/SchemaVersion.h"

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
        m_workers.emplace_back(); // all before the first thread: they are walked without a lock
    for (State &state : m_workers)
        m_threads.emplace_back([this, settings, &state] { work(settings, state); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

WorkerPool::Accepted WorkerPool::submit(const QUuid &owner, Job job, std::function<void()> refused)
{
    State *called = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_openConnections == 0)
            return Accepted::NoDatabase;
        if (m_isStopping || !m_queue.add(owner, {std::move(job), std::move(refused)}))
            return Accepted::QueueFull;
        called = nextToWake();
    }
    if (called)
        called->wake.notify_one();
    return Accepted::Yes;
}

void WorkerPool::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    wakeAll();
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

TurnQueue<WorkerPool::Task>::Taken WorkerPool::take(State &state)
{
    std::unique_lock lock(m_mutex);
    const auto until = state.isOpen ? std::chrono::steady_clock::now() + whenHealthy : state.nextAttempt;
    const auto mayTake = [this, &state] {
        return m_queue.hasNext() && (state.isOpen || m_openConnections == 0); // who can do it goes first
    };
    const auto isDue = [this, &state, &mayTake] {
        return mayTake() || (m_isStopping && m_queue.isEmpty()) ||
               (!state.isOpen && state.seenRecoveries != m_recoveries);
    };
    for (bool isInTime = true; isInTime && !isDue();) {
        m_idle.insert(state.isOpen ? m_idle.end() : m_idle.begin(), &state);
        isInTime = state.wake.wait_until(lock, until) == std::cv_status::no_timeout;
        std::erase(m_idle, &state);
    }
    if (!state.isOpen && state.seenRecoveries != m_recoveries) {
        state.seenRecoveries = m_recoveries;
        state.nextAttempt = {};
    }
    if (!mayTake())
        return {};
    return m_queue.take();
}

void WorkerPool::finished(const QUuid &owner)
{
    State *called = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_queue.finished(owner))
            return;
        called = nextToWake();
    }
    if (called)
        called->wake.notify_one();
}

// A worker without a connection leaves the work to the others, and is called when nobody else waits.
WorkerPool::State *WorkerPool::nextToWake()
{
    if (m_idle.empty())
        return nullptr;
    State *const next = m_idle.back();
    m_idle.pop_back();
    return next;
}

void WorkerPool::wakeAll()
{
    for (State &worker : m_workers)
        worker.wake.notify_one();
}

void WorkerPool::changeOpen(State &state, bool isOpen)
{
    if (state.isOpen == isOpen)
        return;
    state.isOpen = isOpen;
    int open = 0;
    {
        const std::scoped_lock lock(m_mutex);
        open = m_openConnections += isOpen ? 1 : -1;
        m_recoveries += isOpen ? 1 : 0;
        state.seenRecoveries = m_recoveries;
    }
    wakeAll();
    if (isOpen && open == 1)
        writeLog(LogLevel::Info, u"The database answers again.");
}

// Told once, and again when the reason is another one.
void WorkerPool::lose(State &state, const std::exception &error)
{
    const auto *const version = dynamic_cast<const VersionError *>(&error);
    const bool isVersion = version != nullptr;
    Refusal refusal = isVersion ? refusalFor(*version) : refused(u"database.unavailable"_s).value();
    bool isNews = state.isOpen;
    {
        const std::scoped_lock lock(m_mutex);
        isNews = isNews || refusal.code != m_refusal.code;
        m_refusal = std::move(refusal);
    }
    changeOpen(state, false);
    if (isNews)
        writeLog(isVersion ? LogLevel::Error : LogLevel::Warning,
                 isVersion ? u"The database was migrated under this server; requests are refused until its version is "
                             u"this program's again. The server keeps looking."
                           : u"The database can't be reached; requests are refused and the server keeps trying. See "
                             u"that PostgreSQL runs and that --database is right.",
                 {{"reason", QString::fromUtf8(error.what())}});
}

Refusal WorkerPool::refusal() const
{
    const std::scoped_lock lock(m_mutex);
    return m_refusal;
}

void WorkerPool::look(Worker &worker, State &state)
{
    if (!state.isOpen && std::chrono::steady_clock::now() < state.nextAttempt)
        return;
    try {
        if (const int distrusted = m_distrusted; std::exchange(state.distrusted, distrusted) != distrusted)
            worker.close();
        worker.ensureOpen();
        state.backoff = firstBackoff;
        changeOpen(state, true);
    } catch (const std::exception &error) {
        state.nextAttempt = std::chrono::steady_clock::now() + state.backoff;
        state.backoff = std::min<std::chrono::milliseconds>(state.backoff * 2, longestBackoff);
        lose(state, error);
    }
}

void WorkerPool::work(const ConnectionSettings &settings, State &state)
{
    Worker worker(settings);
    while (!isDone()) {
        look(worker, state);
        const auto [owner, task] = take(state);
        if (!task.job)
            continue;
        if (state.distrusted != m_distrusted)
            look(worker, state);
        if (state.isOpen)
            task.job(worker);
        else
            task.refused();
        finished(owner);
    }
}

} // namespace regie
