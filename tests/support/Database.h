// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "server/storage/EmbeddedPostgres.h"

#include <QTemporaryDir>

#include <memory>

namespace regie::tests {

// A folder that PostgreSQL's own account gets through to, in memory where the system offers that.
class ClusterFolder {
public:
    ClusterFolder();
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

// The one PostgreSQL of a program of tests: made when first wanted, gone with the program, never synced to disk.
class Cluster {
public:
    [[nodiscard]] static Cluster &shared();
    [[nodiscard]] EmbeddedPostgres &postgres() { return *m_postgres; }
    [[nodiscard]] Connection &administrator() { return *m_administrator; }
    // Ended by hand, since nothing may outlive the QApplication.
    static void shutDown();

private:
    Cluster();
    static std::unique_ptr<Cluster> &instance();

    ClusterFolder m_folder;
    std::unique_ptr<EmbeddedPostgres> m_postgres;
    std::unique_ptr<UpgradeDoor> m_door; // open as long as there are tests
    std::unique_ptr<Connection> m_administrator;
};

// A database of a test's own, dropped at its end. `Migrated` has the whole schema and the seed, copied from a template
// in a few milliseconds; `Empty` has nothing.
class Database {
public:
    enum class Content { Migrated, Empty };

    explicit Database(Content content = Content::Migrated);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] ConnectionSettings application() const; // as a server works with it
    [[nodiscard]] ConnectionSettings owner() const;       // as migrations do
    [[nodiscard]] ConnectionSettings administrator() const;
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QString m_name;
};

// Runs statements as a superuser would in psql; throws DbError.
Rows sql(Connection &connection, QByteArrayView text, std::initializer_list<Parameter> parameters = {});
// The name of the constraint that refuses the statement; «(accepted)» when none does.
[[nodiscard]] QString refusalOf(Connection &connection, QByteArrayView text,
                                std::initializer_list<Parameter> parameters = {});

} // namespace regie::tests
