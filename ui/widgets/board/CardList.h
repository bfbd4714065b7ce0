// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QTimer>
#include <QUuid>

namespace regie {

class CardDelegate;
class CardModel;

// The cards of one column and their keys. The pages near the eye are read; what stood at the top stays there when they
// are read again.
class CardList final : public QListView {
    Q_OBJECT

public:
    CardList(CardModel &model, QWidget *parent);

    [[nodiscard]] CardModel &cards() const { return m_model; }
    [[nodiscard]] CardDelegate *delegate() const { return m_delegate; }
    [[nodiscard]] QUuid currentRecord() const;
    void setCurrentRow(int row); // the nearest there is
    void setCarrying(bool isCarrying) { m_isCarrying = isCarrying; }
    void setIsCurrent(bool isCurrent); // of the columns, the one with the current card

Q_SIGNALS:
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void nextActRequested();
    void filterRequested();
    void leftSideways(int by); // to the neighbouring column
    void foldRequested();      // its column
    // A card on its way: the list it was taken from has the keys and the mouse.
    void taken(int row, bool byMouse);
    void carriedTo(const QPoint &global);
    void letGo();
    void putBack();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] bool carryByKey(const QKeyEvent &event);
    void tellVisibleRows();
    void remember();
    void restore();

    CardModel &m_model;
    CardDelegate *m_delegate;
    QTimer m_tellTimer;
    QUuid m_kept;
    int m_keptScroll = 0;
    int m_keptRow = -1;
    int m_pressedRow = -1;
    QPoint m_pressedAt;
    bool m_isCarrying = false;
};

} // namespace regie
