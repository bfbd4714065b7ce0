// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsDraft.h"

#include <QStyledItemDelegate>

namespace regie {

struct Theme;

// The mark of a level: how much of the circle is filled is how far the right reaches.
void paintLevel(QPainter &painter, const QRectF &rect, Level level, const Theme &theme);

class RightsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_hoveredRow = -1;
};

} // namespace regie
