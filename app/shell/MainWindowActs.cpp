// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and menus of the main window.
#include "app/account/AccountSheet.h"
#include "app/account/NoticeSheet.h"
#include "app/account/OwnDensity.h"
#include "app/account/PersonalSettings.h"
#include "app/import/ImportDesk.h"
#include "app/language/Language.h"
#include "app/net/Connection.h"
#include "app/pages/Beginning.h"
#include "app/pages/ListPage.h"
#include "app/pages/RecordHost.h"
#include "app/palette/Palette.h"
#include "app/rights/ExplainSheet.h"
#include "app/shell/AppearanceMenu.h"
#include "app/shell/FocusHome.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MainWindow.h"
#include "app/shell/MenuBar.h"
#include "app/shell/NotificationBell.h"
#include "app/shell/NotificationPopup.h"
#include "app/shell/PageWindows.h"
#include "app/shell/RecentRecords.h"
#include "app/shell/Sidebar.h"
#include "app/shell/TabStrip.h"
#include "app/shell/UndoDesk.h"
#include "app/shell/WindowKeys.h"
#include "app/shell/WindowOffers.h"
#include "app/workspaces/Workspaces.h"
#include "shared/domain/Catalogue.h"
#include "ui/models/OwnPreferences.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/ReadingOrder.h"

#include <QKeyEvent>
#include <QMenu>

