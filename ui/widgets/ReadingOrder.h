// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace regie {

// Where Tab stops below a widget, as its parts are read: from above downwards and, side by side, from the left. What
// stands in columns that are read one after the other (markColumns) goes in the order of setTabOrder.
[[nodiscard]] std::vector<QWidget *> readingOrder(const QWidget &root);
void markColumns(QWidget *widget);

// The focus goes on to the next stop of the window, or back to the one before; false where there is none.
bool focusNextStop(QWidget &window, bool isForward);

} // namespace regie
