// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <map>

namespace regie {

struct Migration {
    int number = 0;
    QString name; // 0003_parties
    QByteArray up;
    QByteArray down;

    [[nodiscard]] QByteArray checksum() const; // SHA-256 of `up`
};

// The bell that each migration rings.
inline constexpr auto schemaChannel = "regie_schema";

// Those of sql/, in order. Throws SetupError when one lacks its inverse or a number is missing.
[[nodiscard]] std::vector<Migration> embeddedMigrations();

// Brings the database's schema to the one this program was made for. Each migration is one transaction; several servers
// starting at once wait for one another. Throws SetupError.
class Migrator {
public:
    // The connection's role owns the schema. What running servers may do is granted to `applicationRole`, when there is
    // one, and to those that an earlier migration let in.
    explicit Migrator(Connection &connection, QString applicationRole = {},
                      std::vector<Migration> migrations = embeddedMigrations());

    [[nodiscard]] int current(); // 0: an empty database
    [[nodiscard]] int latest() const { return static_cast<int>(m_migrations.size()); }
    int up(); // how many were applied
    // To whoever meets a database that the role was never let into.
    [[nodiscard]] static QString grantAdvice(const QString &role);
    int downTo(int number); // undoes everything after it; how many were undone

private:
    struct Applied;
    [[nodiscard]] std::vector<Applied> applied();
    [[nodiscard]] std::vector<Applied> verified();
    void run(const Migration &migration, bool isUp);
    void grant();

    Connection &m_connection;
    QString m_applicationRole;
    std::vector<Migration> m_migrations;
};

} // namespace regie
