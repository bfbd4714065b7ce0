// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsDraft.h"

#include <QSet>

namespace regie {

// One line of the matrix.
struct RightsRow {
    enum class Type {
        Module,   // a part of the program; folds what belongs to it
        Right,    // a permission
        FieldsOf, // the fields of an entity; unfolds them
        Field,
    };
    Type type = Type::Right;
    QString key;    // the area; "ticket.read"; "ticket"; "ticket#title"
    QString module; // the area it stands under

    [[nodiscard]] bool folds() const { return type == Type::Module || type == Type::FieldsOf; }
    // Of a right or a field; for a fold, of nothing.
    [[nodiscard]] RightsCell cellOf(const QUuid &role) const;
};

// What may be granted, in the order of the program's parts: modules, in each the rights of its entities and acts, and
// what of their fields may be kept from a role.
[[nodiscard]] std::vector<RightsRow> rightsRows(const std::vector<RightsBook::PermissionLine> &permissions);
// Those that show while these are folded ("support") or unfolded ("ticket", for its fields).
[[nodiscard]] std::vector<RightsRow> shownRows(const std::vector<RightsRow> &all, const QSet<QString> &folded,
                                               const QSet<QString> &unfolded);

[[nodiscard]] QString moduleWords(const QString &area);
[[nodiscard]] QString rowWords(const RightsRow &row); // "Tickets: read"
[[nodiscard]] QString levelWords(Level level);
[[nodiscard]] QString cellWords(const RightsCell &cell); // of what a cell is about: as its row, or the role's name

// The level that comes after this one, round and round, among those that somebody with these rights may give: none
// beyond his own, but for the level that stands there already.
[[nodiscard]] Level nextLevel(const RightsRow &row, Level level, int step, const RightsUnion &own, Level stored);

} // namespace regie
