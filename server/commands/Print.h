// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

// A line for whoever runs the command: what was asked for on standard output, what went wrong on standard error.
void print(const QString &line);
void printError(const QString &line);

} // namespace regie
