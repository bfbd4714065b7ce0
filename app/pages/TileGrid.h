// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace regie {

class Tile;

// Tiles of one width: all side by side where their words have room, otherwise in several lines.
class TileGrid final : public QWidget {
    Q_OBJECT

public:
    explicit TileGrid(QWidget *parent);

    void add(Tile *tile);
    [[nodiscard]] int columns() const { return m_columns; }

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int fittingColumns() const;

    QGridLayout *m_grid;
    std::vector<Tile *> m_tiles;
    int m_columns = 0;
};

} // namespace regie
