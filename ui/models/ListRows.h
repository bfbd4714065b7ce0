// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Grouping.h"
#include "ui/models/QueryModel.h"

#include <memory>

namespace regie {

// One group of a list: what its records share, how many they are, and what their numbers make together.
struct ListGroup {
    int level = 0; // 1 within a group of level 0
    Value value;   // of the field it groups by; a day stands for the first day of its step
    QUuid id;      // of the record that a reference groups by
    qint64 count = 0;
    QHash<QString, Value> sums;     // by column path
    QHash<QString, Value> averages; // by column path
    bool isOpen = true;
    Filter condition;                 // of its records, those of the group around it included
    std::unique_ptr<QueryModel> rows; // once somebody looks; null for groups of groups
    int shown = 0;                    // how many rows stand below its own
    QString key;                      // tells it from the others
    bool isMore = false;              // stands for the groups that were not asked for yet; opening it asks for them
};

// What a list shows, row by row: the records of a QueryModel, or these in groups. A group's records are read page by
// page when it comes near the eye; until then they stand as places. Totals come from the server, over the same filter
// and scope, and follow changes.
class ListRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole + 100, // bool: a group's own row
    };
    // The source outlives it and holds the question: filter, order, columns, check marks.
    ListRows(QueryModel &source, Gateway &gateway, QObject *parent = nullptr);
    ~ListRows() override;

    [[nodiscard]] QueryModel &source() const { return m_source; }
    [[nodiscard]] const Schema &schema() const { return m_source.schema(); }
    [[nodiscard]] const std::vector<ListColumn> &columns() const { return m_source.columns(); }
    [[nodiscard]] const QSet<QUuid> &checked() const { return m_source.checked(); }

    void setGroups(const std::vector<QString> &groups); // as in ViewDefinition; empty: none
    [[nodiscard]] const std::vector<QString> &groups() const { return m_groupBy; }
    [[nodiscard]] bool isGrouped() const { return !m_groupBy.empty(); }
    [[nodiscard]] const ListGroup *groupAt(int row) const; // null when it is no group's row
    [[nodiscard]] int groupRowAbove(int row) const;        // of the group a row stands in; -1: in none
    void setOpen(int row, bool isOpen);
    [[nodiscard]] QString groupTitle(const ListGroup &group) const;
    [[nodiscard]] GroupMark groupMark(const ListGroup &group) const;

    [[nodiscard]] QUuid recordAt(int row) const;
    [[nodiscard]] int rowOf(const QUuid &id) const;
    [[nodiscard]] qint64 versionOf(const QUuid &id) const; // 0 when not loaded
    [[nodiscard]] int loadedCount() const;
    [[nodiscard]] std::vector<int> loadedRows() const; // from the top; with groups: all
    void setChecked(int row, bool checked);
    void checkAll() { m_source.checkAll(); }
    void uncheckAll() { m_source.uncheckAll(); }
    void setVisibleRows(int first, int last);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void rowsLoaded(int first, int last);
    void aboutToReplaceRows();
    void rowsReplaced();
    void groupsChanged(); // how many there are, or whether any are

private:
    struct Spot {
        ListGroup *group = nullptr; // null outside of groups
        int row = 0;                // below the group's own row; -1: that row itself
    };
    static constexpr int clockMilliseconds = 5 * 60'000;
    using Groups = std::vector<std::unique_ptr<ListGroup>>;

    void mirrorSource();
    void ask();
    void askByTheClock();
    [[nodiscard]] bool followsClock() const; // is some group about how near something is?
    void readGroups(std::size_t levels, int pages, const RowSet &before, std::function<void(const RowSet &)> then);
    void receive(const RowSet &rows, const RowSet *outer);
    void askForMore();
    [[nodiscard]] Query question(std::size_t levels) const;
    [[nodiscard]] Groups groupsFrom(const RowSet &rows, const RowSet *outer) const;
    [[nodiscard]] std::unique_ptr<ListGroup> groupFrom(const RowSet &rows, std::size_t row, std::size_t level,
                                                       const Filter &around, const QString &aroundKey) const;
    [[nodiscard]] Filter conditionOf(const QString &group, const Value &value, const QUuid &id) const;
    void replaceGroups(Groups groups);
    [[nodiscard]] bool takeTotals(Groups &groups); // false when the groups are others
    [[nodiscard]] bool isHidden(std::size_t index) const;
    [[nodiscard]] int wantedRows(std::size_t index) const;
    void fit(std::size_t index);
    void fitAll();
    void makeRows(ListGroup &group);
    void countStarts();
    [[nodiscard]] Spot spotOf(int row) const;
    [[nodiscard]] int startOf(const ListGroup &group) const;
    [[nodiscard]] QVariant groupCell(const ListGroup &group, int column, int role) const;

    QueryModel &m_source;
    Gateway &m_gateway;
    std::vector<QString> m_groupBy;
    Groups m_groups;
    std::vector<int> m_starts; // row of each group; of hidden ones the row they would have
    int m_rowCount = 0;
    int m_question = 0;
    int m_pages = 1; // of groups, 500 each
    QTimer m_askTimer;
    QDateTime m_now; // by which the groups were asked for
    QTimer m_clock;
};

} // namespace regie
