// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Sessions.h"

#include <QSet>

#include <chrono>
#include <memory>
#include <mutex>

namespace regie {

// A session that is connected: who it is, with rights that are never older than they may be. Shared by the socket's
// thread, the workers and the publisher; thread safe.
class LiveSession {
public:
    // Reads the rights.
    LiveSession(Connection &connection, const sessions::State &state, const QString &address);

    [[nodiscard]] const QUuid &id() const { return m_id; }
    [[nodiscard]] const QUuid &user() const { return m_user; }
    [[nodiscard]] Moment expires() const { return m_expires; }
    [[nodiscard]] std::chrono::seconds idle() const { return m_idle; } // after which it ends
    [[nodiscard]] Caller caller() const;
    // With the rights, without the token.
    [[nodiscard]] SessionInfo info() const;

    struct Refreshed {
        sessions::Standing standing = sessions::Standing::Valid;
        bool hasChanged = false; // rights or settings did: the client is to be told
    };
    // Reads the session again when what is known is older than that; throws DbError.
    Refreshed refresh(Connection &connection, std::chrono::milliseconds maxAge, const sessions::Rules &rules);

    void follow(QSet<QString> entities);
    [[nodiscard]] QSet<QString> followed() const;

private:
    void set(const sessions::State &state, std::shared_ptr<const Rights> rights);

    const QUuid m_id;
    const QUuid m_user;
    const Moment m_expires;
    const std::chrono::seconds m_idle;
    const QString m_address;

    mutable std::mutex m_mutex;
    SessionInfo m_person;
    qint64 m_epoch = 0;
    std::shared_ptr<const Rights> m_rights;
    std::chrono::steady_clock::time_point m_read;
    QSet<QString> m_followed;
};

} // namespace regie
