// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"
#include "app/shell/Shortcuts.h"
#include "ui/models/Gateway.h"

namespace regie {

struct WorkspaceSpec;

// What a window offers beside records: the pages of its workspace and the actions that its rights allow.
[[nodiscard]] std::vector<PaletteEntry> pageEntries(const WorkspaceSpec &workspace, const Gateway &gateway);

// The entities of which this session may make records with a form, in the order of the workspace's sections.
[[nodiscard]] std::vector<const Schema *> creatableIn(const WorkspaceSpec &workspace, const Gateway &gateway);
[[nodiscard]] std::vector<PaletteEntry> createEntries(const WorkspaceSpec &workspace, const Gateway &gateway);

// "New ticket", whatever the grammar of the language wants.
[[nodiscard]] QString newRecordText(const Schema &schema);

} // namespace regie
