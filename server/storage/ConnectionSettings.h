// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace regie {

// Where the database is and how a session with it must be.
struct ConnectionSettings {
    enum class Purpose {
        Serving,       // refuses a role that could bypass every rule
        Administering, // migrations, making databases
    };

    QString host; // a name, several separated by commas, or the folder of a Unix socket
    QString port; // several when there are several hosts; empty: 5432
    QString database;
    QString user;
    QString password;
    QString options; // further libpq options: target_session_attrs=read-write connect_timeout=2

    QString applicationName = QStringLiteral("regie-server");
    std::chrono::milliseconds statementTimeout{15'000};
    std::chrono::milliseconds lockTimeout{3'000};
    std::chrono::milliseconds idleInTransactionTimeout{30'000};
    Purpose purpose = Purpose::Serving;

    // From libpq's own forms: "host=a,b dbname=regie" or "postgresql://…". Throws DbError when it is neither.
    [[nodiscard]] static ConnectionSettings fromConnectionString(const QString &text);
};

// As a value stands in a connection string: in quotes, signs escaped (libpq, «Keyword/Value Connection Strings»).
[[nodiscard]] QString connectionValue(QString value);

} // namespace regie