namespace regie {

namespace {

// A menu that goes when it closes: made at each opening, it always says what stands at that moment.
QMenu *passingMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<Command> command = commandLeft(*event))
        run(*command);
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::run(Command command)
{
    for (Veil *veil : std::initializer_list<Veil *>{m_palette, m_keySheet, m_account, m_notices})
        veil->close();
    if (command >= Command::Section1 && command <= Command::Section9) {
        const int index = static_cast<int>(command) - static_cast<int>(Command::Section1);
        if (index < m_sidebar->sectionCount())
            goTo(m_sidebar->sectionPlace(index));
        return;
    }
    switch (command) {
    case Command::Palette:
        return showPalette(*m_palette);
    case Command::KeySheet:
        return m_keySheet->popUp();
    case Command::NewRecord:
        return createNew(m_pages->current());
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
    case Command::DetachTab:
        return m_windows->detach(m_strip->currentTab());
    case Command::NextPane:
        return stepPane(panes(), 1);
    case Command::PreviousPane:
        return stepPane(panes(), -1);
    case Command::Menus:
        return m_menus->enter();
    case Command::Undo:
        return m_undo->undo(m_pages->current());
    case Command::Redo:
        return m_undo->redo();
    default:
        if (Page *page = m_pages->current())
            page->perform(command);
    }
}

// A pinned view has a line of its own: that of its section leads away from it.
void MainWindow::goTo(const Place &place)
{
    auto *list = qobject_cast<ListPage *>(m_pages->visit(place));
    if (list != nullptr && place.view.isEmpty() && m_sidebar->isPinned(list->place()))
        list->showUsualView();
}

// The panes of the window, in the order they are read: sidebar, tabs, then those of the page.
std::vector<QWidget *> MainWindow::panes() const
{
    std::vector<QWidget *> panes{m_sidebar, m_strip};
    if (Page *page = m_pages->current()) {
        const std::vector<QWidget *> own = page->panes();
        panes.insert(panes.end(), own.begin(), own.end());
    }
    return panes;
}

void MainWindow::showPalette(Palette &palette)
{
    if (!palette.isHidden())
        return palette.close();
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
    addAction(QStringLiteral("keyboard"), tr("Keys of this page"), keysOf(Command::KeySheet), [this] {
        m_windows->active() != nullptr ? m_windows->active()->keySheet().popUp() : m_keySheet->popUp();
    });
    addAction(QStringLiteral("split"), tr("Move the tab to a window of its own, or back"), keysOf(Command::DetachTab),
              [this] {
                  PageWindow *window = m_windows->active();
                  window != nullptr ? Q_EMIT window->tabWanted() : m_windows->detach(m_strip->currentTab());
              });
    if (auto *record = qobject_cast<RecordHost *>(m_pages->current());
        record != nullptr && ExplainSheet::isOffered(m_services.connection))
        addAction(QStringLiteral("eye"), ExplainSheet::offer(), {}, [this, page = QPointer<RecordHost>(record)] {
            if (page)
                page->explain(m_services.connection);
        });
    addAction(QStringLiteral("moon"), tr("Light or dark"), {}, [this] {
        const bool isDark = m_services.themes.theme().dark;
        m_services.settings.setAppearance(isDark ? Appearance::Light : Appearance::Dark);
    });
    addAction(QStringLiteral("user"), tr("My account…"), {}, [this] {
        comeForward();
        m_account->popUp();
    });
    addAction(QStringLiteral("bell"), tr("Notifications…"), {}, [this] {
        comeForward();
        m_notices->popUp();
    });
    addAction(QStringLiteral("lock"), tr("Log out"), {}, [this] { Q_EMIT logoutWanted(); });
    for (const Schema *schema : importable(m_services.connection))
        addAction(QStringLiteral("upload"), importText(*schema), {}, [this, schema] {
            comeForward();
            m_imports->open(*schema);
        });
    palette.popUp(std::move(offers));
}

// One move of a tile is one step to undo, as any other act of the person.
void MainWindow::offerFormerHome(const QString &preference, const QString &before)
{
    m_undo->stack().add(
        newUuid(), [] { return tr("Arrangement of the home page"); },
        [this, preference, before](const UndoStack::TakenBack &done) {
            m_own->set(preference, before);
            done({});
        });
}

void MainWindow::showNotifications()
{
    m_notifications->popUp(m_bell->mapToGlobal(QPoint(m_bell->width(), m_bell->height() + 4)));
}

std::vector<const Schema *> MainWindow::creatable() const
{
    return creatableIn(*m_workspace, m_services.connection);
}

void MainWindow::createNew(const Page *page)
{
    const std::vector<const Schema *> schemas = creatable();
    const auto found = std::find_if(schemas.begin(), schemas.end(), [page](const Schema *schema) {
        return page != nullptr && schema->name() == page->entity();
    });
    if (found == schemas.end())
        return showNewMenu();
    if (const auto *list = qobject_cast<const ListPage *>(page))
        m_preset = beginningIn(list->list(), m_services.connection);
    openPlace(Place::newRecord((*found)->name(), newUuid()), OpenIn::NewTab);
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

bool MainWindow::focusNextPrevChild(bool isNext)
{
    return FocusHome::rescue(*this) || focusNextStop(*this, isNext);
}

void MainWindow::showPersonMenu(const QPoint &position)
{
    QMenu *menu = passingMenu(this);
    fillPersonMenu(*menu);
    menu->popup(position - QPoint(0, menu->sizeHint().height()));
}

MenuBar *MainWindow::makeMenuBar()
{
    return new MenuBar({.page = [this] { return m_pages->current(); },
                        .run = [this](Command command) { run(command); },
                        .fillFile = [this](QMenu &menu) { fillFileMenu(menu); },
                        .fillGo = [this](QMenu &menu) { fillGoMenu(menu); }},
                       this);
}

// Sections, their views in a menu for each, and what the sidebar has no line for in one more.
void MainWindow::fillGoMenu(QMenu &menu)
{
    QMenu *views = nullptr;
    QMenu *others = nullptr;
    QMap<QString, QMenu *> ofSection;
    const auto menuOf = [&](const QString &section) -> QMenu & {
        if (views == nullptr)
            views = menu.addMenu(tr("Views"));
        QMenu *&own = ofSection[section];
        if (own == nullptr)
            own = views->addMenu(section);
        return *own;
    };
    for (const PaletteEntry &entry : pageEntries(*m_workspace, m_services.connection)) {
        const QString keys = entry.trailing.isEmpty() ? QString() : u'\t' + entry.trailing;
        const bool isOther =
            entry.place.type == Place::Type::List && m_workspace->section(entry.place.section) == nullptr;
        if (isOther && others == nullptr)
            others = menu.addMenu(tr("Other lists"));
        QMenu &place = isOther ? *others : entry.detail.isEmpty() ? menu : menuOf(entry.detail);
        place.addAction(icon(entry.glyph), entry.title + keys, this, [this, to = entry.place] { goTo(to); });
    }
}

void MainWindow::fillFileMenu(QMenu &menu)
{
    for (const Schema *schema : importable(m_services.connection))
        menu.addAction(icon(u"upload"), importText(*schema), this, [this, schema] { m_imports->open(*schema); });
    menu.addSeparator();
    fillPersonMenu(menu);
}

void MainWindow::fillPersonMenu(QMenu &menu)
{
    menu.addAction(icon(u"user"), tr("My account…"), m_account, &AccountSheet::popUp);
    menu.addAction(icon(u"bell"), tr("Notifications…"), m_notices, &NoticeSheet::popUp);
    const auto chooseDensity = [this](Density density) { m_density->choose(density); };
    menu.addMenu(
            makeAppearanceMenu({m_services.settings, m_services.preferences, m_services.themes, chooseDensity}, &menu))
        ->setIcon(icon(u"eye"));
    QMenu *languages = menu.addMenu(icon(u"globe"), tr("Language"));
    for (const QString &code : Language::available()) {
        QAction *action =
            languages->addAction(Language::nameOf(code), this, [this, code] { m_services.settings.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == m_services.language.code());
    }
    menu.addAction(icon(u"keyboard"), tr("Keys of this page"), m_keySheet, &KeySheet::popUp);
    menu.addSeparator();
    menu.addAction(icon(u"lock"), tr("Log out"), this, &MainWindow::logoutWanted);
}

} // namespace regie
