// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <memory>

namespace regie {

// The roles of one installation, by their beginning. A PostgreSQL may hold several.
class DatabaseRoles {
public:
    explicit DatabaseRoles(const QByteArray &prefix = "regie")
        : m_prefix(prefix)
    {}
    [[nodiscard]] static bool isPrefix(const QByteArray &prefix); // letters, digits, underscores
    // Of the installation whose servers work as this role.
    [[nodiscard]] static DatabaseRoles ofApplication(const QByteArray &application);

    [[nodiscard]] QByteArray owner() const { return m_prefix + "_owner"; }     // owns everything, never logs in
    [[nodiscard]] QByteArray migrate() const { return m_prefix + "_migrate"; } // becomes the owner, during upgrades
    [[nodiscard]] QByteArray application() const { return m_prefix + "_app"; }
    [[nodiscard]] QByteArray guarded() const { return m_prefix + "_guarded"; } // what servers read as, for people
    [[nodiscard]] QByteArray reader() const { return m_prefix + "_read"; }
    [[nodiscard]] QByteArray auditor() const { return m_prefix + "_audit"; }
    [[nodiscard]] QByteArray backup() const { return m_prefix + "_backup"; }
    [[nodiscard]] QByteArrayList thatLogIn() const { return {application(), reader(), auditor(), backup()}; }

    // Makes those that are missing and puts the others right, as a superuser. Nothing is given them in any database.
    void make(Connection &superuser) const;
    // Everything of this schema becomes the owner's, whoever made it. As a superuser, in the database.
    void handOver(Connection &superuser) const;

private:
    QByteArray m_prefix;
};

// While one lives, the role of migrations may log in; the last that goes closes the door again, in whatever process.
class UpgradeDoor {
public:
    UpgradeDoor(const ConnectionSettings &superuser, const DatabaseRoles &roles);
    ~UpgradeDoor();
    Q_DISABLE_COPY_MOVE(UpgradeDoor)

private:
    Connection m_superuser;
    QByteArray m_role;
};

} // namespace regie
