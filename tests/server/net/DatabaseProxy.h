// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ConnectionSettings.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>

namespace regie::tests {

// Stands between a server and its PostgreSQL, to lose what a network loses.
class DatabaseProxy {
public:
    DatabaseProxy();
    ~DatabaseProxy();
    Q_DISABLE_COPY_MOVE(DatabaseProxy)

    // The same database, reached through here.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings);
    // The next commit is done, and the connection cut before its answer comes back.
    void cutAfterNextCommit() { m_isArmed = true; }
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void accept();

    QTemporaryDir m_folder;
    QString m_target;
    QThread m_thread;
    std::unique_ptr<QLocalServer> m_server;
    std::atomic<bool> m_isArmed = false;
    std::atomic<int> m_cuts = 0;
};

} // namespace regie::tests
