// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ListColumn.h"

#include <QStyledItemDelegate>

namespace regie {

class QueryModel;

// Paints one cell of a list as its kind asks: chips, avatars, priorities, numbers to the right; the ground of the row
// below, and the tint of what somebody else just changed.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CellDelegate(const QueryModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    // What a column will hold sooner or later, whatever its first rows hold: each choice, each way to tell a moment. 0
    // where nothing is known of it.
    [[nodiscard]] int widestKnown(int section) const;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    void setCurrentRow(int row) { m_currentRow = row; }

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPerson(QPainter &painter, const QRect &rect, const QModelIndex &index, const QColor &ink) const;
    void paintText(QPainter &painter, const QRect &rect, const QString &text, const QModelIndex &index,
                   const QColor &ink) const;

    const QueryModel &m_model;
    int m_hoveredRow = -1;
    int m_currentRow = -1;
};

// The choice that a cell of a list shows; nullptr for content of another kind.
[[nodiscard]] const ChoiceRow *choiceAt(const QModelIndex &index);

} // namespace regie
