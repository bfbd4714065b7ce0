// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/platform/Platform.h"

#include <QFile>
#include <QLockFile>
#include <QSaveFile>

#ifdef Q_OS_WIN

// On Windows the server works with a PostgreSQL that is installed as a service; it runs none of its own, and says so.
namespace regie::platform {

namespace {

class FileLock : public FolderLock {
public:
    explicit FileLock(std::unique_ptr<QLockFile> file)
        : m_file(std::move(file))
    {}

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace

bool canRunPostgres()
{
    return false;
}

bool isRoot()
{
    return false;
}

Account currentAccount()
{
    return {.user = 0, .group = 0, .groups = {}, .name = qEnvironmentVariable("USERNAME")};
}

std::optional<Account> findAccount(const std::vector<QString> &)
{
    return std::nullopt;
}

bool canEnter(const Account &, const QString &)
{
    return true;
}

bool makePrivateFolder(const QString &, const Account &)
{
    return false;
}

bool writePrivateFile(const QString &, const QByteArray &, const Account &)
{
    return false;
}

std::function<void()> childPreparation(const Account &)
{
    return [] {};
}

bool isAlive(qint64)
{
    return false;
}

void send(qint64, Signal) {}

bool isPostgresIn(qint64, const QString &)
{
    return false;
}

qsizetype longestSocketPath()
{
    return 0;
}

QString shortSocketFolder(const QString &folder, const Account &)
{
    return folder;
}

LockAttempt lockFile(const QString &path)
{
    LockAttempt attempt;
    auto file = std::make_unique<QLockFile>(path);
    file->setStaleLockTime(0);
    if (file->tryLock()) {
        attempt.lock = std::make_unique<FileLock>(std::move(file));
        return attempt;
    }
    QString host;
    QString program;
    if (!file->getLockInfo(&attempt.holder, &host, &program))
        attempt.problem = path;
    return attempt;
}

} // namespace regie::platform

#endif
