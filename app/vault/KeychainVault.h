// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/TokenVault.h"

#include <memory>

namespace regie {

// The keychain of the desktop (Secret Service, KWallet, Windows, macOS); never the plain file that QtKeychain could
// fall back to.
class KeychainVault final : public TokenVault {
    Q_OBJECT

public:
    // Null where the program was built without QtKeychain.
    [[nodiscard]] static std::unique_ptr<TokenVault> make();

    KeychainVault();
    [[nodiscard]] bool isAvailable() const override { return m_isAvailable; }
    void read(const QString &name, QObject *context, std::function<void(const QByteArray &token)> then) override;
    void write(const QString &name, const QByteArray &token) override;
    void remove(const QString &name) override;

private:
    bool m_isAvailable = false;
};

} // namespace regie
