// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Envelope.h"

#include <deque>
#include <optional>

namespace regie {

// The requests of one session: answered one after the other in the order they came. Full when there are so many, or
// when those that wait weigh so much.
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
        m_waiting.push_back(std::move(request));
    }
    // The next one to work on; nothing while one is being worked on.
    [[nodiscard]] std::optional<Envelope> begin()
    {
        if (m_isBusy || m_waiting.empty())
            return std::nullopt;
        m_isBusy = true;
        Envelope request = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_bytes -= request.body.size();
        return request;
    }
    void end() { m_isBusy = false; }
    void clear()
    {
        m_waiting.clear();
        m_bytes = 0;
    }

    [[nodiscard]] bool isFull() const
    {
        return m_waiting.size() + (m_isBusy ? 1 : 0) >= m_capacity || m_bytes > m_mostBytes;
    }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

private:
    std::size_t m_capacity;
    qsizetype m_mostBytes;
    std::deque<Envelope> m_waiting;
    qsizetype m_bytes = 0; // of the bodies that wait
    bool m_isBusy = false;
};

} // namespace regie
