// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace regie {

struct Theme;
struct TimeLeft;

// Paints a record in two lines. What was done to it: who did what and when; below, to which record and whom it
// concerns. What waits for a deadline: title, who is to do it and where it stands, and the time left above its bar.
// Anything else: title and state; below, whom it concerns and when.
class GlanceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPlain(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const;
    void paintWork(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const;
    void paintDeed(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const;
    void paintPerson(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const;
};

} // namespace regie
