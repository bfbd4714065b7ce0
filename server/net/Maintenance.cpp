// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Maintenance.h"

#include "server/access/ActivityChain.h"
#include "server/access/KeyRegister.h"
#include "server/log/Log.h"
#include "server/privacy/Retention.h"

#include <functional>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void attempt(QStringView name, const std::function<void()> &step)
{
    try {
        step();
    } catch (const std::exception &error) {
        writeLog(LogLevel::Warning,
                 u"A step of the hourly maintenance of the database failed; it is tried again in an hour. If this goes "
                 u"on, run regie-server check.",
                 {{"step", name.toString()}, {"reason", QString::fromUtf8(error.what())}});
    }
}

// Where the server's log is kept apart from the database, nobody can cut off the chain's end unseen.
void tellHead(Connection &connection)
{
    const activitychain::Head head = activitychain::head(connection);
    if (head.number > 0)
        writeLog(LogLevel::Info, u"head of the sealed log of activity, for regie-server check --head",
                 {{"head", head.text()}});
}

} // namespace

void maintain(Connection &connection, const Secrets &secrets)
{
    for (const QByteArrayView statement :
         {QByteArrayView("select ensure_partitions(2)"), QByteArrayView("select prune_changes()"),
          QByteArrayView("select prune_requests()"), QByteArrayView("select prune_uploads()"),
          QByteArrayView("select prune_imports()"), QByteArrayView("select prune_person_exports()")})
        attempt(QString::fromLatin1(statement), [&] { connection.execute(statement); });
    attempt(u"retention", [&] { retention::apply(connection); });
    attempt(u"secrets", [&] { // of accounts that were changed past the server
        while (keyregister::closeSecrets(connection, secrets) > 0) {
        }
    });
    attempt(u"head", [&] { tellHead(connection); });
}

} // namespace regie
