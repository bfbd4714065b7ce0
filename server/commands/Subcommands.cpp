// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Subcommand.h"

#include "server/Refuse.h"
#include "server/commands/Check.h"
#include "server/commands/Database.h"
#include "server/commands/Demo.h"
#include "server/commands/Import.h"
#include "server/commands/Key.h"
#include "server/commands/Mask.h"
#include "server/commands/Migrate.h"
#include "server/commands/Person.h"
#include "server/commands/Print.h"
#include "server/commands/Retention.h"
#include "server/commands/Serve.h"
#include "server/commands/User.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/SetupError.h"
#include "server/storage/SetupTrouble.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"

#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array subcommands{
    Subcommand{"serve", QT_TRANSLATE_NOOP("Subcommands", "serve clients (this is the server)"), &serve},
    Subcommand{"user", QT_TRANSLATE_NOOP("Subcommands", "add, list and change accounts"), &user},
    Subcommand{"demo", QT_TRANSLATE_NOOP("Subcommands", "fill an empty database with a company that does not exist"),
               &demonstrate},
    Subcommand{"import", QT_TRANSLATE_NOOP("Subcommands", "bring records in from a CSV file"), &importFile},
    Subcommand{"migrate", QT_TRANSLATE_NOOP("Subcommands", "bring the database to this version's form"), &migrate},
    Subcommand{"database", QT_TRANSLATE_NOOP("Subcommands", "make a PostgreSQL of your own ready for the server"),
               &database},
    Subcommand{"mask", QT_TRANSLATE_NOOP("Subcommands", "make a copy of the database that tells of nobody, for tests"),
               &mask},
    Subcommand{"person", QT_TRANSLATE_NOOP("Subcommands", "hand out or erase everything known of somebody"), &person},
    Subcommand{"retention", QT_TRANSLATE_NOOP("Subcommands", "let go what was kept long enough"), &applyRetention},
    Subcommand{"key", QT_TRANSLATE_NOOP("Subcommands", "show, print and change the keys of secrets"), &key},
    Subcommand{"check", QT_TRANSLATE_NOOP("Subcommands", "look whether everything is in order"), &check},
};

QString usage()
{
    QString text = QCoreApplication::translate("Subcommands", "Usage: regie-server COMMAND [OPTIONS]") + u"\n\n"_s +
                   QCoreApplication::translate("Subcommands", "Commands:") + u'\n';
    for (const Subcommand &command : subcommands)
        text += u"  "_s + QString::fromLatin1(command.name).leftJustified(10) +
                QCoreApplication::translate("Subcommands", command.summary) + u'\n';
    return text + u'\n' +
           QCoreApplication::translate("Subcommands", "«regie-server COMMAND --help» explains each, with examples. To "
                                                      "begin:") +
           u"\n  regie-server user add --email you@example.org --role admin\n  regie-server serve\n"_s;
}

// A rule of ours has a sentence; what else it refuses is told in its own words.
QString whatTheDatabaseSays(const DbError &error)
{
    if (error.sqlState().isEmpty() || isAboutSetup(error))
        return error.message();
    const Refusal refusal = refusalFor(error);
    if (!refusal.issues.empty())
        return describe(refusal.issues.front(), findSchema(refusal.entity));
    return refusal.code == "internal"_L1
               ? QCoreApplication::translate("Subcommands", "The database refused: %1").arg(error.message())
               : describe(refusal);
}

int runGuarded(const Subcommand &command, QCoreApplication &program, const QStringList &arguments)
{
    try {
        return command.run(program, arguments);
    } catch (const SetupError &error) {
        printError(error.message());
    } catch (const RefusalError &error) {
        printError(describe(error.refusal()));
    } catch (const DbError &error) {
        printError(whatTheDatabaseSays(error));
    } catch (const std::exception &error) {
        printError(QString::fromUtf8(error.what()));
    }
    return exitcode::failed;
}

} // namespace

int runSubcommand(QCoreApplication &program)
{
    QStringList arguments = program.arguments();
    const QString name = arguments.value(1);
    for (const Subcommand &command : subcommands) {
        if (name != QLatin1StringView(command.name))
            continue;
        arguments.removeAt(1);
        arguments[0] = u"regie-server "_s + name;
        return runGuarded(command, program, arguments);
    }
    if (name == "--version"_L1 || name == "-v"_L1) {
        print(u"regie-server "_s + QCoreApplication::applicationVersion());
        return exitcode::done;
    }
    if (name.isEmpty() || name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        print(usage());
        return exitcode::done;
    }
    printError(QCoreApplication::translate("Subcommands", "There is no command %1.").arg(name) + u"\n\n"_s + usage());
    return exitcode::usage;
}

} // namespace regie
