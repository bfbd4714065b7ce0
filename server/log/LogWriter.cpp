// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/LogWriter.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace regie {

namespace {

constexpr qsizetype bytesAtOnce = 64 * 1024; // bytes

} // namespace

struct LogWriter::State {
    Sink sink;
    LostLine lostLine;
    Limits limits;

    std::mutex mutex;
    std::condition_variable wake;    // of the thread
    std::condition_variable written; // of those who flush
    std::deque<QByteArray> waiting;
    std::atomic<qint64> pending = 0; // lines waiting or being written
    qint64 bytes = 0;                // of these
    qint64 lost = 0;                 // lines, since there was room
    bool isStopping = false;

    void push(QByteArray line)
    {
        ++pending;
        bytes += line.size();
        waiting.push_back(std::move(line));
    }
    void pushLost()
    {
        if (lost > 0)
            push(lostLine(std::exchange(lost, 0)));
    }
    [[nodiscard]] bool hasRoomFor(qint64 size) const
    {
        const int share = lost > 0 ? 2 : 1; // or every other line would tell of one that is lost
        return pending < limits.lines / share && bytes + size <= limits.bytes / share;
    }
};

LogWriter::LogWriter(Sink sink, LostLine lostLine, Limits limits)
    : m_state(std::make_shared<State>())
{
    m_state->sink = std::move(sink);
    m_state->lostLine = std::move(lostLine);
    m_state->limits = limits;
    m_thread = std::thread([state = m_state] { write(*state); });
}

LogWriter::~LogWriter()
{
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->isStopping = true;
        m_state->pending -= static_cast<qint64>(m_state->waiting.size());
        m_state->waiting.clear();
    }
    m_state->wake.notify_one();
    if (m_state->pending == 0)
        m_thread.join();
    else
        m_thread.detach();
}

void LogWriter::add(QByteArray line)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_state->hasRoomFor(line.size())) {
            ++m_state->lost;
            return;
        }
        m_state->pushLost();
        m_state->push(std::move(line));
    }
    m_state->wake.notify_one();
}

bool LogWriter::flush(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_state->mutex);
    m_state->pushLost();
    m_state->wake.notify_one();
    return m_state->written.wait_for(lock, patience, [this] { return m_state->pending == 0; });
}

const std::atomic<qint64> &LogWriter::pending() const
{
    return m_state->pending;
}

void LogWriter::write(State &state)
{
    std::unique_lock lock(state.mutex);
    for (;;) {
        state.wake.wait(lock, [&state] { return state.isStopping || !state.waiting.empty(); });
        if (state.waiting.empty())
            return;
        QByteArray chunk;
        qint64 lines = 0;
        while (!state.waiting.empty() && (lines == 0 || chunk.size() + state.waiting.front().size() <= bytesAtOnce)) {
            chunk += state.waiting.front();
            state.waiting.pop_front();
            ++lines;
        }
        lock.unlock();
        state.sink(chunk);
        lock.lock();
        state.bytes -= chunk.size();
        state.pending -= lines;
        if (state.waiting.empty())
            state.pushLost();
        if (state.pending == 0)
            state.written.notify_all();
    }
}

} // namespace regie
