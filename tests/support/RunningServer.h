// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace regie::test {

// The real server with a database of its own and a small invented company in it, to be killed and started again at
// will. The client's tests know it from outside only: its program and its port.
class RunningServer {
public:
    explicit RunningServer(int tickets = 240, const QString &program = QStringLiteral("regie-server"));
    ~RunningServer();
    Q_DISABLE_COPY_MOVE(RunningServer)

    void start(); // on the same port each time
    void kill();  // at once, with nothing tidied up
    void stop();  // in good order

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] static QString password(); // of every account in it

private:
    QString m_program;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace regie::test
