// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PageWindow.h"

#include "app/language/SayLive.h"
#include "app/net/Connection.h"
#include "app/palette/Palette.h"
#include "app/shell/FocusHome.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MenuBar.h"
#include "app/shell/StatusLine.h"
#include "app/shell/TypingUndo.h"
#include "app/shell/WindowKeys.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadingOrder.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

PageWindow::PageWindow(Page *page, Connection &connection)
    : m_menus(new MenuBar({.page = [this] { return m_page.data(); }, .run = [this](Command command) { run(command); }},
                          this))
    , m_middle(new QWidget(this))
    , m_place(new QVBoxLayout(m_middle))
    , m_status(new StatusLine(connection, this))
    , m_palette(new Palette(connection, this))
    , m_keySheet(new KeySheet(this))
{
    setObjectName(u"PageWindow"_s);
    resize(1100, 800);
    build();
    new TypingUndo(*this);
    new FocusHome(*this, [this] { return m_page.data(); });
    installWindowKeys(*this, [this](Command command) { run(command); });
    connect(m_status, &StatusLine::retryWanted, &connection, &Connection::retryNow);
    adopt(page);
}

void PageWindow::build()
{
    auto *back = new Button({}, ButtonKind::Flat, this);
    back->setObjectName(u"backAmongTabs"_s);
    back->setGlyph(u"split"_s);
    back->setKeys(keysOf(Command::DetachTab));
    back->setFocusPolicy(Qt::TabFocus);
    sayLive(back, [back] { back->setText(tr("Back among the tabs")); });
    connect(back, &QPushButton::clicked, this, &PageWindow::tabWanted);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::between, metrics::inside, metrics::between, metrics::inside);
    bar->addStretch();
    bar->addWidget(back);
    m_place->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_menus);
    layout->addLayout(bar);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_status);
}

void PageWindow::adopt(Page *page)
{
    m_page = page;
    m_place->addWidget(page);
    page->show();
    const QPointer<Page> shown(page);
    connect(page, &Page::titleChanged, this, [this, shown] { tell(shown); });
    connect(page, &Page::savingChanged, this, [this, shown] { tell(shown); });
    connect(page, &Page::closeWanted, this, &QWidget::close);
    tell(shown);
}

void PageWindow::tell(const QPointer<Page> &page)
{
    if (!page || page != m_page)
        return;
    setWindowTitle(u"%1 — Régie"_s.arg(page->title()));
    m_status->setPageText(page->savingText(), page->savingGlyph());
}

void PageWindow::setPage(Page *page)
{
    if (Page *before = takePage())
        before->deleteLater(); // it may be the one that asked
    adopt(page);
    page->takeFocus();
}

Page *PageWindow::takePage()
{
    Page *page = m_page;
    if (page == nullptr)
        return nullptr;
    page->disconnect(this);
    m_place->removeWidget(page);
    m_page.clear();
    return page;
}

void PageWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void PageWindow::keepReachable()
{
    const QRect here = geometry();
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry() & here;
        if (seen.width() * 2 > here.width() && seen.height() * 2 > here.height() &&
            here.top() >= screen->availableGeometry().top())
            return;
    }
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    QRect place(QPoint(), here.size().boundedTo(room.size()));
    place.moveCenter(room.center());
    setGeometry(place);
}

void PageWindow::run(Command command)
{
    m_palette->close();
    m_keySheet->close();
    switch (command) {
    case Command::CloseTab:
        close();
        return;
    case Command::DetachTab:
        Q_EMIT tabWanted();
        return;
    case Command::KeySheet:
        m_keySheet->popUp();
        return;
    case Command::Menus:
        m_menus->enter();
        return;
    case Command::NextPane:
    case Command::PreviousPane:
        if (m_page)
            stepPane(m_page->panes(), command == Command::NextPane ? 1 : -1);
        return;
    case Command::Back: // a window has no steps behind it
    case Command::Forward:
        return;
    case Command::Undo: // of the page first, then of the program
    case Command::Redo:
        Q_EMIT commandWanted(command);
        return;
    default:
        if (isOfWindow(command))
            Q_EMIT commandWanted(command);
        else if (m_page)
            m_page->perform(command);
    }
}

void PageWindow::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<Command> command = commandLeft(*event))
        run(*command);
    else
        QWidget::keyPressEvent(event);
}

void PageWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing(); // while the page is still there to be told of
    QWidget::closeEvent(event);
}

void PageWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell(m_page);
    QWidget::changeEvent(event);
}

bool PageWindow::focusNextPrevChild(bool isNext)
{
    return FocusHome::rescue(*this) || focusNextStop(*this, isNext);
}

void PageWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    Q_EMIT placed();
}

void PageWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT placed();
}

} // namespace regie
