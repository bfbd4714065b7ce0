// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QScrollBar;

namespace regie {

class RightsDelegate;
class RightsModel;

// The cells of the roles, between what stands still beside them: which right it is, and what it comes to. Arrows go
// from cell to cell, Space and Enter to the next level, Shift+Space to the one before, Escape takes a cell's change
// back; left and right fold and unfold where the line does.
class RightsView final : public QWidget {
    Q_OBJECT

public:
    explicit RightsView(RightsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *cells() const; // what takes the keys
    [[nodiscard]] QTableView *labels() const;
    [[nodiscard]] QTableView *effective() const;
    void goTo(const QModelIndex &cell);
    void showHeld();                                      // scrolls to the first role that the selected person holds
    [[nodiscard]] QSize minimumSizeHint() const override; // one role beside what stands still, however wide that is now

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Cells;
    class Beside;
    void share(QTableView *view);
    void connectSideways();
    void arrange();
    void hover(QTableView *view, const QPoint &position);

    RightsModel &m_model;
    RightsDelegate *m_delegate;
    Beside *m_labels;
    Cells *m_cells;
    Beside *m_effective;
    QScrollBar *m_sideways;
};

} // namespace regie
