// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Retention.h"

#include "server/ServerText.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/privacy/Retention.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/SettingTable.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine retentionOptions()
{
    CommandLine options(
        ServerText::tr("Lets go what was kept as long as the settings say: attempts to log in, sessions that ended, "
                       "notifications, the oldest lines of the log of activity; and makes prospects anonymous when "
                       "the settings want it. A running server does the same every hour. With --dry-run it only tells "
                       "what would go."),
        u"  regie-server retention --dry-run\n"_s);
    options.addDatabaseOptions();
    options.addOption(u"dry-run"_s, ServerText::tr("Change nothing."));
    return options;
}

void tell(const retention::Due &due, bool isPreview)
{
    const QString label = findSchema(due.entity)->pluralLabel().leftJustified(28);
    const QString day = momentText(due.before.toDateTime());
    print((isPreview ? ServerText::tr("  %1 %2 would go (older than %3; setting %4)")
                     : ServerText::tr("  %1 %2 gone (older than %3; setting %4)"))
              .arg(label, QString::number(due.count), day, settingLabel(*findSetting(due.setting))));
    if (!due.isWanted)
        print(ServerText::tr("    but only when the setting «%1» is switched on")
                  .arg(settingLabel(*findSetting(QString(settingkeys::anonymisesProspects)))));
}

} // namespace

int applyRetention(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = retentionOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const DatabaseChoice database(options);
    database.demandUpToDate();
    Connection connection(database.application());
    const bool isPreview = options.has(u"dry-run"_s);
    for (const retention::Due &due : isPreview ? retention::preview(connection) : retention::apply(connection))
        tell(due, isPreview);
    return exitcode::done;
}

} // namespace regie
