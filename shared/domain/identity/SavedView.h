// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct SavedView;
using SavedViewId = Id<SavedView>;

enum class SavedViewKind {
    View,   // has a name and a tab
    Layout, // how its owner left the columns of a list; named after the place of that list
};
[[nodiscard]] const ChoiceSet &choicesOf(SavedViewKind);

// A list as somebody likes it. Its owner changes it; the roles it is shared with see it.
struct SavedView {
    SavedViewId id;
    UserId user;
    QString entity; // what it lists
    QString name;
    SavedViewKind kind = SavedViewKind::View;
    QStringList sharedRoles; // keys of roles
    bool pinned = false;     // stands in the sidebar
    bool isDefault = false;  // what the list opens with
    QString definition;      // JSON, see shared/protocol/ViewDefinition.h
};
template <>
const Schema &schemaOf<SavedView>();

} // namespace regie
