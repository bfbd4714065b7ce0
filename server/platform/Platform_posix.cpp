// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/platform/Platform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace regie::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t onlyOwner = S_IRWXU;

Account accountOf(const passwd &entry)
{
    Account account{
        .user = entry.pw_uid, .group = entry.pw_gid, .groups = {}, .name = QString::fromUtf8(entry.pw_name)};
    int count = 64;
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    if (getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) >= 0)
        account.groups.assign(groups.begin(), groups.begin() + count);
    return account;
}

bool isPrivateTo(const char *path, const Account &account)
{
    struct stat status = {};
    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == account.user &&
           (status.st_mode & ~S_IFMT & (S_IRWXG | S_IRWXO)) == 0;
}

class FileLock : public FolderLock {
public:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~FileLock() override { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    int m_descriptor;
};

int posixSignal(Signal signal)
{
    switch (signal) {
    case Signal::FastShutdown:
        return SIGINT;
    case Signal::ImmediateShutdown:
        return SIGQUIT;
    case Signal::Kill:
        return SIGKILL;
    }
    return 0;
}

} // namespace

bool canRunPostgres()
{
    return true;
}

bool isRoot()
{
    return geteuid() == 0;
}

Account currentAccount()
{
    const passwd *entry = getpwuid(geteuid()); // NOLINT(concurrency-mt-unsafe): only while the server starts
    return entry != nullptr ? accountOf(*entry)
                            : Account{.user = geteuid(), .group = getegid(), .groups = {}, .name = {}};
}

std::optional<Account> findAccount(const std::vector<QString> &names)
{
    for (const QString &name : names)
        if (const passwd *entry = getpwnam(name.toUtf8().constData())) // NOLINT(concurrency-mt-unsafe)
            return accountOf(*entry);
    return std::nullopt;
}

bool canEnter(const Account &account, const QString &folder)
{
    QDir place(folder);
    do {
        struct stat status = {};
        if (stat(QFile::encodeName(place.absolutePath()).constData(), &status) != 0)
            continue; // not made yet
        const bool isOfGroup =
            std::find(account.groups.begin(), account.groups.end(), status.st_gid) != account.groups.end();
        const mode_t needed = status.st_uid == account.user ? S_IXUSR : isOfGroup ? S_IXGRP : S_IXOTH;
        if ((status.st_mode & needed) == 0)
            return false;
    } while (!place.isRoot() && place.cdUp());
    return true;
}

bool makePrivateFolder(const QString &folder, const Account &account)
{
    const QByteArray path = QFile::encodeName(folder);
    if (mkdir(path.constData(), onlyOwner) != 0)
        return errno == EEXIST && isPrivateTo(path.constData(), account);
    return !isRoot() || lchown(path.constData(), account.user, account.group) == 0;
}

bool writePrivateFile(const QString &path, const QByteArray &content, const Account &account)
{
    const QByteArray name = QFile::encodeName(path);
    // Never through a link that a less trusted account may have laid.
    const int descriptor =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const bool isOwned = !isRoot() || fchown(descriptor, account.user, account.group) == 0;
    const bool isWritten =
        write(descriptor, content.constData(), static_cast<std::size_t>(content.size())) == content.size();
    const bool isKept = fsync(descriptor) == 0;
    return close(descriptor) == 0 && isOwned && isWritten && isKept;
}

std::function<void()> childPreparation(const Account &account)
{
    // Between fork and exec only plain system calls are safe: everything else is made ready here.
    const std::vector<gid_t> groups(account.groups.begin(), account.groups.end());
    return [user = account.user, group = account.group, groups, parent = getpid(), switches = isRoot()] {
        setsid();
        umask(S_IRWXG | S_IRWXO);
        if (switches && (setgroups(groups.size(), groups.data()) != 0 || setgid(group) != 0 || setuid(user) != 0))
            _exit(127);
#ifdef Q_OS_LINUX
        prctl(PR_SET_PDEATHSIG, SIGINT); // after setuid, which would clear it
#endif
        if (getppid() != parent)
            _exit(127);
    };
}

bool isAlive(qint64 pid)
{
    return pid > 0 && (kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM);
}

void send(qint64 pid, Signal signal)
{
    if (pid > 0)
        kill(static_cast<pid_t>(pid), posixSignal(signal));
}

bool isPostgresIn(qint64 pid, const QString &folder)
{
#ifdef Q_OS_LINUX
    // A postmaster goes into its data folder. A zombie has no folder any more.
    const QString process = u"/proc/"_s + QString::number(pid);
    const QString program = QFileInfo(QFile::symLinkTarget(process + "/exe"_L1)).fileName();
    return program.startsWith("postgres"_L1) &&
           QFile::symLinkTarget(process + "/cwd"_L1) == QFileInfo(folder).canonicalFilePath();
#else
    return isAlive(pid) && QFileInfo(folder).exists();
#endif
}

qsizetype longestSocketPath()
{
    return static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)) - 1;
}

QString shortSocketFolder(const QString &folder, const Account &account)
{
    const QByteArray digest =
        QCryptographicHash::hash(QFile::encodeName(QFileInfo(folder).absoluteFilePath()), QCryptographicHash::Sha256)
            .toHex()
            .first(16);
    return u"/tmp/regie-"_s + QString::number(account.user) + u'-' + QString::fromLatin1(digest);
}

LockAttempt lockFile(const QString &path)
{
    LockAttempt attempt;
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        attempt.problem = QString::fromLocal8Bit(std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
        return attempt;
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        QByteArray content(32, '\0');
        const ssize_t length = pread(descriptor, content.data(), static_cast<std::size_t>(content.size()), 0);
        attempt.holder = content.first(std::max<ssize_t>(length, 0)).trimmed().toLongLong();
        close(descriptor);
        return attempt;
    }
    const QByteArray own = QByteArray::number(static_cast<qint64>(getpid())) + '\n';
    if (ftruncate(descriptor, 0) != 0 ||
        pwrite(descriptor, own.constData(), static_cast<std::size_t>(own.size()), 0) < 0) {
        attempt.problem = QString::fromLocal8Bit(std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
        close(descriptor);
        return attempt;
    }
    attempt.lock = std::make_unique<FileLock>(descriptor);
    return attempt;
}

} // namespace regie::platform

#endif
