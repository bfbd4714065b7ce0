// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/LiveSession.h"

#include "server/access/RightsLoader.h"
#include "shared/protocol/AdministrationMessages.h"

namespace regie {

LiveSession::LiveSession(Connection &connection, const sessions::State &state, const QString &address)
    : m_id(state.id)
    , m_user(state.person.user)
    , m_viewer(state.person.user)
    , m_expires(state.expires)
    , m_address(address)
{
    m_person.mustEnrol = true; // until the state says otherwise
    set(state, loadRights(connection, m_user));
}

LiveSession::LiveSession(Connection &connection, const LiveSession &viewer, const QUuid &person,
                         const sessions::Rules &rules)
    : m_id(viewer.m_id)
    , m_user(person)
    , m_viewer(viewer.m_user)
    , m_expires(viewer.m_expires)
    , m_address(viewer.m_address)
{
    std::shared_ptr<const Rights> rights = load(connection);
    set(find(connection, rules), rights ? std::move(rights) : std::make_shared<const Rights>());
}

// Of a view both must stand: the session it is looked at in, and the person's account. Either may gain or lose rights.
sessions::State LiveSession::find(Connection &connection, const sessions::Rules &rules) const
{
    const sessions::State own = sessions::find(connection, m_id, rules);
    if (!isView() || own.standing != sessions::Standing::Valid)
        return own;
    sessions::State seen = sessions::findPerson(connection, m_user);
    seen.id = m_id;
    seen.expires = own.expires;
    seen.idle = own.idle;
    seen.epoch += own.epoch;
    return seen;
}

std::shared_ptr<const Rights> LiveSession::load(Connection &connection) const
{
    if (!isView())
        return loadRights(connection, m_user);
    const RightsUnion viewer = unionOf(loadRoles(connection, m_viewer));
    if (viewer.scopeOf(toString(ViewAs::permission)) == Scope::None)
        return nullptr;
    RightsUnion view = viewedRights(unionOf(loadRoles(connection, m_user)), viewer);
    return std::make_shared<const Rights>(std::move(view.roles), std::move(view.grants), std::move(view.fieldRules));
}

void LiveSession::set(const sessions::State &state, std::shared_ptr<const Rights> rights)
{
    const std::scoped_lock lock(m_mutex);
    if (state.epoch < m_epoch) // somebody else has read it later
        return;
    const bool mustEnrol = m_person.mustEnrol && state.person.mustEnrol;
    m_person = state.person;
    m_person.mustEnrol = mustEnrol;
    m_epoch = state.epoch;
    m_idle = state.idle;
    m_rights = mustEnrol ? std::make_shared<const Rights>() : std::move(rights);
    m_read = std::chrono::steady_clock::now();
}

std::chrono::seconds LiveSession::idle() const
{
    const std::scoped_lock lock(m_mutex);
    return m_idle;
}

Caller LiveSession::caller() const
{
    const std::scoped_lock lock(m_mutex);
    return {.user = m_user, .session = m_id, .party = m_person.party, .address = m_address, .rights = m_rights};
}

Caller LiveSession::viewer() const
{
    const std::scoped_lock lock(m_mutex);
    return {.user = m_viewer, .session = m_id, .party = {}, .address = m_address, .rights = std::make_shared<Rights>()};
}

bool LiveSession::mustEnrol() const
{
    const std::scoped_lock lock(m_mutex);
    return m_person.mustEnrol;
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
    const sessions::State state = find(connection, rules);
    if (state.standing != sessions::Standing::Valid)
        return {.standing = state.standing, .hasChanged = false};
    const bool hasMoved = state.epoch != epoch;
    const bool isOtherPerson = state.person.displayName != known.displayName || state.person.email != known.email ||
                               state.person.locale != known.locale || state.person.theme != known.theme;
    if (hasMoved && !(rights = load(connection)))
        return {.standing = sessions::Standing::Revoked, .hasChanged = false};
    set(state, rights);
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
