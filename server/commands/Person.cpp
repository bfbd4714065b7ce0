// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Person.h"

#include "server/ServerText.h"
#include "server/access/ActivityLog.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/platform/Process.h"
#include "server/privacy/Erasure.h"
#include "server/privacy/People.h"
#include "server/privacy/PersonArchive.h"
#include "server/storage/SetupError.h"
#include "server/storage/Transaction.h"
#include "shared/domain/PersonalData.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine personOptions()
{
    CommandLine options(ServerText::tr("What people may ask for about themselves. «find» tells "
                                       "who is meant, «export» writes everything "
                                       "known of somebody into a ZIP for them, «erase» lets it "
                                       "go: their records are emptied, their names "
                                       "taken out of texts and out of the history, their files "
                                       "destroyed. What a law asks to keep stays "
                                       "until its day, and goes then by itself. Each export and "
                                       "erasure is a line of the sealed log."),
                        u"  regie-server person find dupont\n"
                        u"  regie-server person export --of contact/0190… --file dupont.zip\n"
                        u"  regie-server person erase --of contact/0190… --dry-run\n"_s);
    options.addDatabaseOptions();
    options.addArgument(u"ACTION"_s, ServerText::tr("find, export or erase"));
    options.addArgument(u"WORDS"_s, ServerText::tr("of «find»: part of a name or of an e-mail address"));
    options.addOption(u"of"_s, ServerText::tr("Whom, as «find» writes it."), u"KIND/ID"_s);
    options.addOption(u"file"_s, ServerText::tr("Where the ZIP is to be; there must be none yet."), u"FILE"_s);
    options.addOption(
        u"with-internal"_s,
        ServerText::tr("«export» hands out internal notes, too, of records where the person is only named; "
                       "they also tell of others. Without, they are counted."));
    options.addOption(u"dry-run"_s, ServerText::tr("Only tell what «erase» would do."));
    options.addOption(u"yes"_s, ServerText::tr("Erase without being asked."));
    return options;
}

int find(Connection &connection, const QString &words)
{
    for (const PersonFound &found : findPeople(connection, words))
        print(found.key() + u"  "_s + found.name.leftJustified(30) + u' ' + found.email);
    return exitcode::done;
}

PersonFound whomIn(Connection &connection, const CommandLine &options)
{
    const std::optional<PersonFound> found = personOf(connection, options.value(u"of"_s));
    if (!found)
        throw SetupError(
            ServerText::tr("There is nobody like that: %1. --of takes KIND/ID as «regie-server person find "
                           "…» writes it.")
                .arg(options.value(u"of"_s)));
    return *found;
}

void log(Connection &connection, const QString &act, const PersonFound &whom)
{
    Caller operatorOfMachine;
    operatorOfMachine.address = u"console"_s;
    const Command line =
        activityEntry(operatorOfMachine, {.act = act, .request = {}, .entity = whom.schema->name(), .record = whom.id});
    connection.execute(line.sql, line.parameters);
}

int exportTo(Connection &connection, const CommandLine &options, const PersonFound &whom)
{
    const QString path = options.value(u"file"_s);
    if (path.isEmpty())
        throw SetupError(ServerText::tr("Say where the ZIP is to be: --file …"));
    constexpr std::chrono::milliseconds unlimited{0};
    Transaction transaction(
        connection, {.act = "person.export", .isolation = Isolation::RepeatableRead, .statementTimeout = unlimited});
    log(connection, u"person.export"_s, whom);
    const auto internal =
        options.has(u"with-internal"_s) ? PersonArchive::Internal::Given : PersonArchive::Internal::LeftOut;
    const PersonArchive::Written written = PersonArchive(connection, *whom.schema, whom.id, internal).write(path);
    transaction.commit();
    print(ServerText::tr("Everything known of %1 is in %2 (records: %3, files: "
                         "%4). Hand it over in a safe way, then "
                         "delete it.")
              .arg(whom.name, path)
              .arg(written.records)
              .arg(written.files));
    return exitcode::done;
}

QString fateText(const ErasureLine &line)
{
    const QString what = erasureWords(line);
    switch (line.fate) {
    case ErasureLine::Fate::Emptied:
        return ServerText::tr("  emptied: %1").arg(what);
    case ErasureLine::Fate::Redacted:
        return ServerText::tr("  names taken out of their texts: %1").arg(what);
    case ErasureLine::Fate::Destroyed:
        return ServerText::tr("  destroyed: %1").arg(what);
    case ErasureLine::Fate::Kept:
        return ServerText::tr("  kept until %1: %2 (%3)").arg(line.until.toString(Qt::ISODate), what, line.law);
    }
    return {};
}

void demandConsent(const CommandLine &options, const PersonFound &whom)
{
    if (options.has(u"yes"_s))
        return;
    const std::optional<QString> answer =
        platform::askPerson(ServerText::tr("This cannot be taken back. To go on, type the name (%1): ").arg(whom.name));
    if (!answer)
        throw SetupError(ServerText::tr("To go on, add --yes; nothing was changed."));
    if (!isNameTyped(*answer, whom.name))
        throw SetupError(ServerText::tr("That is not the name; nothing was changed."));
}

int erase(Connection &connection, const CommandLine &options, const PersonFound &whom)
{
    constexpr std::chrono::milliseconds unlimited{0};
    const Erasure preview(connection, *whom.schema, whom.id);
    for (const ErasureLine &line : preview.plan())
        print(fateText(line));
    if (options.has(u"dry-run"_s))
        return exitcode::done;
    demandConsent(options, whom);
    Transaction transaction(connection, {.act = "person.erase", .statementTimeout = unlimited});
    Erasure(connection, *whom.schema, whom.id).run();
    log(connection, u"person.erase"_s, whom);
    transaction.commit();
    print(ServerText::tr("Done. Backups made before still hold it until they are replaced."));
    return exitcode::done;
}

} // namespace

int person(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = personOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const QString action = options.arguments().value(0);
    const QString words = options.arguments().value(1);
    if ((action == "find"_L1) == words.isEmpty() || !QStringList{u"find"_s, u"export"_s, u"erase"_s}.contains(action)) {
        printError(ServerText::tr("Say what to do: find WORDS, export or erase. "
                                  "See regie-server person --help."));
        return exitcode::usage;
    }
    const DatabaseChoice database(options);
    database.demandUpToDate();
    Connection connection(database.application());
    if (action == "find"_L1)
        return find(connection, words);
    const PersonFound whom = whomIn(connection, options);
    return action == "export"_L1 ? exportTo(connection, options, whom) : erase(connection, options, whom);
}

} // namespace regie
