// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/LiveSession.h"

#include "server/access/RightsLoader.h"

namespace regie {

LiveSession::LiveSession(Connection &connection, const sessions::State &state, const QString &address)
    : m_id(state.id)
    , m_user(state.person.user)
    , m_expires(state.expires)
    , m_idle(state.idle)
    , m_address(address)
{
    set(state, loadRights(connection, m_user));
}

void LiveSession::set(const sessions::State &state, std::shared_ptr<const Rights> rights)
{
    const std::scoped_lock lock(m_mutex);
    if (state.epoch < m_epoch) // somebody else has read it later
        return;
    m_person = state.person;
    m_epoch = state.epoch;
    m_rights = std::move(rights);
    m_read = std::chrono::steady_clock::now();
}

Caller LiveSession::caller() const
{
    const std::scoped_lock lock(m_mutex);
    return {.user = m_user, .session = m_id, .party = m_person.party, .address = m_address, .rights = m_rights};
}

SessionInfo LiveSession::info() const
{
    const std::scoped_lock lock(m_mutex);
    SessionInfo info = m_person;
    info.roles = m_rights->roles();
    info.grants = m_rights->grants();
    info.fieldRules = m_rights->fieldRules();
    info.idle = m_idle.count();
    info.remaining = std::max(qint64{0}, (m_expires.microseconds() - Moment::now().microseconds()) / 1'000'000);
    return info;
}

LiveSession::Refreshed LiveSession::refresh(Connection &connection, std::chrono::milliseconds maxAge,
                                            const sessions::Rules &rules)
{
    const auto now = std::chrono::steady_clock::now();
    SessionInfo known;
    qint64 epoch = 0;
    std::shared_ptr<const Rights> rights;
    {
        const std::scoped_lock lock(m_mutex);
        if (now - m_read < maxAge)
            return {};
        known = m_person;
        epoch = m_epoch;
        rights = m_rights;
    }
    const sessions::State state = sessions::find(connection, m_id, rules);
    if (state.standing != sessions::Standing::Valid)
        return {.standing = state.standing, .hasChanged = false};
    const bool hasMoved = state.epoch != epoch;
    const bool isOtherPerson = state.person.displayName != known.displayName || state.person.email != known.email ||
                               state.person.locale != known.locale || state.person.theme != known.theme;
    set(state, hasMoved ? loadRights(connection, m_user) : rights);
    return {.standing = state.standing, .hasChanged = hasMoved || isOtherPerson};
}

void LiveSession::follow(QSet<QString> entities)
{
    const std::scoped_lock lock(m_mutex);
    m_followed = std::move(entities);
}

QSet<QString> LiveSession::followed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_followed;
}

} // namespace regie
