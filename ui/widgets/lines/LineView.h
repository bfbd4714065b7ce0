// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace regie {

class Gateway;
class LineDelegate;
class LineEditing;
class LineModel;

// The rows of the lines, their keys and what the mouse does with them.
class LineView final : public QTableView {
    Q_OBJECT

public:
    LineView(LineModel &model, Gateway &gateway, QWidget *parent);

    [[nodiscard]] LineModel &lines() const { return m_model; }
    [[nodiscard]] LineEditing *editing() const { return m_editing; }
    // Where Tab goes after the last cell, or before the first one.
    void leave(int direction);
    void fitColumns();

    void insertLine();
    void removeLine();
    void duplicateLine();
    void moveLine(int by);
    void openLine();
    void copyCell();

Q_SIGNALS:
    void currentCellChanged(const QModelIndex &cell);
    void openRequested(const QUuid &line);
    void pasteRequested(const QModelIndex &from);
    void scrolledOrSized(); // columns may stand elsewhere
    void told(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; } // Tab walks the cells; leave() goes on

private:
    enum class Where { Rows, Cell }; // while a text is being typed, some keys are the text's own
    [[nodiscard]] bool takeCommand(const QKeyEvent &key, Where where);
    [[nodiscard]] bool hasTableToPaste() const;
    [[nodiscard]] int dropRow(const QPoint &position) const;
    void fitRows();
    void showRing(bool hasFocus);

    LineModel &m_model;
    LineDelegate *m_delegate;
    LineEditing *m_editing;
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
    QUuid m_current; // over a reset
    int m_currentColumn = 1;
    int m_dropRow = -1; // while a line is being dragged: before which one it would stand
};

} // namespace regie
