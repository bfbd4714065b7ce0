// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTabBar;

namespace regie {

// The arrows beside tabs that have no room are called by Qt's words for them, also when the language changes.
void nameScrollButtons(QTabBar *tabs);

} // namespace regie
