// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct pg_conn;

namespace regie::bench {

// What people call the limit: one libpq connection per client, the statement prepared once, binary results, no server in
// between. Every cell is looked at, as a client would. Throws std::runtime_error.
class LibpqReference {
public:
    LibpqReference(const QString &connection, const QByteArray &sql, int parameters);
    void execute(const std::vector<QByteArray> &textParameters);
    // The texts of the first column of a statement run once.
    [[nodiscard]] static std::vector<QByteArray> column(const QString &connection, const QByteArray &sql);

private:
    struct Close {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Close> m_connection;
    qint64 m_bytesSeen = 0;
};

} // namespace regie::bench
