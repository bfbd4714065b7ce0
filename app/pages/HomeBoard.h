// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/HomePiece.h"

#include <QWidget>

class QMenu;

namespace regie {

class PanelGrid;
class TileDrag;
class TileGrid;

// The pieces of a home page in their places: numbers side by side above, panels two by two below. The person moves them
// by mouse and by keys, widens them and takes them away; what they make of it is told, and shown at once.
class HomeBoard final : public QWidget {
    Q_OBJECT

public:
    HomeBoard(const HomeParts &parts, QWidget *parent);

    // What is there already stays as it is.
    void setTiles(const std::vector<HomeTile> &tiles);
    void dropViews(); // those of saved views are made anew by the next setTiles
    [[nodiscard]] const std::vector<HomeTile> &tiles() const { return m_tiles; } // also those that cannot be shown
    [[nodiscard]] const std::vector<HomePiece *> &pieces() const { return m_pieces; }

    void sayTexts();
    void reload();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] TileGrid *numbers() const { return m_numbers; }

    // Each as the person would.
    void shift(HomePiece *piece, int by); // among those beside it
    void widen(HomePiece *piece, bool isWide);
    void takeAway(HomePiece *piece);
    void fillMenu(QMenu &menu, HomePiece *piece);

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);
    void arranged(const std::vector<regie::HomeTile> &tiles);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] HomePiece *make(const HomeTile &tile);
    [[nodiscard]] HomePiece *pieceOf(const QObject *widget) const;
    [[nodiscard]] std::vector<HomePiece *> beside(const HomePiece *piece) const;
    void place();
    void moveTo(HomePiece *piece, int place);
    void tell(std::vector<HomeTile> tiles);

    HomeParts m_parts;
    TileGrid *m_numbers;
    PanelGrid *m_panels;
    TileDrag *m_drag;
    std::vector<HomeTile> m_tiles;
    std::vector<HomePiece *> m_pieces; // in the order of the tiles
};

} // namespace regie
