// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace regie {

// Paints one cell of the lines: its content as its kind asks, the ring of the current one, and in words and colour what
// is wrong, disputed, new or changed by others.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setCurrent(const QModelIndex &cell, bool hasFocus);

private:
    void paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index, const class Theme &theme) const;
    void paintNumber(QPainter &painter, const QRect &cell, const QModelIndex &index, const class Theme &theme) const;

    QPersistentModelIndex m_current;
    bool m_hasFocus = false;
};

} // namespace regie
