// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace regie {

class Tile;

// Tiles of one width, or of two: all side by side where their words have room, otherwise in several lines.
class TileGrid final : public QWidget {
    Q_OBJECT

public:
    struct Item {
        Tile *tile;
        bool isWide = false;
        friend bool operator==(const Item &, const Item &) = default;
    };

    explicit TileGrid(QWidget *parent);

    void add(Tile *tile);
    void setItems(std::vector<Item> items); // those that are not among them any more are no longer placed
    [[nodiscard]] int columns() const { return m_columns; }

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void place(int columns);
    [[nodiscard]] int allColumns() const;
    [[nodiscard]] int fittingColumns() const;

    QGridLayout *m_grid;
    std::vector<Item> m_items;
    int m_columns = 0;
};

} // namespace regie
