// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/HomeSource.h"

#include <QObject>

class QWidget;

namespace regie {

// One tile of a home page and the widget that shows it; it lives as long as the widget.
class HomePiece : public QObject {
    Q_OBJECT

public:
    HomePiece(const HomeTile &tile, QObject *parent)
        : QObject(parent)
        , m_tile(tile)
    {}

    [[nodiscard]] const HomeTile &tile() const { return m_tile; }
    void setTile(const HomeTile &tile) // another size or step of the same
    {
        m_tile = tile;
        follow();
    }
    [[nodiscard]] virtual QWidget *widget() const = 0;
    [[nodiscard]] virtual bool isNumber() const { return false; } // stands in the strip above the panels
    [[nodiscard]] virtual QString title() const = 0;
    virtual void sayTexts() = 0;
    virtual void reload() {}
    [[nodiscard]] virtual bool isLoading() const = 0;
    [[nodiscard]] virtual QString problem() const { return {}; }

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);
    void tileChosen(const regie::HomeTile &tile); // the same in another step

protected:
    virtual void follow() {}

private:
    HomeTile m_tile;
};

// The widget is a child of the page. Null when there is nothing to show: rights, or a view that is gone.
[[nodiscard]] HomePiece *makePiece(const HomeTile &tile, const HomeParts &parts, QWidget *page);
// What it is called, whether or not it is shown; empty when there is no such piece for this session.
[[nodiscard]] QString pieceTitle(const HomeTile &tile, const HomeParts &parts);

// What the role's table has for this session: what stands there unless somebody arranged it, and all there is.
[[nodiscard]] std::vector<HomeTile> usualTiles(const HomeParts &parts);
[[nodiscard]] std::vector<HomeTile> offeredTiles(const HomeParts &parts);

} // namespace regie
