// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Failures.h"

#include "server/log/Log.h"
#include "server/storage/DbRefusal.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct Advice {
    QLatin1StringView code;
    LogLevel level;
    QStringView message;
};

constexpr std::array advices{
    Advice{
        "internal"_L1, LogLevel::Error,
        u"The database refused what the program asked of it. Run «regie-server check»; if it finds nothing, this is a "
        "fault of the program, please report it."},
    Advice{"database.full"_L1, LogLevel::Error,
           u"The database has no room left: nothing can be written until its disk has space again. Nothing that was "
           "acknowledged is lost."},
    Advice{"database.unavailable"_L1, LogLevel::Error,
           u"The database could not answer. Its own log says why; the server goes on by itself when it is back."},
    Advice{"database.version"_L1, LogLevel::Error,
           u"The database was migrated under this server. Start the server of the database's version, or bring the "
           "database back with «regie-server migrate»; until then requests are refused."},
    Advice{"database.timeout"_L1, LogLevel::Warning,
           u"The database was given no more time. When this is frequent, look at what was asked and at the load."},
    Advice{"database.conflict"_L1, LogLevel::Warning,
           u"Several wrote the same again and again, and one had to give up. When this is frequent, look at what "
           "was asked."}};

} // namespace

Refusal tellFailure(const DbError &error, const QString &act, const QUuid &request)
{
    Refusal refusal = refusalFor(error);
    const QString id = request.toString(QUuid::WithoutBraces);
    for (const Advice &advice : advices) {
        if (refusal.code != advice.code)
            continue;
        // Not the detail: it may hold people's data.
        writeLog(advice.level, advice.message,
                 {{"act", act},
                  {"request", id},
                  {"sqlstate", QString::fromLatin1(error.sqlState())},
                  {"constraint", error.constraint()},
                  {"table", error.table()},
                  {"reason", error.message()}});
    }
    if (refusal.code == "internal"_L1)
        refusal.args.insert(u"request"_s, id);
    return refusal;
}

} // namespace regie
