// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TileGrid.h"

#include "app/pages/Tile.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QGridLayout>

namespace regie {

namespace {

constexpr int mostColumns = 6;
constexpr int wideEnough = 188; // six tiles in a window of 1440: longer words elide rather than break up that line

} // namespace

TileGrid::TileGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(metrics::panels);
}

void TileGrid::add(Tile *tile)
{
    m_tiles.push_back(tile);
    m_columns = 0;
    arrange();
}

bool TileGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a tile says something else
        arrange();
    return QWidget::event(event);
}

void TileGrid::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Lines of the same length, the last one at most shorter: six, three, two, one.
int TileGrid::fittingColumns() const
{
    int least = 0;
    for (const Tile *tile : m_tiles)
        least = std::max(least, tile->wordsWidth());
    least = std::min(least, wideEnough);
    const auto count = static_cast<int>(m_tiles.size());
    for (int lines = (count + mostColumns - 1) / mostColumns; lines < count; ++lines) {
        const int columns = (count + lines - 1) / lines;
        if (columns * least + (columns - 1) * metrics::panels <= width())
            return columns;
    }
    return 1;
}

void TileGrid::arrange()
{
    if (m_tiles.empty())
        return;
    // Before it has its place its width says nothing, and many lines would make the window taller for good.
    const int columns = isVisible() ? fittingColumns() : std::min(mostColumns, static_cast<int>(m_tiles.size()));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    for (Tile *tile : m_tiles)
        m_grid->removeWidget(tile);
    for (int at = 0; at < static_cast<int>(m_tiles.size()); ++at) {
        m_grid->addWidget(m_tiles[static_cast<std::size_t>(at)], at / columns, at % columns);
        m_grid->setColumnStretch(at % columns, 1);
    }
}

} // namespace regie
