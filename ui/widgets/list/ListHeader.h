// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace regie {

class QueryModel;

// Column titles: a click sorts, with Shift by a further column, again turns the order round. The first section checks
// everything of the filter or nothing.
class ListHeader final : public QHeaderView {
    Q_OBJECT

public:
    ListHeader(QueryModel &model, QWidget *parent);

    void sortBy(int section, bool asFurtherKey);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int rankOf(int section) const; // from 1 among the sort keys; 0 when the column is none

Q_SIGNALS:
    void sorted(); // by the person

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintRank(QPainter &painter, const QRect &rect, int rank) const;

    QueryModel &m_model;
};

} // namespace regie
