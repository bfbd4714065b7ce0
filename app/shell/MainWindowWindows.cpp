// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does for the windows beside it.
#include "app/net/Connection.h"
#include "app/palette/Palette.h"
#include "app/shell/MainWindow.h"
#include "app/shell/PageWindows.h"
#include "app/shell/TabBar.h"
#include "app/shell/TabStrip.h"
#include "app/shell/UndoDesk.h"
#include "ui/models/Presence.h"

#include <QShowEvent>

namespace regie {

using namespace Qt::StringLiterals;

void MainWindow::connectWindows()
{
    connect(&m_strip->tabs(), &TabBar::detachWanted, m_windows, &PageWindows::detach);
    connect(m_windows, &PageWindows::changed, &m_rememberSoon, qOverload<>(&QTimer::start));
    connect(m_windows, &PageWindows::changed, this, &MainWindow::lookAround);
    connect(m_windows, &PageWindows::mainWanted, this, &MainWindow::comeForward);
    connect(m_windows, &PageWindows::commandWanted, this,
            [this](PageWindow *window, Command command) { runFor(*window, command); });
    connect(m_windows, &PageWindows::opened, this, [this](PageWindow *window) {
        m_undo->addPlace(window->middle(), window->status());
        connect(&window->palette(), &Palette::openWanted, this,
                [this, window](const Place &place) { follow(window->page(), place, OpenIn::NewTab); });
    });
}

void MainWindow::runFor(PageWindow &window, Command command)
{
    switch (command) {
    case Command::Undo:
        return m_undo->undo(window.page());
    case Command::Redo:
        return m_undo->redo();
    case Command::Palette:
        return showPalette(window.palette());
    case Command::NewRecord:
        comeForward();
        return createNew(window.page());
    default:
        comeForward();
        run(command);
    }
}

void MainWindow::comeForwardFor(const Page *page)
{
    if (m_windows->of(page) != nullptr)
        comeForward();
}

// What is opened from a window stands among the tabs and takes the place of nothing there.
void MainWindow::follow(Page *from, const Place &place, OpenIn where)
{
    if (m_windows->of(from) == nullptr)
        return openPlace(place, where);
    if (PageWindow *shown = m_windows->showing(place))
        return shown->bringUp();
    comeForward();
    if (place.type == Place::Type::List || place.type == Place::Type::Home)
        m_pages->visit(place);
    else
        m_pages->open(place, OpenIn::NewTab, from);
}

// The neighbour in the list takes the place of the record, wherever that is shown.
void MainWindow::replace(Page *page, const Place &place)
{
    PageWindow *window = m_windows->of(page);
    if (window == nullptr)
        return m_pages->replace(place);
    if (Page *next = m_pages->makeApart(place, page))
        window->setPage(next);
    lookAround();
    m_rememberSoon.start();
}

void MainWindow::lookAround()
{
    std::vector<const Page *> pages{m_pages->current()};
    for (const PageWindow *window : m_windows->all())
        pages.push_back(window->page());
    for (const Page *page : m_pages->shownPages())
        pages.push_back(page);
    std::vector<Presence::Place> places;
    for (const Page *page : pages) {
        const Place::Type type = page == nullptr ? Place::Type::Home : page->place().type;
        if (type == Place::Type::Record || type == Place::Type::List)
            places.push_back({page->entity(), type == Place::Type::Record ? page->place().id : QUuid()});
    }
    m_presence->look(places);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_windows->setShown(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_windows->setShown(false);
}

} // namespace regie
