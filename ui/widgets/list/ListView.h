// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>
#include <QUuid>

namespace regie {

class CellDelegate;
class ListHeader;
class QueryModel;

// The table of a list and its keys (interface.md §8). Order, scroll, selection and current row hold when rows are read
// again: what stood at the top stays there, and the current record stays current.
class ListView final : public QTableView {
    Q_OBJECT

public:
    ListView(QueryModel &model, QWidget *parent);

    [[nodiscard]] QUuid currentRecord() const;
    void setCurrentRecord(const QUuid &id);
    [[nodiscard]] ListHeader *header() const { return m_header; }
    // Checked rows, or the current one, as tab separated lines with the titles first.
    [[nodiscard]] QString asTable() const;
    void copy() const;
    void fitColumns();

Q_SIGNALS:
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void filterRequested(); // the key of the filter field
    void archiveRequested();
    void nextActRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    void moveTo(int row);
    void checkWhileMoving(int rows);
    void moveColumn(int by);
    void showHover(int row);
    void tellVisibleRows();
    void remember();
    void restore();
    void fitRows();
    void shrinkToFit();
    void stretchLabel();
    [[nodiscard]] int contentWidth(int section) const;
    [[nodiscard]] int labelSection() const; // -1 when the label is no column
    void tellCurrent();

    QueryModel &m_model;
    CellDelegate *m_delegate;
    ListHeader *m_header;
    QTimer m_tellTimer;
    QStringList m_fittedColumns;
    QUuid m_told;
    QUuid m_current;
    QUuid m_top;
    int m_topOffset = 0;
    int m_currentRow = -1;
    int m_hoveredRow = -1;
    bool m_isRestoring = false;
};

} // namespace regie
