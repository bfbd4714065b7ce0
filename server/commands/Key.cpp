// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Key.h"

#include "server/ServerText.h"
#include "server/access/ActivityLog.h"
#include "server/access/KeyRegister.h"
#include "server/access/Passwords.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/platform/Process.h"
#include "server/storage/SetupError.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine keyOptions()
{
    CommandLine options(
        ServerText::tr(
            "The keys that close what the database must not tell: password hashes and other secrets, and that seal "
            "the log of activity. They stand in a file outside of the database. «show» names them; «paper» prints "
            "them whole, to be kept in the safe; «rotate» makes a new one and closes everything with it; «abandon» "
            "starts anew when they are lost for good: every account then needs a new password. The last two want "
            "the server stopped."),
        u"  regie-server key show\n"
        u"  regie-server key paper | lp\n"
        u"  regie-server key rotate\n"_s);
    options.addDatabaseOptions();
    options.addKeyOption();
    options.addArgument(u"ACTION"_s, ServerText::tr("show, paper, rotate or abandon"));
    options.addOption(u"yes"_s, ServerText::tr("Abandon the keys without being asked."));
    return options;
}

KeyRing present(const CommandLine &options)
{
    const std::optional<KeyRing> ring = keyfile::read(options.keyFolder());
    if (!ring)
        throw SetupError(ServerText::tr("There is no key file %1. The first start of the server makes it; --keys names "
                                        "another folder.")
                             .arg(keyfile::pathIn(options.keyFolder())));
    return *ring;
}

int show(const CommandLine &options)
{
    const KeyRing ring = present(options);
    const auto line = [](const QString &what, const KeyRing::Entry &entry) {
        print(u"  %1  %2  %3"_s.arg(entry.id, entry.made.toString(Qt::ISODate), what));
    };
    print(keyfile::pathIn(options.keyFolder()));
    line(ServerText::tr("seals the log of activity"), ring.chain);
    for (std::size_t i = 0; i < ring.secrets.size(); ++i)
        line(i == 0 ? ServerText::tr("closes secrets") : ServerText::tr("still opens secrets"), ring.secrets[i]);
    return exitcode::done;
}

int paper(const CommandLine &options)
{
    print(QString::fromUtf8(keyfile::text(present(options))).trimmed());
    return exitcode::done;
}

void demandNoServer(Connection &connection)
{
    const qint64 others = connection
                              .execute("select count(*) from pg_stat_activity where datname = current_database() "
                                       "and pid <> pg_backend_pid() and application_name in ('regie-server', "
                                       "current_setting('application_name'))")
                              .integer(0, 0);
    if (others > 0)
        throw SetupError(ServerText::tr("A server works with this database (connections: %1) and with the keys of "
                                        "today. Stop it first; nothing was changed.")
                             .arg(others));
}

void log(Connection &connection, const QString &act)
{
    Caller operatorOfMachine;
    operatorOfMachine.address = u"console"_s;
    const Command line = activityEntry(operatorOfMachine, {.act = act});
    connection.execute(line.sql, line.parameters);
}

int rotate(const CommandLine &options)
{
    const DatabaseChoice database(options);
    database.bringUpToDate();
    Connection connection(database.application());
    demandNoServer(connection);
    keyregister::rotate(options.keyFolder(), connection);
    log(connection, u"key.rotate"_s);
    print(ServerText::tr("Everything is closed with a new key. Print it for the safe (regie-server key paper) and copy "
                         "the file to the other servers of this database:"));
    return show(options);
}

int abandon(const CommandLine &options)
{
    const DatabaseChoice database(options);
    database.bringUpToDate();
    Connection connection(database.application());
    demandNoServer(connection);
    const QString danger =
        ServerText::tr("All secrets of this database are forgotten, every account needs a new password (regie-server "
                       "user password), and what was sealed until today can't be verified any more.");
    if (!options.has(u"yes"_s)) {
        const std::optional<QString> answer =
            platform::askPerson(danger + u' ' + ServerText::tr("To go on, type «abandon»: "));
        if (!answer || answer->trimmed() != "abandon"_L1)
            throw SetupError(danger + u' ' + ServerText::tr("To go on, add --yes; nothing was changed."));
    }
    keyregister::abandon(options.keyFolder(), connection);
    log(connection, u"key.abandon"_s);
    print(ServerText::tr("New keys are in place. Print them for the safe: regie-server key paper"));
    return exitcode::done;
}

} // namespace

int key(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = keyOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    password::prepare();
    const QString action = options.arguments().value(0);
    if (action == "show"_L1)
        return show(options);
    if (action == "paper"_L1)
        return paper(options);
    if (action == "rotate"_L1)
        return rotate(options);
    if (action == "abandon"_L1)
        return abandon(options);
    printError(
        ServerText::tr("Say what to do: %1. See regie-server key --help.").arg(u"show, paper, rotate, abandon"_s));
    return exitcode::usage;
}

} // namespace regie
