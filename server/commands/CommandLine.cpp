// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/CommandLine.h"

#include "server/ServerText.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/platform/Platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Root's home is closed to the user that PostgreSQL then runs as.
QString usualDataFolder()
{
    return platform::isRoot() ? u"/var/lib/regie"_s
                              : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/regie"_L1;
}

} // namespace

CommandLine::CommandLine(const QString &description, const QString &examples)
    : m_parser(std::make_unique<QCommandLineParser>())
    , m_examples(examples)
{
    m_parser->setApplicationDescription(description);
    m_parser->addOption({{u"h"_s, u"help"_s}, ServerText::tr("Show this help.")});
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName,
                            const QString &defaultValue)
{
    m_parser->addOption(QCommandLineOption(name, description, valueName, defaultValue));
}

void CommandLine::addArgument(const QString &name, const QString &description)
{
    m_parser->addPositionalArgument(name, description);
    ++m_mostArguments;
}

void CommandLine::addDatabaseOptions()
{
    addOption(
        u"data"_s,
        ServerText::tr(
            "Folder of the server's data: its key and certificate, and its own PostgreSQL unless --database names "
            "another. Usually %1.")
            .arg(usualDataFolder()),
        u"DIR"_s, usualDataFolder());
    addOption(
        u"database"_s,
        ServerText::tr(
            "An existing PostgreSQL (15 or newer) instead of the server's own, in the form of libpq: \"host=db1,db2 "
            "dbname=regie user=regie_app target_session_attrs=read-write\". A password is best left to ~/.pgpass."),
        u"LIBPQ"_s);
}

void CommandLine::addKeyOption()
{
    addOption(
        u"keys"_s,
        ServerText::tr("Folder of the key file, which must be neither in the database nor in its backups. Usually "
                       "«keys» in the folder of the server's data."),
        u"DIR"_s);
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    const bool isUnderstood = m_parser->parse(arguments);
    if (m_parser->isSet(u"help"_s)) {
        QString text = m_parser->helpText();
        text.replace(QCoreApplication::arguments().value(0), arguments.value(0));
        print(text + u'\n' + ServerText::tr("Examples:") + u'\n' + m_examples);
        return exitcode::done;
    }
    const QStringList given = m_parser->positionalArguments();
    if (isUnderstood && given.size() <= m_mostArguments)
        return std::nullopt;
    const QString mistake = isUnderstood
                                ? ServerText::tr("«%1» is one argument too many.").arg(given.at(m_mostArguments))
                                : m_parser->errorText();
    printError(mistake + u' ' + ServerText::tr("See %1 --help.").arg(arguments.value(0)));
    return exitcode::usage;
}

QString CommandLine::keyFolder() const
{
    return has(u"keys"_s) ? QDir(value(u"keys"_s)).absolutePath() : dataFolder() + "/keys"_L1;
}

QString CommandLine::dataFolder() const
{
    return QDir(value(u"data"_s)).absolutePath();
}

} // namespace regie
