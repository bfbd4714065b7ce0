// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/platform/Platform.h"
#include "server/storage/PostgresInstallation.h"

#include <QStringList>

namespace regie {

enum class Durability {
    Full,
    ForTests, // much faster, and lost with the machine's power
};

// The files of a private PostgreSQL: the cluster, who may connect, where its socket is.
class PostgresCluster {
public:
    // For what PostgreSQL still has to write, before it is stopped at once.
    static constexpr std::chrono::milliseconds fastShutdownPatience = std::chrono::seconds(60);

    PostgresCluster(QString folder, platform::Account account, Durability durability);

    [[nodiscard]] bool exists() const;
    // By initdb, beside its place and then moved: a first start that was interrupted leaves nothing half-made.
    void create(const PostgresInstallation &installation);
    // What must be right at each start, whoever ran the last one: access, the folder of the socket.
    void prepare();
    // Ends a PostgreSQL that outlived the server that started it, and the trace of one that didn't.
    void endOrphan();

    [[nodiscard]] const QString &dataFolder() const { return m_data; }
    [[nodiscard]] const QString &socketFolder() const { return m_sockets; }
    [[nodiscard]] const platform::Account &account() const { return m_account; }
    [[nodiscard]] QStringList arguments() const; // of postgres
    // The end of what it said last, for people to read.
    [[nodiscard]] QString outputFile() const { return m_folder + QStringLiteral("/postgres.output"); }
    [[nodiscard]] QString lastWords() const;

    static constexpr const char *administrator = "postgres";
    static constexpr const char *application = "regie_app"; // see DatabaseRoles
    static constexpr const char *port = "5432"; // of the socket's name; nothing listens on the network

private:
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] QByteArray identities() const;
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] qint64 recordedPid() const;

    QString m_folder;
    QString m_data;
    QString m_sockets;
    platform::Account m_account; // PostgreSQL's own
    Durability m_durability;
};

} // namespace regie
