// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFlags>
#include <QStringList>

#include <vector>

// What the roles of the database may do, as entities and this server declare it. The migrator grants exactly that; a
// server that finds anything else says so and doesn't start.
namespace regie {

class Connection;

namespace privileges {

// Who logs in besides the role of migrations, which may do everything, and that of backups, which reads everything.
enum class Part {
    Application, // running servers
    Guarded,     // what running servers become to read for somebody, see RowGuards.h: every record, nothing secret
    Reader,      // figures, on a standby: what people work with, no logs and nothing secret
    Auditor,     // logs and rights, nothing else
};

enum class Right : unsigned { Select = 1 << 0, Insert = 1 << 1, Update = 1 << 2, Delete = 1 << 3 };
Q_DECLARE_FLAGS(Grants, Right)
Q_DECLARE_OPERATORS_FOR_FLAGS(Grants)

struct SecretColumn {
    QByteArray name;
    Grants grants;
};

// Where a table has secret columns, nothing is granted on it as a whole: each column has what the table has, the secret
// ones what stands beside them.
struct Table {
    QByteArray name;
    Grants grants;
    std::vector<SecretColumn> secrets = {};
};

// Of every table there is, also those of which nothing is granted.
[[nodiscard]] std::vector<Table> declared(Part part);

// Makes the rights of this role exactly the declared ones, on the tables that are there. As the owner of the tables.
void grant(Connection &owner, Part part, const QByteArray &role);

// What the role may do and should not, or should and may not: "+ ticket DELETE", "- user.email SELECT". Read from the
// database as it is, memberships and PUBLIC included.
[[nodiscard]] QStringList differences(Connection &connection, Part part, const QByteArray &role);

// The roles that servers of this database work as: who was let in by an earlier migration.
[[nodiscard]] QByteArrayList applicationRoles(Connection &connection);

} // namespace privileges

} // namespace regie
