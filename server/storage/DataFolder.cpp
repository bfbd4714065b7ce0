// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DataFolder.h"

#include "server/ServerText.h"
#include "server/platform/Platform.h"
#include "server/storage/SetupError.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace regie::datafolder {

using namespace Qt::StringLiterals;

namespace {

// What a server, its demonstration and its administrator put there; lost+found is every new file system's.
bool isFamiliar(const QString &name)
{
    static const QStringList names{u"server.lock"_s,     u"server.log"_s, u"postgres"_s,    u"postgres.new"_s,
                                   u"postgres.output"_s, u"socket"_s,     u"demo-filled"_s, u"keys"_s,
                                   u"lost+found"_s};
    return names.contains(name) || name.endsWith(".pem"_L1);
}

} // namespace

bool hasDatabase(const QString &folder)
{
    return QFileInfo::exists(folder + "/postgres/PG_VERSION"_L1);
}

void demandOurs(const QString &folder)
{
    if (hasDatabase(folder))
        return;
    const QStringList content = QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    const auto foreign = std::find_if_not(content.begin(), content.end(), &isFamiliar);
    if (foreign != content.end())
        throw SetupError(
            ServerText::tr("%1 is no data folder of this server: it holds %2, and no database. Nothing was "
                           "changed. Name an empty or a new folder with --data.")
                .arg(folder, *foreign));
}

void demandFree(const QString &folder)
{
    if (!QFileInfo::exists(lockFile(folder)))
        return;
    const platform::LockAttempt attempt = platform::lockFile(lockFile(folder));
    if (!attempt.lock && attempt.problem.isEmpty())
        refuseShared(folder, attempt.holder);
}

QString lockFile(const QString &folder)
{
    return folder + "/server.lock"_L1;
}

void removeTraces(const QString &folder, bool wasThere)
{
    QFile::remove(lockFile(folder));
    QDir(folder + "/postgres.new"_L1).removeRecursively();
    if (!wasThere)
        QDir().rmdir(folder);
}

void refuseShared(const QString &folder, qint64 holder)
{
    throw SetupError(ServerText::tr("Another server (process %1) already uses the data folder %2. Stop it, or give "
                                    "this one another folder.")
                         .arg(holder)
                         .arg(folder));
}

} // namespace regie::datafolder
