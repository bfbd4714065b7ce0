// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QPointer>

class QVBoxLayout;

namespace regie {

class Connection;
class KeySheet;
class MenuBar;
class Palette;
class StatusLine;

// A tab in a window of its own, on whatever screen. It is the same page, with what was typed into it; what concerns the
// whole program is for the main window to do.
class PageWindow final : public QWidget {
    Q_OBJECT

public:
    // Takes the page. It is nobody's child: it lies above or below the main window as the person likes.
    PageWindow(Page *page, Connection &connection);

    [[nodiscard]] Page *page() const { return m_page; } // null once it was taken
    void setPage(Page *page);                           // the one before goes
    [[nodiscard]] Page *takePage();
    void bringUp();
    // Onto a screen that is there, when most of it lies on none.
    void keepReachable();

    [[nodiscard]] Palette &palette() { return *m_palette; }
    [[nodiscard]] KeySheet &keySheet() { return *m_keySheet; }
    [[nodiscard]] QWidget &middle() { return *m_middle; } // where the page lies, and what is told over it
    [[nodiscard]] StatusLine &status() { return *m_status; }

Q_SIGNALS:
    void commandWanted(regie::Command command); // not for the page to do
    void tabWanted();                           // back among the tabs
    void placed();                              // moved, or another size
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void build();
    void run(Command command);
    void tell(const QPointer<Page> &page); // what it is called, and whether it is saved
    void adopt(Page *page);

    QPointer<Page> m_page;
    MenuBar *m_menus;
    QWidget *m_middle;
    QVBoxLayout *m_place;
    StatusLine *m_status;
    Palette *m_palette;
    KeySheet *m_keySheet;
};

} // namespace regie
