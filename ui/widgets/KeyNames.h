// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace regie {

// What stands on the keys for somebody who reads this language: "Ctrl Maj N", "Échap", "Alt ←". Qt's own names are
// those of programmers ("Ctrl+Retour", "Alt+Gauche").
[[nodiscard]] QString keyNames(const QKeySequence &keys);

} // namespace regie
