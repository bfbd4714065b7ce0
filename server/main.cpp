// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Subcommand.h"

#include <QCoreApplication>

int main(int count, char **arguments)
{
    QCoreApplication program(count, arguments);
    QCoreApplication::setApplicationName(QStringLiteral("regie-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REGIE_VERSION));
    return regie::runSubcommand(program);
}
