// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PageWindows.h"

#include "app/net/Connection.h"
#include "app/shell/PageArea.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// What a page loses when it changes windows: where the keys are, and what is selected in a line of text there.
class KeptFocus {
public:
    explicit KeptFocus(const Page &page)
        : m_focus(page.window()->focusWidget())
    {
        if (m_focus && !page.isAncestorOf(m_focus))
            m_focus.clear();
        if (const auto *line = qobject_cast<QLineEdit *>(m_focus)) {
            m_start = line->selectionStart();
            m_cursor = line->cursorPosition();
            m_length = static_cast<int>(line->selectedText().size());
        }
    }

    void giveTo(Page &page) const
    {
        if (!m_focus)
            return page.takeFocus();
        m_focus->setFocus(Qt::OtherFocusReason);
        auto *line = qobject_cast<QLineEdit *>(m_focus);
        if (line == nullptr)
            return;
        if (m_start < 0)
            line->setCursorPosition(m_cursor);
        else if (m_cursor == m_start)
            line->setSelection(m_start + m_length, -m_length); // the cursor stays at the end it was at
        else
            line->setSelection(m_start, m_length);
    }

private:
    QPointer<QWidget> m_focus;
    int m_start = -1;
    int m_cursor = 0;
    int m_length = 0;
};

} // namespace

PageWindows::PageWindows(PageArea &pages, Connection &connection, QWidget &main)
    : QObject(&main)
    , m_pages(pages)
    , m_connection(connection)
    , m_main(main)
{
    connect(qApp, &QGuiApplication::screenRemoved, this, [this] {
        for (PageWindow *window : m_windows)
            window->keepReachable();
    });
}

PageWindows::~PageWindows()
{
    for (PageWindow *window : std::exchange(m_windows, {})) {
        window->disconnect(this);
        delete window;
    }
    for (const QPointer<PageWindow> &window : m_gone)
        delete window.data();
}

PageWindow *PageWindows::showing(const Place &record) const
{
    if (record.type != Place::Type::Record)
        return nullptr;
    const auto found = std::find_if(m_windows.begin(), m_windows.end(), [&](const PageWindow *window) {
        return window->page() != nullptr && window->page()->place() == record;
    });
    return found == m_windows.end() ? nullptr : *found;
}

PageWindow *PageWindows::of(const Page *page) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(), [page](const PageWindow *window) {
        return page != nullptr && window->page() == page;
    });
    return found == m_windows.end() ? nullptr : *found;
}

PageWindow *PageWindows::active() const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [](const PageWindow *window) { return window->isActiveWindow(); });
    return found == m_windows.end() ? nullptr : *found;
}

PageWindow *PageWindows::add(Page *page)
{
    auto *window = new PageWindow(page, m_connection);
    m_windows.push_back(window);
    connect(window, &PageWindow::tabWanted, this, [this, window] { bringBack(window); });
    connect(window, &PageWindow::closing, this, [this, window] { forget(window); });
    connect(window, &PageWindow::placed, this, &PageWindows::changed);
    connect(window, &PageWindow::commandWanted, this,
            [this, window](Command command) { Q_EMIT commandWanted(window, command); });
    Q_EMIT opened(window);
    Q_EMIT changed();
    return window;
}

void PageWindows::detach(int tab, const QPoint &where)
{
    const Page *asked = m_pages.pageOf(tab);
    if (asked == nullptr)
        return;
    const KeptFocus focus(*asked);
    Page *page = m_pages.detach(tab);
    if (page == nullptr)
        return;
    PageWindow *window = add(page);
    constexpr int step = 48; // each a little beside the one before
    constexpr QPoint grip(160, 20);
    const int steps = static_cast<int>((m_windows.size() - 1) % 6 + 1);
    window->move(where.isNull() ? m_main.pos() + QPoint(step, step) * steps : where - grip);
    window->keepReachable();
    window->bringUp();
    focus.giveTo(*page);
}

void PageWindows::bringBack(PageWindow *window)
{
    Page *page = window->page();
    if (page == nullptr)
        return;
    const KeptFocus focus(*page);
    m_pages.attach(window->takePage());
    drop(window);
    Q_EMIT mainWanted();
    focus.giveTo(*page);
}

// Closed by the person: its page goes, as with a tab, and can be opened again as one.
void PageWindows::forget(PageWindow *window)
{
    if (Page *page = window->takePage()) {
        m_pages.noteClosed(page->place());
        page->hide();
        page->deleteLater();
    }
    drop(window);
}

void PageWindows::drop(PageWindow *window)
{
    std::erase(m_windows, window);
    window->disconnect(this);
    window->hide();
    std::erase(m_gone, nullptr);
    m_gone.emplace_back(window);
    window->deleteLater(); // it may be the one that asked
    Q_EMIT changed();
}

void PageWindows::closeAll()
{
    while (!m_windows.empty())
        forget(m_windows.back());
}

void PageWindows::setShown(bool isShown)
{
    for (PageWindow *window : m_windows) {
        window->setAttribute(Qt::WA_ShowWithoutActivating);
        window->setVisible(isShown);
    }
}

QVariantList PageWindows::state() const
{
    QVariantList windows;
    for (const PageWindow *window : m_windows) {
        if (window->page() != nullptr)
            windows.append(
                QVariantMap{{u"place"_s, window->page()->place().toString()}, {u"geometry"_s, window->saveGeometry()}});
    }
    return windows;
}

void PageWindows::restore(const QVariantList &windows)
{
    for (const QVariant &one : windows) {
        const QVariantMap state = one.toMap();
        const QString text = state.value(u"place"_s).toString();
        const Place place = Place::fromString(text);
        Page *page = place.toString() == text ? m_pages.makeApart(place) : nullptr;
        if (page == nullptr)
            continue;
        PageWindow *window = add(page);
        window->restoreGeometry(state.value(u"geometry"_s).toByteArray());
        window->keepReachable();
    }
}

} // namespace regie
