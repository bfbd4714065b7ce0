// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace regie {

class Button;
class Glyph;
class IconButton;
class PresenceRow;
class RecordMenu;

// Where the record stands, what it is called, and what can be done with it: the usual next act filled, one more
// outlined, the rest in a menu.
class RecordHeader final : public QWidget {
    Q_OBJECT

public:
    RecordHeader(OpenRecord &record, Gateway &gateway, QWidget *parent);

    void setPosition(int row, qint64 total); // row -1: no list to stand in
    void refresh();
    void setShowsKeys(bool shows);     // of the next act
    void setView(const QString &name); // of the list it was opened from; empty: none
    void focusNextAct();               // the page where there is none
    // What else is offered of an existing record, by whoever shows the page.
    void setFurther(std::function<void(QMenu &)> further);
    void addTo(QMenu &menu) const; // all that its buttons and its menu do

Q_SIGNALS:
    void listRequested();
    void viewRequested();
    void neighbourRequested(int direction);
    void actRequested(const QString &act);
    void saveRequested();
    void archiveRequested(bool archived);
    void linkRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeCrumbs();
    void showActs();
    void makeActButtons(const std::vector<const ActInfo *> &acts);
    void dressActButtons();
    void orderTabs();

    OpenRecord &m_record;
    Button *m_list = nullptr;
    Glyph *m_viewArrow = nullptr;
    Button *m_view = nullptr;
    Glyph *m_crumbArrow = nullptr;
    QLabel *m_reference = nullptr;
    IconButton *m_copy = nullptr;
    QLabel *m_position = nullptr;
    IconButton *m_previous = nullptr;
    IconButton *m_next = nullptr;
    QLabel *m_title;
    PresenceRow *m_presence;
    QLabel *m_needsServer;
    QHBoxLayout *m_acts;
    Button *m_save;
    IconButton *m_more;
    RecordMenu *m_menu;
    std::vector<const ActInfo *> m_offered; // the usual next one first
    std::vector<Button *> m_buttons;        // theirs, the other way round
    bool m_showsKeys = true;
    int m_row = -1;
    qint64 m_total = -1;
};

} // namespace regie
