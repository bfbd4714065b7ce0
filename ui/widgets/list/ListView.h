// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"

#include <QHash>
#include <QTableView>
#include <QTimer>
#include <QUuid>

#include <optional>

namespace regie {

class CellDelegate;
class ListHeader;
class ListRows;
struct ListGroup;

// The table of a list and its keys (interface.md §8). Order, scroll, selection and current row hold when rows are read
// again: what stood at the top stays there, and the current record stays current.
class ListView final : public QTableView {
    Q_OBJECT

public:
    ListView(ListRows &model, QWidget *parent);

    [[nodiscard]] QUuid currentRecord() const;
    void setCurrentRecord(const QUuid &id);
    // The record above (-1) or below (1) the current one.
    [[nodiscard]] bool hasNeighbour(int by) const { return neighbourRow(by) >= 0; }
    void goToNeighbour(int by);
    // A row comes into view, a column never: nothing moves sideways unless the person goes to a cell.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void showCell(const QModelIndex &index);
    [[nodiscard]] ListHeader *header() const { return m_header; }
    // Checked rows, or the current one, as tab separated lines with the titles first.
    [[nodiscard]] QString asTable() const;
    void copy() const;

    // Columns share the width: each takes what its content needs, what is left goes to the label; where there is too
    // little, names give way and numbers do not. What the person drew stays as drawn.
    void fitColumns();
    void showInModelOrder(); // whatever was carried elsewhere
    [[nodiscard]] QStringList shownPaths() const;                                                 // from left to right
    [[nodiscard]] int drawnWidth(const QString &path) const { return m_drawnWidths.value(path); } // 0: not drawn
    void setDrawnWidths(const QHash<QString, int> &widths);
    void setDensity(std::optional<Density> density); // nothing: as everywhere
    [[nodiscard]] std::optional<Density> density() const { return m_density; }

Q_SIGNALS:
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void filterRequested(); // the key of the filter field
    void archiveRequested();
    void nextActRequested();
    void arranged(); // the person moved or drew a column
    void editRequested(const QModelIndex &index);
    void cellDoubleClicked(const QModelIndex &index, bool inNewTab);
    void pasteRequested();
    void letterTyped(QChar letter); // one that starts an act

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
    [[nodiscard]] bool takeText(const QKeyEvent &event);
    [[nodiscard]] bool takeCommand(const QKeyEvent &event);
    [[nodiscard]] bool takeMove(const QKeyEvent &event);
    [[nodiscard]] bool takeRow(const QKeyEvent &event);
    [[nodiscard]] bool foldOrUnfold(bool unfold); // false when the list has no groups
    void paintGroupTitle(QPainter &painter, const QRect &row, const ListGroup &group) const;
    void moveTo(int row);
    [[nodiscard]] int neighbourRow(int by) const; // -1: there is none
    void checkWhileMoving(int rows);
    void moveColumn(int by);
    void showHover(int row);
    void tellVisibleRows();
    void remember();
    void restore();
    void fitRows();
    void connectHeader();
    void measureColumns();
    struct Share {
        int section;
        int least;
        int tight;  // where even that is too much
        int wanted; // as long as names usually are
        int whole;  // where nothing is cut
        bool isDrawn;
        int width = 0;
    };
    [[nodiscard]] std::vector<Share> shares() const;
    static void spread(int room, std::vector<Share> &shares, int Share::*to);
    void shareWidth();
    void noteDrawn(int section, int width);
    [[nodiscard]] int leastWidth(int section) const;
    void growColumns();
    [[nodiscard]] bool hasReadRows() const;
    [[nodiscard]] int contentWidth(int section, int widest) const;
    [[nodiscard]] int cellsWidth(int section, int widest) const;
    [[nodiscard]] int tightWidth(int section) const;
    [[nodiscard]] int labelSection() const; // -1 when the label is no column
    void tellCurrent();

    ListRows &m_model;
    CellDelegate *m_delegate;
    ListHeader *m_header;
    QTimer m_tellTimer;
    QTimer m_clock;
    QStringList m_measuredColumns;
    std::vector<int> m_contentWidths; // by section
    std::vector<int> m_wholeWidths;   // where nothing they sample is cut
    std::vector<int> m_tightWidths;
    QHash<QString, int> m_drawnWidths;
    std::optional<Density> m_density;
    bool m_isAskedAnew = false; // since the columns were measured
    bool m_isFitting = false;
    QUuid m_told;
    QUuid m_current;
    QUuid m_top;
    int m_topOffset = 0;
    int m_currentRow = -1;
    int m_hoveredRow = -1;
    bool m_isRestoring = false;
};

} // namespace regie
