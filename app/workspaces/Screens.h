// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"

namespace regie {

// What shows the records of a section: a list, unless they make no sense line by line.
enum class Screen {
    List,
    Rights,   // people, roles and the matrix of rights
    Settings, // with what they are called and mean
};
[[nodiscard]] inline Screen screenOf(const SectionSpec &section)
{
    if (section.entity == "role_permission")
        return Screen::Rights;
    return section.entity == "setting" ? Screen::Settings : Screen::List;
}

} // namespace regie
