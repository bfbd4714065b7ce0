// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ConnectionSettings.h"
#include "server/storage/DatabaseRoles.h"
#include "server/storage/PostgresCluster.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

namespace regie {

// A PostgreSQL of the server's own: made in the data folder at the first start, reached by a Unix socket that only the
// server may open, never run as root, ended with the server however that ends, started again when it dies.
// It must be started in a thread that lives as long as it shall, with an event loop for the restarts: the main thread.
class EmbeddedPostgres : public QObject {
    Q_OBJECT

public:
    explicit EmbeddedPostgres(QString folder, Durability durability = Durability::Full, QObject *parent = nullptr);
    ~EmbeddedPostgres() override;

    // Returns when the database answers, with its roles and an empty database made. Throws SetupError.
    void start();
    // To the one that another process has running in this folder, instead of starting it; false when none answers. It is
    // not ours to stop or to restart.
    [[nodiscard]] bool attach();
    // Open transactions are cut and undone; what was committed is on disk.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    // For the server's work, for migrations (only while upgradeDoor() is open), and for what only a superuser can do.
    [[nodiscard]] ConnectionSettings application() const;
    [[nodiscard]] ConnectionSettings owner() const;
    [[nodiscard]] std::unique_ptr<UpgradeDoor> upgradeDoor() const;
    [[nodiscard]] ConnectionSettings administrator() const;

Q_SIGNALS:
    void died(const QString &lastWords); // it is being started again
    void restarted();                    // connections may be reopened

private:
    void lockFolder();
    void makeCluster();
    void launch();
    void waitUntilReady();
    void makeRolesAndDatabase();
    [[nodiscard]] bool isReady() const;
    void onFinished();
    void onRestartTimer();
    void scheduleRestart();
    [[nodiscard]] ConnectionSettings settingsFor(const QByteArray &role, const QString &database) const;

    QString m_folder;
    Durability m_durability;
    std::unique_ptr<platform::FolderLock> m_lock;
    std::unique_ptr<PostgresCluster> m_cluster;
    PostgresInstallation m_installation;
    QProcess m_process;
    QTimer m_restart;
    std::chrono::milliseconds m_backoff;
    bool m_isWanted = false;
    bool m_isStarting = false;
};

} // namespace regie
