// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/KeptLogin.h"

#include "app/net/Connection.h"

namespace regie {

using namespace Qt::StringLiterals;

KeptLogin::KeptLogin(Connection &connection, TokenVault &vault, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_vault(vault)
{
    connect(&vault, &TokenVault::availabilityChanged, this, [this] {
        Q_EMIT offeredChanged();
        tryOnce();
    });
    connect(&connection, &Connection::stateChanged, this, &KeptLogin::tryOnce);
    connect(&connection, &Connection::keptTokenCame, this,
            [this](const QByteArray &token) { m_vault.write(name(), token); });
    connect(&connection, &Connection::recallRefused, this, &KeptLogin::forget);
    connect(&connection, &Connection::loggedOut, this, &KeptLogin::forget);
}

QString KeptLogin::name() const
{
    return m_connection.server().key();
}

void KeptLogin::tryOnce()
{
    if (!m_vault.isAvailable() || m_connection.state() != LinkState::LoginNeeded || m_tried == name())
        return;
    m_tried = name();
    m_vault.read(name(), this, [this, server = name()](const QByteArray &token) {
        if (!token.isEmpty() && server == name() && m_connection.state() == LinkState::LoginNeeded)
            m_connection.recall(token);
    });
}

void KeptLogin::forget()
{
    if (m_vault.isAvailable())
        m_vault.remove(name());
}

} // namespace regie
