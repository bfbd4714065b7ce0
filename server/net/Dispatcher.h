// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/LiveSession.h"
#include "server/net/MessageTable.h"
#include "server/net/ServerLimits.h"
#include "server/net/WorkerPool.h"

#include <functional>

namespace regie {

// What stands around every handler, once: authentication, permission, transaction, the log of activity, doing a
// repeated request once, trying again what only collided, publication after the commit, and the translation of
// failures. Thread safe.
class Dispatcher {
public:
    struct Request {
        QUuid id;
        QByteArray body;
        const MessageEntry *message = nullptr;
        std::shared_ptr<LiveSession> session;
    };
    struct Answer {
        // Nothing when the outcome can't be known for now: the connection is to be dropped, so that the client asks
        // again with the same id.
        std::optional<Result<QByteArray>> body;
        LiveSession::Refreshed session;
    };

    // Both are called on the worker's thread.
    struct Noticed {
        std::function<void()> committed;
        std::function<void()> schemaChanged; // the database is of another version than this program
    };

    Dispatcher(const ServerLimits &limits, sessions::Rules rules, const Secrets &secrets, Noticed noticed);

    [[nodiscard]] Answer answer(Worker &worker, const Request &request) const;

    static constexpr int attempts = 5;

private:
    [[nodiscard]] Refusal tellCause(Worker &worker, const DbError &error, const Request &request) const;
    [[nodiscard]] LiveSession::Refreshed refresh(Worker &worker, LiveSession &session) const;
    using Body = std::optional<Result<QByteArray>>;
    [[nodiscard]] Body execute(Worker &worker, const Request &request) const;
    [[nodiscard]] QByteArray attempt(Worker &worker, const Request &request, const Caller &caller) const;
    [[nodiscard]] QByteArray write(Worker &worker, const Request &request, const Caller &caller) const;

    std::chrono::milliseconds m_rightsAge;
    sessions::Rules m_rules;
    const Secrets &m_secrets;
    Noticed m_noticed;
};

} // namespace regie
