// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and menus of the main window.
#include "app/Preferences.h"
#include "app/account/AccountSheet.h"
#include "app/account/NoticeSheet.h"
#include "app/account/PersonalSettings.h"
#include "app/import/ImportDesk.h"
#include "app/language/Language.h"
#include "app/net/Connection.h"
#include "app/palette/Palette.h"
#include "app/shell/AppearanceMenu.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MainWindow.h"
#include "app/shell/NotificationBell.h"
#include "app/shell/NotificationPopup.h"
#include "app/shell/RecentRecords.h"
#include "app/shell/Sidebar.h"
#include "app/shell/TabStrip.h"
#include "app/shell/UndoDesk.h"
#include "app/shell/WindowOffers.h"
#include "app/workspaces/Workspaces.h"
#include "shared/domain/Catalogue.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

namespace regie {

namespace {

// A menu that goes when it closes: made at each opening, it always says what stands at that moment.
QMenu *passingMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

// The pages' own keys belong to whatever has the focus first: an editor, a list. Only what they leave comes here.
bool isOfPages(Zone zone)
{
    return zone != Zone::Everywhere;
}

// The pane itself when it takes the focus, else the first thing in it that does.
bool focusInside(QWidget *pane)
{
    if (!pane->isVisible())
        return false;
    QWidget *target = pane->focusProxy() != nullptr ? pane->focusProxy() : pane;
    for (QWidget *widget : pane->findChildren<QWidget *>()) {
        if (target->focusPolicy() & Qt::TabFocus)
            break;
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            target = widget;
    }
    if (!(target->focusPolicy() & Qt::TabFocus))
        return false;
    target->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace

void MainWindow::installShortcuts()
{
    for (const ShortcutRow &row : shortcuts()) {
        if (isOfPages(row.zone) || row.command == Command::Refresh)
            continue;
        for (const QKeySequence &keys : row.sequences()) {
            auto *shortcut = new QShortcut(keys, this);
            connect(shortcut, &QShortcut::activated, this, [this, command = row.command] { run(command); });
        }
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    for (const ShortcutRow &row : shortcuts()) {
        if (row.command == Command::Focused)
            continue; // what had the focus did not want it
        const bool isText = event->modifiers().testFlag(Qt::ControlModifier) ? false : row.isTypedAs(event->text());
        const bool isKey =
            (isOfPages(row.zone) || row.command == Command::Refresh) && row.sequences().contains(pressed);
        if (isText || isKey) {
            run(row.command);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void MainWindow::run(Command command)
{
    for (Veil *veil : std::initializer_list<Veil *>{m_palette, m_keySheet, m_account, m_notices})
        veil->close();
    if (command >= Command::Section1 && command <= Command::Section9) {
        const int index = static_cast<int>(command) - static_cast<int>(Command::Section1);
        if (index < m_sidebar->sectionCount())
            m_pages->visit(m_sidebar->sectionPlace(index));
        return;
    }
    switch (command) {
    case Command::Palette:
        return showPalette();
    case Command::KeySheet:
        return m_keySheet->popUp();
    case Command::NewRecord:
        return createNew();
    case Command::NewAny:
        return showNewMenu();
    case Command::Back:
        return m_pages->back();
    case Command::Forward:
        return m_pages->forward();
    case Command::NextTab:
        return m_pages->step(1);
    case Command::PreviousTab:
        return m_pages->step(-1);
    case Command::CloseTab:
        return m_pages->closeTab(m_strip->currentTab());
    case Command::ReopenTab:
        return m_pages->reopenTab();
    case Command::NextPane:
        return stepPane(1);
    case Command::PreviousPane:
        return stepPane(-1);
    case Command::Undo:
        return m_undo->undo(m_pages->current());
    case Command::Redo:
        return m_undo->redo();
    default:
        if (Page *page = m_pages->current())
            page->perform(command);
    }
}

// The panes of the window, in the order they are read: sidebar, tabs, then those of the page.
void MainWindow::stepPane(int step)
{
    std::vector<QWidget *> panes{m_sidebar, m_strip};
    if (Page *page = m_pages->current()) {
        const std::vector<QWidget *> own = page->panes();
        panes.insert(panes.end(), own.begin(), own.end());
    }
    const QWidget *focus = QApplication::focusWidget();
    int at = -1;
    for (std::size_t index = 0; index < panes.size(); ++index) {
        if (focus != nullptr && (panes[index] == focus || panes[index]->isAncestorOf(focus)))
            at = static_cast<int>(index);
    }
    const int count = static_cast<int>(panes.size());
    for (int tried = 1; tried <= count; ++tried) {
        QWidget *pane = panes[static_cast<std::size_t>(((at + step * tried) % count + count) % count)];
        if (focusInside(pane))
            return;
    }
}

void MainWindow::showPalette()
{
    if (!m_palette->isHidden())
        return m_palette->close();
    Palette::Offers offers{.pages = pageEntries(*m_workspace, m_services.connection),
                           .actions = createEntries(*m_workspace, m_services.connection),
                           .recent = m_recent->entries()};
    const auto addAction = [&offers](const QString &glyph, const QString &title, const QString &keys,
                                     std::function<void()> act) {
        PaletteEntry entry;
        entry.glyph = glyph;
        entry.title = title;
        entry.trailing = keys;
        entry.isKey = true;
        entry.isAction = true;
        entry.run = std::move(act);
        offers.actions.push_back(std::move(entry));
    };
    addAction(QStringLiteral("keyboard"), tr("Keys of this page"), keysOf(Command::KeySheet),
              [this] { run(Command::KeySheet); });
    addAction(QStringLiteral("moon"), tr("Light or dark"), {}, [this] {
        const bool isDark = m_services.themes.theme().dark;
        m_services.settings.setAppearance(isDark ? Appearance::Light : Appearance::Dark);
    });
    addAction(QStringLiteral("user"), tr("My account…"), {}, [this] { m_account->popUp(); });
    addAction(QStringLiteral("bell"), tr("Notifications…"), {}, [this] { m_notices->popUp(); });
    addAction(QStringLiteral("lock"), tr("Log out"), {}, [this] { Q_EMIT logoutWanted(); });
    for (const Schema *schema : importable(m_services.connection))
        addAction(QStringLiteral("upload"), importText(*schema), {}, [this, schema] { m_imports->open(*schema); });
    m_palette->popUp(std::move(offers));
}

void MainWindow::showNotifications()
{
    m_notifications->popUp(m_bell->mapToGlobal(QPoint(m_bell->width(), m_bell->height() + 4)));
}

std::vector<const Schema *> MainWindow::creatable() const
{
    return creatableIn(*m_workspace, m_services.connection);
}

void MainWindow::createNew()
{
    const Page *page = m_pages->current();
    const std::vector<const Schema *> schemas = creatable();
    const auto found = std::find_if(schemas.begin(), schemas.end(), [page](const Schema *schema) {
        return page != nullptr && schema->name() == page->entity();
    });
    if (found != schemas.end())
        openPlace(Place::newRecord((*found)->name(), newUuid()), OpenIn::NewTab);
    else
        showNewMenu();
}

void MainWindow::showNewMenu()
{
    QMenu *menu = passingMenu(this);
    for (const Schema *schema : creatable()) {
        menu->addAction(icon(toString(schema->icon)), schema->singularLabel(), this,
                        [this, schema] { openPlace(Place::newRecord(schema->name(), newUuid()), OpenIn::NewTab); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Your rights do not let you make records."))->setEnabled(false);
    menu->popup(m_strip->newMenuPosition());
}

void MainWindow::showWorkspaceMenu(const QPoint &position)
{
    QMenu *menu = passingMenu(this);
    for (const WorkspaceSpec *workspace : workspacesOf(m_services.connection.session())) {
        QAction *action =
            menu->addAction(workspaceText(workspace->label), this, [this, workspace] { setWorkspace(*workspace); });
        action->setCheckable(true);
        action->setChecked(workspace == m_workspace);
    }
    menu->popup(position);
}

void MainWindow::showPersonMenu(const QPoint &position)
{
    QMenu *menu = passingMenu(this);
    menu->addAction(icon(u"user"), tr("My account…"), m_account, &AccountSheet::popUp);
    menu->addAction(icon(u"bell"), tr("Notifications…"), m_notices, &NoticeSheet::popUp);
    menu->addMenu(makeAppearanceMenu(m_services.settings, m_services.preferences, m_services.themes, menu))
        ->setIcon(icon(u"eye"));
    QMenu *languages = menu->addMenu(icon(u"globe"), tr("Language"));
    for (const QString &code : Language::available()) {
        QAction *action =
            languages->addAction(Language::nameOf(code), this, [this, code] { m_services.settings.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == m_services.language.code());
    }
    menu->addAction(icon(u"keyboard"), tr("Keys of this page"), m_keySheet, &KeySheet::popUp);
    menu->addSeparator();
    menu->addAction(icon(u"lock"), tr("Log out"), this, &MainWindow::logoutWanted);
    menu->popup(position - QPoint(0, menu->sizeHint().height()));
}

} // namespace regie
