// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace regie {

// One thing the program can do. A new one is a line in Subcommands.cpp and a file.
struct Subcommand {
    const char *name;
    const char *summary; // QT_TRANSLATE_NOOP("Subcommands", …)
    // The arguments begin with the program's name and the command's. What is thrown as SetupError, DbError or
    // RefusalError is printed by main().
    int (*run)(QCoreApplication &program, const QStringList &arguments);
};

namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1; // and standard error says why
inline constexpr int usage = 2;  // the command line was not understood
} // namespace exitcode

// The command that the program's arguments name; prints the list of them when they name none.
[[nodiscard]] int runSubcommand(QCoreApplication &program);

} // namespace regie
