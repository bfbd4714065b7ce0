// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/HomePiece.h"

namespace regie {

class PastCounts;
class Tile;

// How many records a view has, with what puts the number into proportion: a second one, and those of the days before.
class NumberPiece final : public HomePiece {
    Q_OBJECT

public:
    // `spec` is null for a saved view.
    NumberPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const TileSpec *spec,
                Tile *widget);

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] bool isNumber() const override { return true; }
    [[nodiscard]] QString title() const override;
    void sayTexts() override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;

private:
    void sayNote();
    void sayPast();

    HomeSource m_source;
    const TileSpec *m_spec;
    Tile *m_widget;
    PastCounts *m_past = nullptr; // null where the records don't tell
    int m_note = -1;
    qint64 m_count = -1;
};

} // namespace regie
