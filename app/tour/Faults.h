// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace regie {

// What an eye would find wrong with the layout below a widget: neighbours that lie on
// each other, texts that are cut, parts that have no room.
[[nodiscard]] QStringList layoutFaults(const QWidget *root);

} // namespace regie
