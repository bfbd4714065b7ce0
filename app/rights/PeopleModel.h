// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsDraft.h"
#include "ui/widgets/Painters.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStyledItemDelegate>

namespace regie {

// People by name, with their roles: those whose name, address or role holds every typed word, in the wanted states.
class PeopleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, RolesRole, ChipRole, SeenRole };

    PeopleModel(const RightsBook &book, const RightsDraft &draft, Gateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void setSearch(const QString &words);
    void setStates(const QSet<QString> &states); // none: all of them
    [[nodiscard]] QModelIndex indexOf(const QUuid &person) const;

private:
    void find();
    [[nodiscard]] QString rolesText(const QUuid &person) const;
    [[nodiscard]] QString seenText(const RightsBook::PersonLine &person) const;
    [[nodiscard]] bool isWanted(const RightsBook::PersonLine &person) const;

    const RightsBook &m_book;
    const RightsDraft &m_draft;
    Gateway &m_gateway;
    QString m_search;
    QSet<QString> m_states;
    std::vector<QUuid> m_shown;
};

// A person on two lines: name and roles at the left, state and when last seen at the right.
class PersonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace regie
