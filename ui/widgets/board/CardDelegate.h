// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ListColumn.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>

namespace regie {

// Which columns of a list stand where on its cards, by place in the model: priorities, reference and the first date
// above the title, the other words, chips and people below. -1: none.
struct CardParts {
    int reference = -1;
    int label = -1;
    int date = -1;
    int person = -1;
    std::vector<int> priorities;
    std::vector<int> chips;
    std::vector<int> words;

    [[nodiscard]] bool hasHead() const { return reference >= 0 || date >= 0 || !priorities.empty(); }
    [[nodiscard]] bool hasFoot() const { return person >= 0 || !words.empty(); }
};
// `lane` is the path that every card of a column has in common: its head says it already.
[[nodiscard]] CardParts cardParts(const Schema &schema, const ListColumns &columns, const QString &lane);

// One record as a card; all cards of a board are of one height, so that a column of any length is placed at once.
class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(QObject *parent);

    void setParts(CardParts parts) { m_parts = std::move(parts); }
    [[nodiscard]] const CardParts &parts() const { return m_parts; }
    // Compact cards say words and chips in one line.
    void setDensity(Density density) { m_density = density; }
    void setTaken(const QUuid &id) { m_taken = id; } // the card that somebody is moving
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int padding() const;
    [[nodiscard]] bool hasChipLine() const;
    void paintHead(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const;
    void paintFoot(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const;
    // Returns what is left of the line.
    QRect paintChips(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const;

    CardParts m_parts;
    QUuid m_taken;
    Density m_density = Density::Compact;
};

} // namespace regie
