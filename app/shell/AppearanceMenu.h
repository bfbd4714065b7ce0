// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace regie {

class Preferences;
class ThemeManager;

// Colours and density, each with what stands at present ticked; a choice is remembered on this computer.
[[nodiscard]] QMenu *makeAppearanceMenu(Preferences &preferences, ThemeManager &themes, QWidget *parent);

} // namespace regie
