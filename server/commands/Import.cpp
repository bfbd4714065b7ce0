// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Import.h"

#include "server/ServerText.h"
#include "server/access/RightsLoader.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/ErrorList.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/import/FilePlan.h"
#include "server/import/Revert.h"
#include "server/import/RowsSource.h"
#include "server/storage/SetupError.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"

#include <QFile>
#include <QRegularExpression>

namespace regie {

using namespace Qt::StringLiterals;
using namespace importing;

namespace {

constexpr qint64 largestMapping = 1024 * 1024;

CommandLine importOptions()
{
    CommandLine options(
        ServerText::tr(
            "Brings records in from a CSV file: creates them, or updates those that have the same key. Columns are "
            "known by "
            "the fields' labels and keys, or by a mapping. Nothing is kept unless every row is right, or --row-by-row "
            "keeps "
            "the good ones; every faulty cell is listed. An older database of the server's own is brought to this "
            "version first, but not by --dry-run."),
        u"  regie-server import clients.csv --entity party --dry-run\n"
        u"  regie-server import clients.csv --entity party --key siren --user claire@example.org\n"
        u"  regie-server import contacts.csv --entity contact --mapping contacts.json --row-by-row --errors wrong.csv\n"
        u"  regie-server import --revert 01987a3c-5a70-7000-8000-0123456789ab --dry-run\n"_s);
    options.addDatabaseOptions();
    options.addArgument(u"file"_s, ServerText::tr("The CSV file; its first line names the columns."));
    options.addOption(
        u"entity"_s, ServerText::tr("What the rows are: party, contact, party_address, equipment, ticket…"), u"NAME"_s);
    options.addOption(u"mapping"_s, ServerText::tr("Which column is which field; without it, that is guessed."),
                      u"FILE"_s);
    options.addOption(u"key"_s,
                      ServerText::tr("Field by which a row finds the record to update; without it, every row is new."),
                      u"FIELD"_s);
    options.addOption(u"dry-run"_s, ServerText::tr("Do everything and keep nothing."));
    options.addOption(u"row-by-row"_s, ServerText::tr("Keep the good rows even when others are faulty."));
    options.addOption(u"revert"_s,
                      ServerText::tr("Take back what an earlier import did; its number was told at its end."),
                      u"NUMBER"_s);
    options.addOption(u"separator"_s, ServerText::tr("auto ; , tab pipe, or any one character."), u"SIGN"_s, u"auto"_s);
    options.addOption(u"encoding"_s, ServerText::tr("auto, utf-8 or windows-1252."), u"NAME"_s, u"auto"_s);
    options.addOption(u"user"_s,
                      ServerText::tr("On whose behalf, with that person's rights. Without it, the only administrator."),
                      u"ADDRESS"_s);
    options.addOption(u"errors"_s, ServerText::tr("Write every error into this CSV file."), u"FILE"_s);
    return options;
}

QUuid userIn(Connection &connection, const QString &email)
{
    if (!email.isEmpty()) {
        const Rows rows = connection.execute(
            "select id from \"user\" where lower(email) = lower($1) and status = 'active' and archived_at is null",
            {email});
        if (rows.isEmpty())
            throw SetupError(ServerText::tr("There is no active account %1.").arg(email));
        return rows.uuid(0, 0);
    }
    const Rows administrators = connection.execute(
        "select distinct u.id from \"user\" u join user_role l on l.user_id = u.id and l.archived_at is null "
        "join role r on r.id = l.role_id where r.key = 'admin' and u.status = 'active' and u.archived_at is null");
    if (administrators.size() != 1)
        throw SetupError(ServerText::tr("On whose behalf? There are %1 administrators: give an address with --user.")
                             .arg(administrators.size()));
    return administrators.uuid(0, 0);
}

Caller callerIn(Connection &connection, const QString &email)
{
    Caller caller;
    caller.user = userIn(connection, email);
    caller.party = connection.execute("select party_id from \"user\" where id = $1", {caller.user}).uuid(0, 0);
    caller.address = u"console"_s;
    caller.rights = loadRights(connection, caller.user);
    return caller;
}

QJsonObject mappingIn(const QString &name)
{
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestMapping)
        throw SetupError(ServerText::tr("The mapping %1 cannot be read.").arg(name));
    return readMapping(file.readAll());
}

void report(const ImportResult &result, const ImportOptions &options)
{
    const QString counts = ServerText::tr("%1 rows read: %2 new, %3 changed, %4 as they were, %5 faulty (%6 errors).")
                               .arg(result.rows)
                               .arg(result.created)
                               .arg(result.updated)
                               .arg(result.unchanged)
                               .arg(result.faultyRows)
                               .arg(result.errors);
    print(counts);
    if (options.isDryRun)
        print(ServerText::tr("This was a trial: nothing was kept."));
    else if (result.isKept && result.created + result.updated == 0)
        print(ServerText::tr("Nothing has changed."));
    else if (result.isKept)
        print(ServerText::tr("To take it back: regie-server import --revert %1")
                  .arg(result.request.toString(QUuid::WithoutBraces)));
    else
        print(ServerText::tr(
            "Nothing was kept, since not every row is right. Correct the file, or keep the good rows with "
            "--row-by-row."));
}

QString namesOf(QStringList headers)
{
    headers.replaceInStrings(QRegularExpression(u"^\\s*$"_s), ServerText::tr("(without a name)"));
    return headers.join(u", "_s);
}

// A trial keeps nothing, a new version of the database least of all.
void prepare(const DatabaseChoice &database, const CommandLine &options)
{
    if (options.has(u"dry-run"_s))
        database.demandUpToDate();
    else
        database.bringUpToDate();
}

int run(const CommandLine &options, const QString &name, const Schema &schema)
{
    ErrorList::demandOther(options.value(u"errors"_s), {name, options.value(u"mapping"_s)});
    QFile device(name);
    if (!device.open(QIODevice::ReadOnly) || device.isSequential()) // it is read twice: first to know its form
        throw SetupError(ServerText::tr("The file %1 cannot be read.").arg(name));
    RowsSource source(device);
    CsvReader file(source.rows(), source.format(separatorNamed(options.value(u"separator"_s)),
                                                encodingNamed(options.value(u"encoding"_s))));
    const std::vector<QString> headers = readHeaders(file);
    const QJsonObject given = mappingIn(options.value(u"mapping"_s));

    const DatabaseChoice database(options);
    prepare(database, options);
    Connection connection(database.application());
    const Caller caller = callerIn(connection, options.value(u"user"_s));
    const Labels labels;
    const Mapping mapping =
        makeMapping({.schema = &schema, .headers = headers, .given = given, .key = options.value(u"key"_s)}, labels,
                    *caller.rights);
    if (!mapping.ignored.isEmpty())
        print(ServerText::tr("Columns left alone: %1.").arg(namesOf(mapping.ignored)));
    for (const Mapping::Misspelt &misspelt : mapping.misspelt)
        print(ServerText::tr("Column «%1» is not known: did you mean «%2»?")
                  .arg(misspelt.header, schema.label(*misspelt.field)));

    const ImportOptions how{.isDryRun = options.has(u"dry-run"_s),
                            .landing = options.has(u"row-by-row"_s) ? Landing::Singly : Landing::Together};
    ErrorList errors(options.value(u"errors"_s));
    const ImportResult result = importRecords(connection, caller, file, mapping, how,
                                              [&errors](const CellError &error) { errors.take(error); });
    errors.finish();
    report(result, how);
    return result.errors == 0 ? exitcode::done : exitcode::failed;
}

int revert(const CommandLine &options, const QUuid &request)
{
    const DatabaseChoice database(options);
    prepare(database, options);
    Connection connection(database.application());
    const Caller caller = callerIn(connection, options.value(u"user"_s));
    const ImportOptions how{.isDryRun = options.has(u"dry-run"_s),
                            .landing = options.has(u"row-by-row"_s) ? Landing::Singly : Landing::Together};
    const RevertResult result =
        revertImport(connection, caller, request, how,
                     [](const QString &record, const Refusal &why) { printFault(record, describe(why)); });
    print(ServerText::tr("%1 records written by the import: %2 taken back, %3 as they were, %4 refused.")
              .arg(result.records)
              .arg(result.reverted)
              .arg(result.untouched)
              .arg(result.refused));
    if (how.isDryRun)
        print(ServerText::tr("This was a trial: nothing was kept."));
    else if (!result.isKept)
        print(ServerText::tr("Nothing was taken back, since not every record can be. --row-by-row takes back the "
                             "others."));
    return result.refused == 0 ? exitcode::done : exitcode::failed;
}

} // namespace

