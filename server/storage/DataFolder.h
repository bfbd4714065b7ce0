// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The folder of a server's own data, looked at before anything is written into it.
namespace regie::datafolder {

[[nodiscard]] bool hasDatabase(const QString &folder);
// Throws SetupError when it holds what a server never puts there: a mistyped name must not bury somebody's files.
void demandOurs(const QString &folder);
// Throws SetupError while another process works in it.
void demandFree(const QString &folder);
[[nodiscard]] QString lockFile(const QString &folder);
// Of a first start that came to nothing: its lock, and the folder unless somebody else made it.
void removeTraces(const QString &folder, bool wasThere);

// Another process works in it.
[[noreturn]] void refuseShared(const QString &folder, qint64 holder);

} // namespace regie::datafolder
