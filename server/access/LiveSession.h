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

    // What `person` sees, looked at in the session of `viewer`, with which it ends. Reads the rights of both.
    LiveSession(Connection &connection, const LiveSession &viewer, const QUuid &person, const sessions::Rules &rules);

    [[nodiscard]] const QUuid &id() const { return m_id; }
    [[nodiscard]] const QUuid &user() const { return m_user; }
    [[nodiscard]] Moment expires() const { return m_expires; }
    [[nodiscard]] std::chrono::seconds idle() const;                 // after which it ends
    [[nodiscard]] bool isView() const { return m_viewer != m_user; } // nothing may be written then
    [[nodiscard]] Caller caller() const;
    [[nodiscard]] Caller viewer() const; // who looks, without rights; the caller himself when it is no view
    // Nothing may be done yet but setting up a second factor. Told when somebody comes in, and lifted as soon as there
    // is one: a role that begins to demand it interrupts nobody.
    [[nodiscard]] bool mustEnrol() const;
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
    [[nodiscard]] sessions::State find(Connection &connection, const sessions::Rules &rules) const;
    [[nodiscard]] std::shared_ptr<const Rights> load(Connection &connection) const; // null: the view is over

    const QUuid m_id;
    const QUuid m_user;
    const QUuid m_viewer; // whose session it is; the user himself, unless somebody else looks
    const Moment m_expires;
    const QString m_address;

    mutable std::mutex m_mutex;
    SessionInfo m_person;
    qint64 m_epoch = 0;
    std::chrono::seconds m_idle{0};
    std::shared_ptr<const Rights> m_rights;
    std::chrono::steady_clock::time_point m_read;
    QSet<QString> m_followed;
};

} // namespace regie
