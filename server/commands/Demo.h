// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace regie {

// regie-server demo: fills an empty database with a company that does not exist.
int demonstrate(QCoreApplication &program, const QStringList &arguments);

} // namespace regie
