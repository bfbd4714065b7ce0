// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/TokenVault.h"

namespace regie {

class Connection;

// «Stay logged in on this computer»: brings the token of the vault to the server when the program starts, puts the next
// one there, and takes it away when it is good for nothing any more. One per server.
class KeptLogin final : public QObject {
    Q_OBJECT

public:
    KeptLogin(Connection &connection, TokenVault &vault, QObject *parent = nullptr);

    [[nodiscard]] bool isOffered() const { return m_vault.isAvailable(); }
    void forget(); // of the server that is connected

Q_SIGNALS:
    void offeredChanged();

private:
    [[nodiscard]] QString name() const;
    void tryOnce();

    Connection &m_connection;
    TokenVault &m_vault;
    QString m_tried; // of which server the token was asked for: a session that ends asks for the password
};

} // namespace regie
