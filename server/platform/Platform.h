// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

// The few things that differ between operating systems, for running a private PostgreSQL.
namespace regie::platform {

// A user of the operating system.
struct Account {
    unsigned user = 0;
    unsigned group = 0;
    std::vector<unsigned> groups;
    QString name;
};

[[nodiscard]] bool canRunPostgres();
[[nodiscard]] bool isRoot();
[[nodiscard]] Account currentAccount();
// The first of these users that exists.
[[nodiscard]] std::optional<Account> findAccount(const std::vector<QString> &names);
// Whether the account could go into the folder, judging by the folders' owners and modes.
[[nodiscard]] bool canEnter(const Account &account, const QString &folder);

// A folder only the account can open. An existing one must already be of that account: nobody else may have put it
// there.
[[nodiscard]] bool makePrivateFolder(const QString &folder, const Account &account);
// A file only the account can read.
[[nodiscard]] bool writePrivateFile(const QString &path, const QByteArray &content, const Account &account);

// For QProcess: the child takes the account's identity and its own session, so that a terminal's Ctrl-C is ours to
// handle, and is told to shut down when the thread that started it ends, however that happens.
[[nodiscard]] std::function<void()> childPreparation(const Account &account);

enum class Signal { FastShutdown, ImmediateShutdown, Kill };
[[nodiscard]] bool isAlive(qint64 pid);
void send(qint64 pid, Signal signal);
// Whether this process is a PostgreSQL that works in this folder.
[[nodiscard]] bool isPostgresIn(qint64 pid, const QString &folder);

// How long the path of a Unix socket may be, in bytes.
[[nodiscard]] qsizetype longestSocketPath();
// For a folder whose own path is too long for a socket: a short one that no other folder gets.
[[nodiscard]] QString shortSocketFolder(const QString &folder, const Account &account);

// Held until destroyed or until the process dies, whatever kills it.
class FolderLock {
public:
    virtual ~FolderLock() = default;
};
struct LockAttempt {
    std::unique_ptr<FolderLock> lock; // null when somebody else has it
    qint64 holder = 0;                // then, whose process, if known
    QString problem;                  // or why it can't be had at all
};
[[nodiscard]] LockAttempt lockFile(const QString &path);

} // namespace regie::platform
