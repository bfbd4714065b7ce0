// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/PastCounts.h"
#include "app/shell/Place.h"
#include "app/workspaces/Workspaces.h"
#include "shared/domain/identity/HomeLayout.h"

namespace regie {

class LiveCounts;
class SavedViews;

// What the pieces of a home page work with. All of it outlives them.
struct HomeParts {
    Gateway &gateway;
    LiveCounts &counts;
    SavedViews &views;
    const WorkspaceSpec &workspace;
};

// The records a piece is about: a view of the workspace, or one that somebody saved.
struct HomeSource {
    const Schema *schema = nullptr;
    QString key; // of the question, for those that ask the same
    std::function<Filter()> filter;
    std::vector<SortKey> sort;
    Place place;                    // where a click leads
    std::function<QString()> title; // of the view, with that of its section, in the language of now
    QString glyph;
    ViewDefinition definition; // of a saved one
};

// nullopt when the session may not read it, or it is gone.
[[nodiscard]] std::optional<HomeSource> sourceOf(const HomeParts &parts, const ViewReference &reference);
[[nodiscard]] std::optional<HomeSource> sourceOf(const HomeParts &parts, const QUuid &savedView);

// What a tile's number was at an earlier moment; not known where the records don't tell it to this session.
[[nodiscard]] PastCounts::Question pastOf(const HomeParts &parts, const HomeSource &source, const TileSpec &spec);

// The views of lists of this workspace that can become tiles: the person's own and those shared with them.
[[nodiscard]] std::vector<QUuid> viewsForTiles(const HomeParts &parts);

} // namespace regie
