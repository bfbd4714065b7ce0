// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Demo.h"

#include "server/ServerText.h"
#include "server/access/Passwords.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/demo/Demo.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostTickets = 5'000'000;

CommandLine demoOptions()
{
    const demo::Options defaults;
    CommandLine options(
        ServerText::tr("Fills an empty database with Vauban Services, a company that does not exist: its people, "
                       "clients, equipment and two years of tickets up to today. A database that has users of its own "
                       "is left alone; an earlier demonstration is emptied and filled again."),
        u"  regie-server demo\n"
        u"  regie-server demo --tickets 1000000\n"
        u"  regie-server demo --seed 42 --today 2026-11-18\n"_s);
    options.addDatabaseOptions();
    options.addOption(u"tickets"_s, ServerText::tr("How many tickets; everything else grows with them."), u"NUMBER"_s,
                      QString::number(defaults.tickets));
    options.addOption(u"seed"_s, ServerText::tr("Equal numbers give equal data on equal days."), u"NUMBER"_s,
                      QString::number(defaults.seed));
    options.addOption(
        u"today"_s,
        ServerText::tr("The day up to which there is data, as in 2026-11-18, seen at 10:42 in Paris. Without "
                       "it, this very moment."),
        u"DAY"_s);
    return options;
}

std::optional<demo::Options> wanted(const CommandLine &options)
{
    demo::Options wanted;
    bool isNumber = false;
    wanted.tickets = options.value(u"tickets"_s).toLongLong(&isNumber);
    if (!isNumber || wanted.tickets < 1 || wanted.tickets > mostTickets) {
        printError(ServerText::tr("--tickets takes a number from 1 to %1.").arg(mostTickets));
        return std::nullopt;
    }
    wanted.seed = options.value(u"seed"_s).toULongLong(&isNumber);
    if (!isNumber) {
        printError(ServerText::tr("--seed takes a whole number."));
        return std::nullopt;
    }
    if (!options.has(u"today"_s))
        return wanted;
    const QDate today = QDate::fromString(options.value(u"today"_s), Qt::ISODate);
    if (!today.isValid()) {
        printError(ServerText::tr("--today takes a day as in 2026-11-18."));
        return std::nullopt;
    }
    wanted.now = Moment::fromDateTime(QDateTime(today, QTime(10, 42), QTimeZone("Europe/Paris")));
    return wanted;
}

void report(const demo::Summary &summary)
{
    const auto number = [](qint64 count) { return QLocale::system().toString(count); };
    print(ServerText::tr("Vauban Services is there: %1 users, %2 parties, %3 contacts, %4 pieces of equipment, %5 "
                         "tickets (%6 open), "
                         "%7 comments, %8 lines of history.")
              .arg(number(summary.users), number(summary.parties), number(summary.contacts), number(summary.equipment),
                   number(summary.tickets), number(summary.openTickets), number(summary.comments),
                   number(summary.historyRows)));
    print(ServerText::tr("The accounts stand on the login page; every password is: %1")
              .arg(QString::fromLatin1(demo::demoPassword)));
}

} // namespace

int demonstrate(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = demoOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const std::optional<demo::Options> what = wanted(options);
    if (!what)
        return exitcode::usage;
    password::prepare();
    const DatabaseChoice database(options, Sharing::Alone, Missing::Make);
    database.bringUpToDate();
    const DatabaseChoice::OwnerAccess access = database.owner();
    Connection connection(access.settings);
    const demo::Ground ground = demo::groundOf(connection);
    if (ground == demo::Ground::Foreign) {
        printError(
            ServerText::tr("This database has users of its own; nothing was changed. Choose another with --data or "
                           "--database."));
        return exitcode::failed;
    }
    if (!demo::mayFill(connection)) {
        printError(
            ServerText::tr("The role %1 may not empty and fill the tables; nothing was changed. Name the role that "
                           "owns them in --database.")
                .arg(connection.execute("select current_user::text").text(0, 0)));
        return exitcode::failed;
    }
    print(ground == demo::Ground::EarlierDemo
              ? ServerText::tr("An earlier demonstration stands here: it is emptied and filled again.")
              : ServerText::tr("The database is empty: it is filled."));
    report(demo::fill(connection, *what, [](const QString &line) { print(line); }));
    return exitcode::done;
}

} // namespace regie
