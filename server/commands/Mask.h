// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace regie {

// «regie-server mask»
[[nodiscard]] int mask(QCoreApplication &program, const QStringList &arguments);

} // namespace regie
