// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace regie {

class PersonalSettings;
class Preferences;
class ThemeManager;

// Colours and density, each with what stands at present ticked. Colours belong to the person, density to this computer.
[[nodiscard]] QMenu *makeAppearanceMenu(PersonalSettings &settings, Preferences &preferences, ThemeManager &themes,
                                        QWidget *parent);

} // namespace regie
