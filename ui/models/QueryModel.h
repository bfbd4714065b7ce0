// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CheckMarks.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListColumn.h"
#include "ui/models/RowStretches.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>

namespace regie {

struct Due;

// The rows of one query, loaded page by page as they come near the eye and kept; then live. Column 0 holds the check
// marks, the others follow columns(). Rows that are not read yet stand as places (LoadingRole), so that the scroll bar
// tells the whole length; who goes far reads there, not all the way. A change never moves a row that is being read: new
// records wait in pendingCount(), records that no longer match stay, marked (GoneRole), until they are below what is
// visible or until the next reload.
class QueryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole + 1, // regie::Value
        ChoiceRole,                   // const ChoiceRow *, of choices
        ChangedAtRole,                // qint64 milliseconds since the epoch; 0 when not changed lately
        RecordIdRole,                 // QUuid; null for a place that is not loaded yet
        VersionRole,
        GoneRole,
        LoadingRole,
        CheckedRole, // of the row, in every column
    };
    enum class State { Loading, Ready, Empty, Failed };
    static constexpr int tintMilliseconds = 1'600;
    QueryModel(Gateway &gateway, const Schema &schema, QObject *parent = nullptr);
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const std::vector<ListColumn> &columns() const { return m_columns; }
    void setColumns(std::vector<ListColumn> columns);

    // Setting any of these reads again; the old rows stay until the new ones are there.
    void setFilter(const Filter &filter);
    void setFixedFilter(const Filter &filter); // of the place the list stands in; nobody can take it away
    void setSearch(const QString &search);
    void setSortKeys(std::vector<SortKey> sort);
    void setArchived(Archived archived);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] const QString &search() const { return m_search; }
    [[nodiscard]] const std::vector<SortKey> &sortKeys() const { return m_sort; }
    // The same question as the other's, narrowed; reads again when it became another. Check marks are shared. `besides`
    // are columns that the other may not have.
    void followQuestion(QueryModel &other, const Filter &narrowing, const ListColumns &besides = {},
                        const std::optional<std::vector<SortKey>> &sort = {});
    [[nodiscard]] Query question() const { return query(); }
    void setRowsMove(bool rowsMove); // they come and go at once, where nobody reads line by line: cards, blocks
    void setDormant(bool isDormant); // asks nothing until somebody looks, and everything then
    void setKept(int most, int around) { m_mostKept = most, m_keptAround = around; }
    void reload();
    // The view tells what it shows: pages are read ahead of it.
    void setVisibleRows(int first, int last);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Refusal &failure() const { return m_failure; } // with State::Failed
    [[nodiscard]] bool isOffline() const { return m_gateway.state() != LinkState::Online; }
    [[nodiscard]] qint64 total() const { return m_total; } // -1 while unknown
    [[nodiscard]] std::vector<int> loadedRows() const { return m_rows.rows(); }
    [[nodiscard]] int loadedCount() const { return m_rows.loadedCount(); }
    [[nodiscard]] int pendingCount() const { return static_cast<int>(m_pending.size()); }
    void showPending();
    [[nodiscard]] QUuid recordAt(int row) const;    // null for a place
    [[nodiscard]] int rowOf(const QUuid &id) const; // -1 when not loaded
    [[nodiscard]] QString labelAt(int row) const;
    [[nodiscard]] Value valueAt(int row, const QString &path) const; // empty when no column has that path
    [[nodiscard]] const QSet<QUuid> &checked() const { return m_checks->ids(); }
    [[nodiscard]] bool checksEverything() const { return m_checks->isEverything(); }
    void setChecked(int row, bool checked);
    void checkAll(); // of the filter: rows that are loaded later too
    void uncheckAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
Q_SIGNALS:
    void questionChanged(); // reading begins anew
    void stateChanged();
    void totalChanged();
    void pendingChanged(int count);
    void checkedChanged(int count);
    void rowsLoaded(int first, int last);
    // Around reading everything again: whoever shows the rows remembers where it stands.
    void aboutToReplaceRows();
    void rowsReplaced();

private:
    void followRelated();
    void shareChecks(std::shared_ptr<CheckMarks> checks);
    void tellChecks(int firstRow, int lastRow);
    [[nodiscard]] Query query() const;
    [[nodiscard]] LoadedRow rowFrom(const RowSet &set, std::size_t index) const;
    [[nodiscard]] QVariant cell(const LoadedRow &row, int column, int role) const;
    [[nodiscard]] QVariant timeLeftOf(const LoadedRow &row, const ListColumn &column, const Due &due) const;
    void setState(State state);
    struct Want; // a page that is missing
    [[nodiscard]] std::optional<Want> wanted() const;
    [[nodiscard]] Want pageAt(const RowStretches::Gap &gap, int row, int last) const;
    void askSoon(), readOn();
    void loadPage(const Want &want);
    void receivePage(const Want &want, const Result<RowSet> &page);
    void clearRows(), forgetFarRows();
    [[nodiscard]] bool placeRows(const Want &want, const RowSet &page);
    [[nodiscard]] std::optional<RowStretches::Gap> gapOf(const Want &want) const;
    [[nodiscard]] std::vector<LoadedRow> freshRows(const Want &want, const RowStretches::Gap &gap, const RowSet &page,
                                                   RowStretches::Joints &joints) const;
    void resizeGap(const RowStretches::Gap &gap, int by);
    void fitRowCount(), countRows();
    void noteDay(const QDate &before);
    void noteChanges(const std::vector<ChangedRecord> &records);
    void resync(), reread();
    void receiveReread(const std::vector<QUuid> &asked, const RowSet &rows);
    void updateRow(int row, LoadedRow fresh);
    void markGone(int row);
    void markArrived(LoadedRow &row);
    void removeGoneBelow(int lastVisible);
    [[nodiscard]] bool sortsAfterLoaded(const LoadedRow &row) const;
    void fadeTints();

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<ListColumn> m_columns;
    Filter m_filter, m_fixedFilter;
    QString m_search;
    std::vector<SortKey> m_sort;
    Archived m_archived = Archived::Without;
    RowStretches m_rows;
    int m_goneCount = 0;
    std::shared_ptr<CheckMarks> m_checks;
    State m_state = State::Loading;
    Refusal m_failure;
    qint64 m_total = -1;
    int m_generation = 0; // answers to an older question are dropped
    int m_wantedRow = 0, m_firstVisible = 0, m_lastVisible = 0;
    int m_mostKept = 60'000, m_keptAround = 15'000; // rows, a kilobyte each; those on each side of the eye
    bool m_isLoading = false, m_rowsMove = false, m_isDormant = false, m_isRereading = false;
    bool m_readsAll = false;                    // everything is checked
    bool m_replacesRows = true;                 // the next page takes the place of everything shown
    QSet<QUuid> m_stale, m_pending, m_arriving; // the last: pending until it is read, and marked when it comes
    QSet<QUuid> m_candidates;                   // not shown, changed elsewhere: do they belong here now?
    QTimer m_rereadTimer, m_countTimer, m_tintTimer;
};

} // namespace regie

Q_DECLARE_METATYPE(regie::Value)
