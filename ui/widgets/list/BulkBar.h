// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace regie {

// Floats over a list while rows are checked: how many, and what can be done with all of them.
class BulkBar final : public QFrame {
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent);

    // Where the foot of what floats over `page` may stand: there, or above the bar that lies there.
    [[nodiscard]] static int freeFoot(const QWidget &page, int foot);

    // What the letters of the list do with all checked rows, in the order they stand.
    struct Offer {
        QChar letter;
        QString text;
        QString glyph;
    };

    void setCount(int count);
    void offer(const std::vector<Offer> &offers);   // what else can be done goes into a menu where there are some
    void offerArchive(bool offered, bool isEnding); // what only the program writes ends (see archiveWords)
    void offerEdit(bool offered);
    // As wide as what it says, and no wider than this: what has no room goes into the menu, the count never.
    void fit(int width);

Q_SIGNALS:
    void letterChosen(QChar letter);
    void editRequested();
    void copyRequested();
    void archiveRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fold();
    [[nodiscard]] bool hasRoom() const;
    void showMenu();

    QLabel *m_label;
    class Button *m_edit;
    Button *m_copy;
    Button *m_archive;
    Button *m_more;
    Button *m_close;
    std::vector<Button *> m_offers;
    bool m_mayEdit = true;
    bool m_mayArchive = true;
    bool m_isEnding = false;
    int m_count = 0;
    int m_room = QWIDGETSIZE_MAX;
};

} // namespace regie
