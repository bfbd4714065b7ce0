// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Mask.h"

#include "server/ServerText.h"
#include "server/access/Passwords.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/privacy/MaskedCopy.h"
#include "server/storage/DatabaseMaking.h"
#include "server/storage/SetupError.h"
#include "shared/domain/Catalogue.h"

#include <sodium.h>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine maskOptions()
{
    CommandLine options(
        ServerText::tr(
            "Makes a copy of the database to test and to train with: what people work with, with names, addresses, "
            "telephones, numbers of companies and every free text replaced by others of the same form; the same "
            "becomes the same everywhere in it. Logs, sessions, passwords, the history and the contents of files stay "
            "behind. The database itself is only read, also while the server works. A database of your own needs a "
            "superuser of its PostgreSQL, whom --database names."),
        u"  regie-server mask --to regie_test\n"
        u"  regie-server mask --database \"host=db1 dbname=regie user=postgres\" --to regie_test\n"_s);
    options.addDatabaseOptions();
    options.addOption(u"to"_s, ServerText::tr("The new database, in the same PostgreSQL. It must be empty, or not be."),
                      u"NAME"_s);
    options.addOption(u"prefix"_s, ServerText::tr("How the names of the roles begin."), u"PREFIX"_s, u"regie"_s);
    options.addOption(
        u"secret"_s,
        ServerText::tr("With the same words the same is replaced by the same again, in the next copy too. "
                       "Without, every copy is another one."),
        u"WORDS"_s);
    return options;
}

QByteArray keyOf(const CommandLine &options)
{
    if (!options.has(u"secret"_s))
        return password::randomBytes(crypto_generichash_KEYBYTES);
    const QByteArray words = options.value(u"secret"_s).toUtf8();
    QByteArray key(crypto_generichash_KEYBYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(key.data()), crypto_generichash_KEYBYTES,
                       reinterpret_cast<const unsigned char *>(words.constData()),
                       static_cast<unsigned long long>(words.size()), nullptr, 0);
    return key;
}

// Tables of ours without people are what a copy that failed left behind.
bool holdsSomething(const ConnectionSettings &superuser, const QString &name)
{
    ConnectionSettings settings = superuser;
    if (Connection(settings).execute("select from pg_database where datname = $1", {name}).isEmpty())
        return false;
    settings.database = name;
    Connection connection(settings);
    if (connection.execute("select from pg_class where relnamespace = 'public'::regnamespace limit 1").isEmpty())
        return false;
    return connection.execute("select to_regclass('public.\"user\"') is null").flag(0, 0) ||
           !connection.execute("select from \"user\" limit 1").isEmpty();
}

void demandOther(Connection &source, const ConnectionSettings &superuser, const QString &name)
{
    demandSuperuser(source, ServerText::tr("make a database and fill it"));
    if (name == source.execute("select current_database()::text").text(0, 0))
        throw SetupError(ServerText::tr("A database is never masked in its place: what went would be gone for good. "
                                        "Name another one with --to; nothing was changed."));
    if (holdsSomething(superuser, name))
        throw SetupError(ServerText::tr("The database %1 holds something already. Name one that is empty, or not there "
                                        "yet; nothing was changed.")
                             .arg(name));
}

void tell(const std::vector<MaskedCopy::Copied> &copied, const QString &name)
{
    for (const MaskedCopy::Copied &entry : copied) {
        if (entry.records > 0)
            print(u"  %1  %2"_s.arg(findSchema(entry.entity)->pluralLabel().leftJustified(28)).arg(entry.records));
    }
    print(
        ServerText::tr("The masked copy is in the database %1. Nobody has a password there: give one with regie-server "
                       "user password --database …; regie-server user list tells the e-mail addresses.")
            .arg(name));
}

} // namespace

int mask(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = maskOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const QByteArray prefix = options.value(u"prefix"_s).toUtf8();
    const QString name = options.value(u"to"_s);
    if (name.isEmpty() || !DatabaseRoles::isPrefix(prefix)) {
        printError(ServerText::tr("Say: regie-server mask --to NAME; --prefix takes small letters, digits and "
                                  "underscores. See regie-server mask --help."));
        return exitcode::usage;
    }
    password::prepare();
    const DatabaseChoice database(options);
    database.demandUpToDate();
    const DatabaseRoles roles(prefix);
    ConnectionSettings settings = database.looking();
    Connection source(settings);
    demandOther(source, settings, name);
    makeDatabase(settings, name, roles);
    settings.database = name;
    Connection target(settings);
    const Masker masker(keyOf(options));
    tell(MaskedCopy(source, target, masker).run(), name);
    roles.handOver(target);
    return exitcode::done;
}

} // namespace regie
