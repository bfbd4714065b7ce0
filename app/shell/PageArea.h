// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QPointer>

class QStackedWidget;

namespace regie {

class TabBar;

// The open tabs and what each went through. Pages stay alive as long as their tab can go back to them.
class PageArea final : public QWidget {
    Q_OBJECT

public:
    // Makes the page of a place; `from` is the page that asked for it, if any. Null when there is none (any more).
    using Maker = std::function<Page *(const Place &place, Page *from)>;
    static constexpr int mostTabs = 24;
    static constexpr int longestTrail = 12;

    PageArea(TabBar &bar, Maker maker, QWidget *parent = nullptr);

    [[nodiscard]] Page *current() const; // null before the first page
    // `from` asks for it; the current page unless another one is named.
    Page *open(const Place &place, OpenIn where, Page *from = nullptr);
    // Goes to a tab that shows it, or that began with that section; opens one otherwise.
    Page *visit(const Place &place);
    void replace(const Place &place); // of the current tab, without a step to go back to
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void step(int tabs); // to the next or the previous tab
    void closeTab(int index);
    void closeAll();
    void reopenTab();
    [[nodiscard]] Page *pageOf(int index) const; // null where there is no tab
    // Takes the page out of its tab, which goes back to the step before; without one it goes, and the last gives way to
    // a home page. Null for that home page itself.
    [[nodiscard]] Page *detach(int index);
    void attach(Page *page); // as a tab of its own, in front
    // Made as all others, but not for a tab.
    [[nodiscard]] Page *makeApart(const Place &place, Page *from = nullptr);
    void noteClosed(const Place &place);                  // of a window of its own, for reopenTab()
    [[nodiscard]] std::vector<Page *> shownPages() const; // one per tab

    [[nodiscard]] QVariantMap state() const;
    void restore(const QVariantMap &state); // opens nothing it cannot make

Q_SIGNALS:
    void currentChanged();
    void pageMade(regie::Page *page);

private:
    struct Tab {
        std::vector<Page *> trail;
        std::size_t at = 0;
        [[nodiscard]] Page *page() const { return trail[at]; }
    };
    struct ClosedTab {
        Place place;
        int index; // where its tab was
    };
    [[nodiscard]] Tab *currentTab();
    [[nodiscard]] const Tab *currentTab() const;
    [[nodiscard]] Page *make(const Place &place, Page *from);
    void addTab(Page *page, int index);
    void push(Tab &tab, Page *page);
    void drop(Page *page);
    void show();
    void showTab(const Page *page);

    TabBar &m_bar;
    Maker m_maker;
    QStackedWidget *m_stack;
    QPointer<Page> m_shown;
    std::vector<Tab> m_tabs;
    std::vector<ClosedTab> m_closed; // last one last
};

} // namespace regie
