// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/KeyFile.h"

#include <QUuid>

#include <stdexcept>

namespace regie {

// A value that doesn't open: of another place, altered, or closed with a key that is not there.
class SecretError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What must not be read from a copy of the database alone: seeds, passwords of other systems, and the hashes of
// people's own. Closed with XChaCha20-Poly1305 by a key that is not in the database; where a value stands belongs to
// it, so that none opens anywhere else. Thread safe.
class Secrets {
public:
    // The cell that holds a value.
    struct Place {
        QByteArrayView table;
        QByteArrayView column;
        QUuid row;
    };

    explicit Secrets(KeyRing ring)
        : m_ring(std::move(ring))
    {}

    // Text: "regie1$KEY$BASE64", 78 signs and a third more than the value.
    [[nodiscard]] QByteArray close(const Place &place, QByteArrayView value) const;
    // Throws SecretError.
    [[nodiscard]] QByteArray open(const Place &place, QByteArrayView closed) const;
    [[nodiscard]] static bool isClosed(QByteArrayView value);
    // Closed, but not with the key of today.
    [[nodiscard]] bool isOutdated(QByteArrayView closed) const;

    // What people's passwords are stored as: open ones, of before there were keys, stay good until they are closed.
    [[nodiscard]] QByteArray closePassword(const QUuid &user, QByteArrayView hash) const;
    [[nodiscard]] QByteArray openPassword(const QUuid &user, QByteArrayView stored) const;

    [[nodiscard]] const KeyRing &ring() const { return m_ring; }

private:
    KeyRing m_ring;
};

} // namespace regie
