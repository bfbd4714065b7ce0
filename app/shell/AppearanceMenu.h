// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"

#include <functional>

class QMenu;
class QWidget;

namespace regie {

class PersonalSettings;
class Preferences;
class ThemeManager;

struct AppearanceParts {
    PersonalSettings &settings;
    Preferences &preferences;
    ThemeManager &themes;
    std::function<void(Density)> chooseDensity;
};

// Colours, density and the size of letters, each with what stands at present ticked. The former two belong to the
// person once somebody is in, the latter to the computer with its screen.
[[nodiscard]] QMenu *makeAppearanceMenu(const AppearanceParts &parts, QWidget *parent);

} // namespace regie
