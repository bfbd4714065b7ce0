// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/FocusHome.h"

#include "app/pages/Page.h"
#include "app/shell/Veil.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace regie {

namespace {

constexpr std::size_t longestTrail = 24;

bool canHaveKeys(const QWidget *widget)
{
    return widget != nullptr && widget->isVisible() && widget->isEnabled();
}

QWidget *partOf(QWidget *widget)
{
    QWidget *part = widget;
    while (part != nullptr && qobject_cast<Page *>(part) == nullptr && qobject_cast<Veil *>(part) == nullptr)
        part = part->parentWidget();
    return part;
}

} // namespace

FocusHome::FocusHome(QWidget &window, std::function<Page *()> page)
    : QObject(&window)
    , m_window(window)
    , m_page(std::move(page))
{
    window.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now != nullptr)
            return note(now);
        // Whoever deletes what has the keys may be about to give them to what takes its place.
        QMetaObject::invokeMethod(this, &FocusHome::rescueLost, Qt::QueuedConnection);
    });
}

void FocusHome::note(QWidget *now)
{
    QWidget *part = now->window() == &m_window ? partOf(now) : nullptr;
    if (part == nullptr)
        return;
    std::erase_if(m_trail, [now](const Stop &stop) { return stop.widget == nullptr || stop.widget == now; });
    m_trail.push_back({now, part});
    if (m_trail.size() > longestTrail)
        m_trail.erase(m_trail.begin());
}

bool FocusHome::rescue(QWidget &window)
{
    const QWidget *focus = window.focusWidget();
    auto *home = window.findChild<FocusHome *>(QString(), Qt::FindDirectChildrenOnly);
    return focus != nullptr && home != nullptr && !canHaveKeys(focus) && home->goHome();
}

void FocusHome::rescueLost()
{
    const bool isGivenAway = !m_trail.empty() && canHaveKeys(m_trail.back().widget);
    if (m_window.isActiveWindow() && m_window.focusWidget() == nullptr && !isGivenAway)
        goHome();
}

bool FocusHome::goHome()
{
    QWidget *last = m_trail.empty() ? nullptr : m_trail.back().part.data();
    if (qobject_cast<Veil *>(last) != nullptr && last->isVisible())
        return goBackIn(*last);
    Page *page = m_page();
    return page != nullptr && page->isVisible() && goBackIn(*page);
}

bool FocusHome::goBackIn(QWidget &part)
{
    const auto home = std::find_if(m_trail.rbegin(), m_trail.rend(), [&part](const Stop &stop) {
        return stop.part == &part && canHaveKeys(stop.widget);
    });
    if (home != m_trail.rend())
        home->widget->setFocus(Qt::OtherFocusReason);
    else if (auto *page = qobject_cast<Page *>(&part))
        page->takeFocus();
    else
        part.setFocus(Qt::OtherFocusReason);
    return canHaveKeys(m_window.focusWidget());
}

bool FocusHome::eventFilter(QObject *watched, QEvent *event)
{
    // Qt looks for a place itself right after this.
    if (watched == &m_window && event->type() == QEvent::WindowActivate && !canHaveKeys(m_window.focusWidget()))
        goHome();
    return QObject::eventFilter(watched, event);
}

} // namespace regie
