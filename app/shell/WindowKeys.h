// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Shortcuts.h"

#include <functional>
#include <optional>
#include <vector>

class QKeyEvent;
class QWidget;

namespace regie {

// The table of keys at work in a window: those that hold wherever the focus is, as shortcuts of the window.
void installWindowKeys(QWidget &window, const std::function<void(Command)> &run);
// What a key means that nothing in the window wanted for itself: the pages' own keys, and signs that are typed.
[[nodiscard]] std::optional<Command> commandLeft(const QKeyEvent &event);
// Is it the program's, wherever it is pressed? The page has no say in it.
[[nodiscard]] bool isOfWindow(Command command);

// The focus goes to the next of these panes, or the previous one, round about.
void stepPane(const std::vector<QWidget *> &panes, int step);

} // namespace regie
