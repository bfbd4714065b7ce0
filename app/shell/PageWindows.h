// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/PageWindow.h"

#include <vector>

namespace regie {

class PageArea;

// The tabs that have windows of their own: how they leave the tabs, come back, and stand where they were next time.
class PageWindows final : public QObject {
    Q_OBJECT

public:
    // Both outlive it. The windows stand beside `main`.
    PageWindows(PageArea &pages, Connection &connection, QWidget &main);
    ~PageWindows() override;
    Q_DISABLE_COPY_MOVE(PageWindows)

    [[nodiscard]] const std::vector<PageWindow *> &all() const { return m_windows; }
    [[nodiscard]] PageWindow *showing(const Place &record) const; // null when none does, or it is no record
    [[nodiscard]] PageWindow *of(const Page *page) const;         // null for a tab
    [[nodiscard]] PageWindow *active() const;                     // null unless one has the keys

    // The tab's page, with the focus and the selection it has. Where the mouse let it go, if it was drawn out.
    void detach(int tab, const QPoint &where = {});
    void setShown(bool isShown);
    void closeAll();

    [[nodiscard]] QVariantList state() const;
    void restore(const QVariantList &state); // shown with the main window; opens nothing it cannot make

Q_SIGNALS:
    void opened(regie::PageWindow *window);
    void changed(); // which there are, or where
    void mainWanted();
    void commandWanted(regie::PageWindow *window, regie::Command command);

private:
    PageWindow *add(Page *page);
    void bringBack(PageWindow *window);
    void forget(PageWindow *window);
    void drop(PageWindow *window);

    PageArea &m_pages;
    Connection &m_connection;
    QWidget &m_main;
    std::vector<PageWindow *> m_windows;
    std::vector<QPointer<PageWindow>> m_gone; // and not deleted yet
};

} // namespace regie
