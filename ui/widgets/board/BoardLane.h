// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace regie {

class BoardModel;
class CardList;
class Chip;
class ErrorPanel;
class Glyph;
class IconButton;

// One column of a board: what its cards share, how many they are and what their numbers make together; then the cards.
// Folded, its title and count alone stand in a narrow strip, which still takes cards.
class BoardLane final : public QWidget {
    Q_OBJECT

public:
    BoardLane(BoardModel &model, int column, QWidget *parent);

    [[nodiscard]] CardList *cards() const { return m_cards; }
    [[nodiscard]] int column() const { return m_column; }
    void showHead(); // what the model says now
    void askForLimit();
    // What a card on its way would find here.
    enum class Drop { None, Possible, Here, Denied };
    void setDrop(Drop drop);
    [[nodiscard]] Drop drop() const { return m_drop; }
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] IconButton *foldButton() const { return m_fold; }
    [[nodiscard]] QWidget *keys(); // what has them here: the cards, or the strip
    [[nodiscard]] QLabel *countLabel() const { return m_count; }
    [[nodiscard]] bool saysOver() const;
    [[nodiscard]] QLabel *totalLabel() const { return m_total; }

Q_SIGNALS:
    void limitChosen(const QString &key, int most); // 0: none
    void foldChosen(bool isFolded);
    void leftSideways(int by); // by the keys, from the strip

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeHead();
    void showState();
    void showFold();
    void paintStrip(QPainter &painter) const;

    BoardModel &m_model;
    int m_column;
    QWidget *m_head;
    Chip *m_chip = nullptr;
    QLabel *m_title = nullptr; // where there is no chip
    Glyph *m_over = nullptr;   // more cards than the limit allows
    QLabel *m_count = nullptr;
    QLabel *m_total = nullptr;
    IconButton *m_fold = nullptr;
    IconButton *m_more = nullptr;
    CardList *m_cards;
    ErrorPanel *m_error = nullptr;
    Drop m_drop = Drop::None;
};

} // namespace regie
