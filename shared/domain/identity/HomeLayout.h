// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewDefinition.h"

namespace regie {

// One tile of a home page: a piece of the workspace's table, or a saved view in one of three shapes.
struct HomeTile {
    enum class Shape { Number, List, Chart };

    QString piece{};                    // key in the workspace's table; empty: of a view
    QUuid view{};                       // id of a saved view
    Shape shape = Shape::Number;        // of a view
    bool isWide = false;                // two columns instead of one
    std::optional<Period::Unit> step{}; // of a line over time; none: as the table says

    [[nodiscard]] bool isSameAs(const HomeTile &other) const // whatever its size
    {
        return piece == other.piece && view == other.view && (!piece.isEmpty() || shape == other.shape);
    }
    friend bool operator==(const HomeTile &, const HomeTile &) = default;
};

// What stands on a home page, in its order.
struct HomeLayout {
    static constexpr int most = 60;

    std::optional<std::vector<HomeTile>> tiles; // none: what the table of the role says

    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static std::optional<HomeLayout> fromJson(const QString &json); // nullopt when it is none
    friend bool operator==(const HomeLayout &, const HomeLayout &) = default;
};

} // namespace regie
