// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server, with entities beside those of the program: declared like them, and known to no code.
#include "server/commands/Subcommand.h"
#include "tests/support/declared/LoanCatalogue.h"

#include <QCoreApplication>

int main(int count, char **arguments)
{
    const regie::tests::LoanCatalogue loans;
    QCoreApplication program(count, arguments);
    QCoreApplication::setApplicationName(QStringLiteral("regie-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REGIE_VERSION));
    return regie::runSubcommand(program);
}