int importFile(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = importOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    if (options.has(u"revert"_s)) {
        const QUuid request = QUuid::fromString(options.value(u"revert"_s));
        if (request.isNull() || !options.arguments().isEmpty()) {
            printError(ServerText::tr("Give the number of one import, and no file."));
            return exitcode::usage;
        }
        try {
            return revert(options, request);
        } catch (const RefusalError &error) {
            printError(error.refusal().code == "undo.unknown"_L1
                           ? ServerText::tr("There is no import of that number.")
                           : describeCode(error.refusal().code, error.refusal().args, {}, nullptr));
            return exitcode::failed;
        }
    }
    const Schema *schema = findSchema(options.value(u"entity"_s));
    if (options.arguments().size() != 1 || !schema) {
        QStringList entities;
        for (const Schema *known : catalogue()) {
            if (known->has(Feature::Creatable))
                entities += known->name();
        }
        printError(
            ServerText::tr("Give one file, and say what its rows are with --entity: %1.").arg(entities.join(u", "_s)));
        return exitcode::usage;
    }
    try {
        return run(options, options.arguments().constFirst(), *schema);
    } catch (const ImportError &error) {
        printError(describeCode(error.code(), error.args(), {}, schema));
    } catch (const CsvError &error) {
        printFault(ServerText::tr("line %1").arg(error.line()), describeCode(error.code(), {}, {}, schema));
    }
    return exitcode::failed;
}

} // namespace regie
