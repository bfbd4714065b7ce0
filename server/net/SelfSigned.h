// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace regie {

struct SelfSigned {
    QByteArray key;         // PEM
    QByteArray certificate; // PEM
};

// A new ECDSA P-256 key and its certificate for ten years; names are host names or addresses, the first of them the
// common name. Throws SetupError.
[[nodiscard]] SelfSigned makeSelfSigned(const QStringList &names);

// Whether this is the certificate's own key; both PEM, the key without a password. Qt would only notice in a handshake.
[[nodiscard]] bool belongTogether(const QByteArray &certificate, const QByteArray &key);

} // namespace regie
