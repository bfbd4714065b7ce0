// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/PostgresInstallation.h"

#include "server/ServerText.h"
#include "server/storage/SetupError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms

// "postgres (PostgreSQL) 15.20 (Debian …)" → 15; 0 when it isn't one.
int majorVersion(const QString &folder)
{
    QProcess process;
    process.start(folder + "/postgres"_L1, {u"--version"_s});
    if (!process.waitForFinished(patience))
        return 0;
    static const QRegularExpression pattern(u"PostgreSQL\\) (\\d+)"_s);
    return pattern.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

QStringList candidateFolders()
{
    QStringList folders;
    for (const QString &root : {u"/usr/lib/postgresql"_s, u"/usr/local/lib/postgresql"_s}) // Debian's layout
        for (const QString &version : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders += root + u'/' + version + "/bin"_L1;
    // Beside the program that PATH leads to, wherever a link to it stands.
    const QString program = QStandardPaths::findExecutable(u"postgres"_s);
    if (!program.isEmpty())
        folders += QFileInfo(QFileInfo(program).canonicalFilePath()).absolutePath();
    folders += {u"/usr/pgsql-17/bin"_s, u"/usr/pgsql-16/bin"_s, u"/usr/pgsql-15/bin"_s}; // Red Hat's
    folders.removeDuplicates();
    return folders;
}

} // namespace

std::vector<PostgresInstallation> PostgresInstallation::findAll()
{
    std::vector<PostgresInstallation> found;
    for (const QString &folder : candidateFolders()) {
        if (!QFileInfo(folder + "/initdb"_L1).isExecutable() || !QFileInfo(folder + "/postgres"_L1).isExecutable())
            continue;
        const int version = majorVersion(folder);
        if (version >= oldest)
            found.push_back({version, folder});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &left, const auto &right) { return left.version > right.version; });
    return found;
}

PostgresInstallation PostgresInstallation::newest()
{
    const std::vector<PostgresInstallation> all = findAll();
    if (all.empty())
        throw SetupError(
            ServerText::tr("No PostgreSQL of version %1 or newer is installed here. Install the package postgresql, or "
                           "name a database on another machine with --database.")
                .arg(oldest));
    return all.front();
}

PostgresInstallation PostgresInstallation::forCluster(const QString &cluster)
{
    QFile file(cluster + "/PG_VERSION"_L1);
    if (!file.open(QIODevice::ReadOnly))
        throw SetupError(ServerText::tr("The database folder %1 can't be read: %2").arg(cluster, file.errorString()));
    const int version = file.readAll().trimmed().toInt();
    for (const PostgresInstallation &installation : findAll())
        if (installation.version == version)
            return installation;
    throw SetupError(
        ServerText::tr("The database in %1 was made by PostgreSQL %2, which is not installed any more. Install "
                       "postgresql-%2 again, or move the data with pg_upgrade.")
            .arg(cluster)
            .arg(version));
}

} // namespace regie
