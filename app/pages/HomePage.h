// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/workspaces/Workspaces.h"

class QGridLayout;
class QLabel;

namespace regie {

class LiveCounts;
class HomePanels;
class Tile;

// How things stand in this workspace: tiles that count, the list of what is most urgent, and panels beside it.
class HomePage final : public Page {
    Q_OBJECT

public:
    HomePage(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return QStringLiteral("home"); }
    [[nodiscard]] QString entity() const override;
    bool perform(Command command) override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] std::vector<QWidget *> panes() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct TileLine {
        Tile *tile;
        const TileSpec *spec;
        int note = -1;
    };
    QWidget *buildTiles(LiveCounts &counts);
    void addTile(LiveCounts &counts, const TileSpec &spec, QWidget *parent);
    void layPanels(QGridLayout &grid) const;
    void sayTexts();
    void sayNote(const TileLine &line) const;

    Gateway &m_gateway;
    const WorkspaceSpec &m_workspace;
    QLabel *m_greeting;
    QLabel *m_day;
    std::vector<TileLine> m_tiles;
    HomePanels *m_panels = nullptr;
};

} // namespace regie
