// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace regie {

// Runs `say` now and each time the language changes, as long as the widget lives: where its texts are set.
void sayLive(QWidget *widget, std::function<void()> say);

} // namespace regie
