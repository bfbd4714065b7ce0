// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PageArea.h"

#include "app/pages/Steps.h"
#include "app/shell/TabBar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool canStep(const Page *page, int by)
{
    const auto *steps = dynamic_cast<const Steps *>(page);
    return steps && steps->canStep(by);
}

} // namespace

PageArea::PageArea(TabBar &bar, Maker maker, QWidget *parent)
    : QWidget(parent)
    , m_bar(bar)
    , m_maker(std::move(maker))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(&bar, &TabBar::closeWanted, this, &PageArea::closeTab);
    connect(&bar, &QTabBar::currentChanged, this, &PageArea::show);
    connect(&bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        const auto first = m_tabs.begin();
        if (from < to)
            std::rotate(first + from, first + from + 1, first + to + 1);
        else
            std::rotate(first + to, first + from, first + from + 1);
    });
}

PageArea::Tab *PageArea::currentTab()
{
    const int index = m_bar.currentIndex();
    return index >= 0 && static_cast<std::size_t>(index) < m_tabs.size() ? &m_tabs[static_cast<std::size_t>(index)]
                                                                         : nullptr;
}

const PageArea::Tab *PageArea::currentTab() const
{
    return const_cast<PageArea *>(this)->currentTab();
}

Page *PageArea::current() const
{
    const Tab *tab = currentTab();
    return tab == nullptr ? nullptr : tab->page();
}

std::vector<Page *> PageArea::shownPages() const
{
    std::vector<Page *> pages;
    for (const Tab &tab : m_tabs)
        pages.push_back(tab.page());
    return pages;
}

Page *PageArea::make(const Place &place, Page *from)
{
    Page *page = m_maker(place, from);
    if (page == nullptr)
        return nullptr;
    m_stack->addWidget(page);
    connect(page, &Page::titleChanged, this, [this, page] { showTab(page); });
    connect(page, &Page::placeChanged, this, [this, page] {
        if (page == current())
            Q_EMIT currentChanged();
    });
    connect(page, &Page::closeWanted, this, [this, page] {
        if (page == current())
            currentTab()->at > 0 ? back() : closeTab(m_bar.currentIndex());
    });
    Q_EMIT pageMade(page);
    return page;
}

Page *PageArea::open(const Place &place, OpenIn where, Page *from)
{
    Tab *tab = currentTab();
    if (tab != nullptr && tab->page()->place() == place)
        return tab->page();
    Page *page = make(place, from != nullptr ? from : current());
    if (page == nullptr)
        return nullptr;
    if (tab == nullptr || where == OpenIn::NewTab)
        addTab(page, m_bar.currentIndex() + 1);
    else
        push(*tab, page);
    show();
    return page;
}

Page *PageArea::visit(const Place &place)
{
    for (std::size_t index = 0; index < m_tabs.size(); ++index) {
        const Place &shown = m_tabs[index].page()->place();
        const bool isSameSection = shown.type == place.type && shown.section == place.section && place.view.isEmpty() &&
                                   place.narrowing.isEmpty();
        if (shown != place && (place.type == Place::Type::Record || !isSameSection))
            continue;
        m_bar.setCurrentIndex(static_cast<int>(index));
        show();
        return current();
    }
    // The same list under another of its views needs no second tab.
    const Page *page = current();
    const bool isHere =
        page != nullptr && page->place().type == Place::Type::List && page->place().section == place.section;
    return open(place, isHere || place.type == Place::Type::Home ? OpenIn::SameTab : OpenIn::NewTab);
}

void PageArea::replace(const Place &place)
{
    Tab *tab = currentTab();
    Page *page = tab == nullptr ? nullptr : make(place, tab->page());
    if (page == nullptr)
        return;
    drop(std::exchange(tab->trail[tab->at], page));
    show();
}

void PageArea::addTab(Page *page, int index)
{
    if (m_tabs.size() >= mostTabs)
        closeTab(m_bar.currentIndex() == 0 ? 1 : 0);
    index = qMin(index, m_bar.count());
    m_tabs.insert(m_tabs.begin() + index, Tab{{page}, 0});
    const QSignalBlocker quiet(&m_bar);
    m_bar.insertTab(index, page->title());
    m_bar.setCurrentIndex(index);
    showTab(page);
}

void PageArea::push(Tab &tab, Page *page)
{
    while (tab.trail.size() > tab.at + 1) {
        drop(tab.trail.back());
        tab.trail.pop_back();
    }
    if (tab.trail.size() >= longestTrail) {
        drop(tab.trail.front());
        tab.trail.erase(tab.trail.begin());
    }
    tab.trail.push_back(page);
    tab.at = tab.trail.size() - 1;
}

void PageArea::drop(Page *page)
{
    m_stack->removeWidget(page);
    page->deleteLater(); // it may be the one that asked
}

void PageArea::back()
{
    if (!canGoBack())
        return;
    if (canStep(currentTab()->page(), -1))
        return dynamic_cast<Steps *>(current())->step(-1);
    --currentTab()->at;
    show();
}

