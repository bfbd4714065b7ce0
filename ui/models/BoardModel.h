// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"
#include "ui/models/QueryModel.h"

namespace regie {

// The cards of one column, each told to assistive technology with all that it shows.
class CardModel final : public QueryModel {
    Q_OBJECT

public:
    using QueryModel::QueryModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

struct BoardColumn {
    QString key;                       // of the choice; empty: records without one
    const ChoiceRow *choice = nullptr; // null for the latter
    qint64 count = -1;                 // of all its records; -1 while unknown
    Value total;                       // of the number that is added up
    std::unique_ptr<CardModel> cards;
};

// What a list shows as columns of cards: a column for each value of a choice, in the order of its declaration. Filter,
// words and order are those of the list; counts and totals come from the server and follow changes. A row of this
// model is a column of the board.
class BoardModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, // qint64
        TotalRole,                    // as people read it; empty when nothing is added up
        LimitRole,                    // int; 0: none
        IsOverRole,                   // bool: more cards than the limit allows
        IsFoldedRole,                 // bool: its title alone is shown, and its cards are not read
    };
    // The source outlives it.
    BoardModel(QueryModel &source, Gateway &gateway, QObject *parent = nullptr);
    ~BoardModel() override;

    void setOptions(const KanbanOptions &options);
    [[nodiscard]] const KanbanOptions &options() const { return m_options; }
    void setLimit(const QString &key, int most); // 0: none
    void setFolded(const QString &key, bool isFolded);
    // Reads only while somebody looks.
    void setActive(bool active);

    [[nodiscard]] const Schema &schema() const { return m_source.schema(); }
    [[nodiscard]] const std::optional<ListColumn> &field() const { return m_field; } // nothing: no choice to show
    [[nodiscard]] const std::vector<BoardColumn> &columns() const { return m_columns; }
    [[nodiscard]] QString titleOf(const BoardColumn &column) const;
    [[nodiscard]] QString totalTitle() const;                // "Estimated hours"; empty when nothing is added up
    [[nodiscard]] int columnOfRecord(const QUuid &id) const; // -1: not loaded

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void questionCounted(); // the counts are those of another question than before

private:
    void build();
    void followSource();
    void foldColumns();
    void ask();
    void receive(const RowSet &rows);
    [[nodiscard]] Filter conditionOf(const BoardColumn &column) const;
    [[nodiscard]] ListColumns besides() const;

    QueryModel &m_source;
    Gateway &m_gateway;
    KanbanOptions m_options;
    std::optional<ListColumn> m_field;
    std::vector<BoardColumn> m_columns;
    bool m_isActive = false;
    bool m_isQuestionNew = true;
    int m_question = 0;
    QTimer m_askTimer;
};

// Choices of the entity's own that may be columns, its state first.
[[nodiscard]] ListColumns boardFields(const Schema &schema, const Gateway &gateway);
// Numbers of the entity's own that may be added up.
[[nodiscard]] ListColumns summableFields(const Schema &schema, const Gateway &gateway);

} // namespace regie
