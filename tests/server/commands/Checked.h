// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/Check.h"
#include "tests/support/Database.h"

#include <QCoreApplication>

namespace regie::tests {

// The exit code of «regie-server check» on this database.
inline int checked(const Database &database, const QString &folder)
{
    const ConnectionSettings settings = database.application();
    return check(*QCoreApplication::instance(),
                 {QStringLiteral("regie-server check"), QStringLiteral("--data"), folder, QStringLiteral("--database"),
                  QStringLiteral("host='%1' dbname=%2 user=%3").arg(settings.host, settings.database, settings.user)});
}

} // namespace regie::tests