void PageArea::forward()
{
    if (!canGoForward())
        return;
    if (canStep(currentTab()->page(), 1))
        return dynamic_cast<Steps *>(current())->step(1);
    ++currentTab()->at;
    show();
}

bool PageArea::canGoBack() const
{
    const Tab *tab = currentTab();
    return tab != nullptr && (tab->at > 0 || canStep(tab->page(), -1));
}

bool PageArea::canGoForward() const
{
    const Tab *tab = currentTab();
    return tab != nullptr && (tab->at + 1 < tab->trail.size() || canStep(tab->page(), 1));
}

void PageArea::step(int tabs)
{
    if (m_bar.count() > 0)
        m_bar.setCurrentIndex((m_bar.currentIndex() + tabs + m_bar.count()) % m_bar.count());
}

void PageArea::closeTab(int index)
{
    if (index < 0 || index >= m_bar.count() || m_bar.count() == 1)
        return;
    const Tab closed = m_tabs[static_cast<std::size_t>(index)];
    m_closed.push_back({closed.page()->place(), index});
    m_tabs.erase(m_tabs.begin() + index);
    {
        const QSignalBlocker quiet(&m_bar);
        m_bar.removeTab(index);
    }
    for (Page *page : closed.trail)
        drop(page);
    show();
}

void PageArea::closeAll()
{
    const QSignalBlocker quiet(&m_bar);
    for (const Tab &tab : m_tabs) {
        for (Page *page : tab.trail)
            drop(page);
    }
    m_tabs.clear();
    m_closed.clear();
    while (m_bar.count() > 0)
        m_bar.removeTab(0);
}

void PageArea::reopenTab()
{
    if (m_closed.empty())
        return;
    const ClosedTab closed = m_closed.back();
    m_closed.pop_back();
    if (Page *page = make(closed.place, current())) {
        addTab(page, closed.index);
        show();
    }
}

void PageArea::noteClosed(const Place &place)
{
    m_closed.push_back({place, m_bar.count()});
}

Page *PageArea::pageOf(int index) const
{
    return index >= 0 && static_cast<std::size_t>(index) < m_tabs.size()
               ? m_tabs[static_cast<std::size_t>(index)].page()
               : nullptr;
}

Page *PageArea::detach(int index)
{
    Page *page = pageOf(index);
    if (page == nullptr)
        return nullptr;
    Tab &tab = m_tabs[static_cast<std::size_t>(index)];
    if (tab.trail.size() > 1) { // the tab goes back to where that page was opened from
        tab.trail.erase(tab.trail.begin() + static_cast<std::ptrdiff_t>(tab.at));
        tab.at -= tab.at > 0 ? 1 : 0;
    } else {
        if (m_tabs.size() == 1 && page->place().type == Place::Type::Home)
            return nullptr; // the window keeps a page
        m_tabs.erase(m_tabs.begin() + index);
        const QSignalBlocker quiet(&m_bar);
        m_bar.removeTab(index);
    }
    m_stack->removeWidget(page);
    if (m_tabs.empty())
        open(Place::home(), OpenIn::NewTab);
    for (const Tab &left : m_tabs)
        showTab(left.page());
    show();
    return page;
}

void PageArea::attach(Page *page)
{
    m_stack->addWidget(page);
    addTab(page, m_bar.currentIndex() + 1);
    show();
}

Page *PageArea::makeApart(const Place &place, Page *from)
{
    Page *page = make(place, from);
    if (page != nullptr)
        m_stack->removeWidget(page);
    return page;
}

void PageArea::show()
{
    Page *page = current();
    if (page == nullptr)
        return;
    // The stack moves on by itself when the page it shows goes.
    const bool isOther = std::exchange(m_shown, page) != page;
    m_stack->setCurrentWidget(page);
    showTab(page);
    if (isOther)
        page->takeFocus();
    Q_EMIT currentChanged();
}

void PageArea::showTab(const Page *page)
{
    for (std::size_t index = 0; index < m_tabs.size(); ++index) {
        if (m_tabs[index].page() != page)
            continue;
        const int tab = static_cast<int>(index);
        m_bar.setTabText(tab, page->title());
        m_bar.setTabToolTip(tab, page->title());
        m_bar.setGlyph(tab, page->glyph());
        m_bar.setDraft(tab, page->hasDraft());
        if (page == current())
            Q_EMIT currentChanged();
    }
}

QVariantMap PageArea::state() const
{
    QStringList places;
    for (const Tab &tab : m_tabs)
        places.append(tab.page()->place().toString());
    return {{u"tabs"_s, places}, {u"current"_s, m_bar.currentIndex()}};
}

void PageArea::restore(const QVariantMap &state)
{
    for (const QString &text : state.value(u"tabs"_s).toStringList()) {
        if (Page *page = make(Place::fromString(text), nullptr))
            addTab(page, m_bar.count());
    }
    if (m_tabs.empty())
        open(Place::home(), OpenIn::NewTab);
    const int index = state.value(u"current"_s, 0).toInt();
    if (index >= 0 && index < m_bar.count())
        m_bar.setCurrentIndex(index);
    show();
}

} // namespace regie
