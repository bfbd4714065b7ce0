// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/LiveSession.h"

#include <memory>
#include <mutex>
#include <vector>

namespace regie {

// Every session connected to this server. Thread safe. One login may be connected twice.
class LiveSessions {
public:
    void add(std::shared_ptr<LiveSession> session)
    {
        const std::scoped_lock lock(m_mutex);
        m_sessions.push_back(std::move(session));
    }
    void remove(const std::shared_ptr<LiveSession> &session)
    {
        const std::scoped_lock lock(m_mutex);
        std::erase(m_sessions, session);
    }
    [[nodiscard]] std::vector<std::shared_ptr<LiveSession>> all() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_sessions;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<LiveSession>> m_sessions;
};

} // namespace regie
