// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Subcommand.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

// The command line speaks French to whoever's system does (LC_ALL, LC_MESSAGES, LANG), and English to everybody else,
// scripts included.
void speakFrenchToTheFrench(QCoreApplication &program)
{
    const QStringList languages = QLocale::system().uiLanguages();
    if (languages.isEmpty() || !languages.first().startsWith("fr"_L1))
        return;
    for (const QString &texts : {u"qtbase_fr"_s, u"regie_fr"_s, u"regie-server_fr"_s}) {
        auto *const translator = new QTranslator(&program);
        if (translator->load(u":/i18n/"_s + texts))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication program(count, arguments);
    QCoreApplication::setApplicationName(u"regie-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REGIE_VERSION));
    speakFrenchToTheFrench(program);
    return regie::runSubcommand(program);
}
