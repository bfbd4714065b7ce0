// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Envelope.h"

#include <deque>
#include <optional>

namespace regie {

// The requests of one session, in two rows: one after the other in the order they came, and likewise those set aside.
// What is set aside begins when all that came before it in the other row is answered; what came after it doesn't wait.
// Full when there are so many, or when those that wait weigh so much.
class RequestQueue {
public:
    RequestQueue(int capacity, qsizetype mostBytes)
        : m_capacity(static_cast<std::size_t>(capacity))
        , m_mostBytes(mostBytes)
    {}

    void setCapacity(int capacity) { m_capacity = static_cast<std::size_t>(capacity); }
    void add(Envelope request)
    {
        m_bytes += request.body.size();
        Row &row = request.isAside ? m_aside : m_inOrder;
        row.waiting.push_back({std::move(request), ++m_places});
    }
    // The next one to work on of each row; nothing while one of it is being worked on.
    [[nodiscard]] std::optional<Envelope> begin() { return take(m_inOrder); }
    [[nodiscard]] std::optional<Envelope> beginAside()
    {
        const bool mustWait = !m_aside.waiting.empty() && firstOf(m_inOrder) < m_aside.waiting.front().place;
        return mustWait ? std::nullopt : take(m_aside);
    }
    void end() { m_inOrder.isBusy = false; }
    void endAside() { m_aside.isBusy = false; }
    void clear()
    {
        m_inOrder.waiting.clear();
        m_aside.waiting.clear();
        m_bytes = 0;
    }

    [[nodiscard]] bool isFull() const
    {
        return m_inOrder.size() + m_aside.size() >= m_capacity || m_bytes > m_mostBytes;
    }
    [[nodiscard]] bool isBusy() const { return m_inOrder.isBusy; }

private:
    struct Waiting {
        Envelope request;
        quint64 place; // in the order of coming, of both rows
    };
    struct Row {
        std::deque<Waiting> waiting;
        quint64 begun = 0; // the place of the one being worked on
        bool isBusy = false;
        [[nodiscard]] std::size_t size() const { return waiting.size() + (isBusy ? 1 : 0); }
    };
    std::optional<Envelope> take(Row &row)
    {
        if (row.isBusy || row.waiting.empty())
            return std::nullopt;
        row.isBusy = true;
        row.begun = row.waiting.front().place;
        Envelope request = std::move(row.waiting.front().request);
        row.waiting.pop_front();
        m_bytes -= request.body.size();
        return request;
    }
    // The place of the first that is not answered.
    [[nodiscard]] static quint64 firstOf(const Row &row)
    {
        constexpr quint64 none = std::numeric_limits<quint64>::max();
        return row.isBusy ? row.begun : row.waiting.empty() ? none : row.waiting.front().place;
    }

    std::size_t m_capacity;
    qsizetype m_mostBytes;
    Row m_inOrder;
    Row m_aside;
    quint64 m_places = 0;
    qsizetype m_bytes = 0; // of the bodies that wait
};

} // namespace regie
