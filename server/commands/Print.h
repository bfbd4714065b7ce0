// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace regie {

// A line for whoever runs the command: what was asked for on standard output, what went wrong on standard error.
void print(const QString &line);
void printError(const QString &line);

// A moment by the clock on the wall and in the manner of whoever runs the command; in ISO 8601 and UTC for scripts,
// whose system speaks no language.
[[nodiscard]] QString momentText(const QDateTime &moment);

} // namespace regie
