// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ConnectionSettings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace regie::tests {

// The real program with its own PostgreSQL in a folder of its own, to be killed and started again at will.
class ServerProcess {
public:
    ServerProcess();
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    // Returns when it listens, the first time on a free port and then always on the same. Throws when it ends instead.
    void start();
    void kill();                   // at once, with nothing tidied up
    [[nodiscard]] int terminate(); // cleanly; the exit code

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    // A command of the program on the same folder; its exit code.
    int run(const QStringList &arguments, const QByteArray &input = {});
    // The same; all it printed, in English.
    QString say(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] int lastCode() const { return m_lastCode; } // of say()
    [[nodiscard]] ConnectionSettings database(); // as a superuser

private:
    [[nodiscard]] static QString program();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    int m_lastCode = 0;
};

} // namespace regie::tests
