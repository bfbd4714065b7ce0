// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MainWindow.h"

#include "app/Preferences.h"
#include "app/account/AccountSheet.h"
#include "app/account/NoticeSheet.h"
#include "app/account/OwnDensity.h"
#include "app/account/ProofSheet.h"
#include "app/desktop/DesktopNotifier.h"
#include "app/desktop/NoticeWatcher.h"
#include "app/export/Exporter.h"
#include "app/import/ImportDesk.h"
#include "app/language/Language.h"
#include "app/net/Connection.h"
#include "app/pages/Beginning.h"
#include "app/pages/HomePage.h"
#include "app/pages/ListPage.h"
#include "app/pages/RecordHost.h"
#include "app/palette/Palette.h"
#include "app/rights/RightsPage.h"
#include "app/settings/SettingsPage.h"
#include "app/shell/FocusHome.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MenuBar.h"
#include "app/shell/NotificationBell.h"
#include "app/shell/NotificationPopup.h"
#include "app/shell/PageWindows.h"
#include "app/shell/RecentRecords.h"
#include "app/shell/Sidebar.h"
#include "app/shell/StatusLine.h"
#include "app/shell/TabBar.h"
#include "app/shell/TabStrip.h"
#include "app/shell/TypingUndo.h"
#include "app/shell/UndoDesk.h"
#include "app/shell/WindowKeys.h"
#include "app/view/ViewBand.h"
#include "app/workspaces/Filters.h"
#include "app/workspaces/LiveCounts.h"
#include "app/workspaces/Screens.h"
#include "shared/domain/Catalogue.h"
#include "ui/files/FileTransfers.h"
#include "ui/models/LeftSaves.h"
#include "ui/models/OwnPreferences.h"
#include "ui/models/Presence.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Style.h"

#include <QCloseEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>

namespace regie {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_user(services.connection.session().user)
    , m_drafts(QDir(services.preferences.draftFolder() + u'/' + m_user.toString(QUuid::WithoutBraces)))
    , m_transfers(&FileTransfers::of(services.connection, m_drafts))
    , m_counts(new LiveCounts(services.connection, this))
    , m_views(new SavedViews(services.connection, this))
    , m_own(new OwnPreferences(services.connection, this))
    , m_density(new OwnDensity({services.connection, *m_own, services.preferences, services.themes}, this))
    , m_recent(new RecentRecords(this))
    , m_menus(makeMenuBar())
    , m_sidebar(new Sidebar(services.connection, *m_counts, *m_views, services.company, this))
    , m_bell(new NotificationBell)
    , m_strip(new TabStrip(m_bell, this))
    , m_pages(new PageArea(
          m_strip->tabs(), [this](const Place &place, Page *from) { return makePage(place, from); }, this))
    , m_windows(new PageWindows(*m_pages, services.connection, *this))
    , m_status(new StatusLine(services.connection, this))
    , m_undo(new UndoDesk(services.connection, this))
    , m_presence(new Presence(services.connection, this))
    , m_palette(new Palette(services.connection, this))
    , m_keySheet(new KeySheet(this))
    , m_account(new AccountSheet(services.connection, services.settings, this))
    , m_notices(new NoticeSheet(*m_own, this))
    , m_notifications(new NotificationPopup(services.connection, this))
    , m_exporter(new Exporter(services.connection, services.preferences, services.company, this))
    , m_imports(new ImportDesk(services.connection, services.preferences, this))
{
    new TypingUndo(*this);
    new ProofSheet(services.connection, this);
    new FocusHome(*this, [this] { return m_pages != nullptr ? m_pages->current() : nullptr; });
    build();
    connectParts();
    connectWindows();
    installWindowKeys(*this, [this](Command command) { run(command); });
    applySession();
    auto *left = new LeftSaves(services.connection, m_drafts, this);
    QTimer::singleShot(0, left, &LeftSaves::resumeAll); // pages that come back see to theirs
}

MainWindow::~MainWindow()
{
    m_pages->disconnect(this); // pages that go tell nobody any more
    // Before the drafts, in which they leave what was typed last.
    std::unique_ptr<PageWindows>(std::exchange(m_windows, nullptr)).reset();
    std::unique_ptr<PageArea>(std::exchange(m_pages, nullptr)).reset();
}

void MainWindow::build()
{
    setObjectName(u"MainWindow"_s);
    resize(1440, 900);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_strip);
    right->addWidget(m_pages, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // large letters don't push the window out of the screen
    setMinimumSize(800, 520);
    if (m_services.isView) {
        const ViewBand view = makeViewBand(m_services.connection, this);
        connect(view.end, &QPushButton::clicked, this, &MainWindow::logoutWanted);
        layout->addWidget(view.band);
    }
    layout->addWidget(m_menus);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::openWanted, this, [this](const Place &place, OpenIn where) {
        where == OpenIn::NewTab ? openPlace(place, where) : goTo(place);
    });
    connect(m_sidebar, &Sidebar::searchWanted, this, [this] { showPalette(*m_palette); });
    connect(m_sidebar, &Sidebar::workspacesWanted, this, &MainWindow::showWorkspaceMenu);
    connect(m_sidebar, &Sidebar::personMenuWanted, this, &MainWindow::showPersonMenu);
    connect(m_strip, &TabStrip::backWanted, m_pages, &PageArea::back);
    connect(m_strip, &TabStrip::forwardWanted, m_pages, &PageArea::forward);
    connect(m_strip, &TabStrip::newWanted, this, &MainWindow::showNewMenu);
    connect(m_strip, &TabStrip::helpWanted, m_keySheet, &KeySheet::popUp);
    connect(m_status, &StatusLine::retryWanted, &m_services.connection, &Connection::retryNow);
    connect(m_bell, &QAbstractButton::clicked, this, &MainWindow::showNotifications);
    connect(m_notifications, &NotificationPopup::openWanted, this, &MainWindow::openPlace);
    connect(m_notifications, &NotificationPopup::choicesWanted, m_notices, &NoticeSheet::popUp);
    connect(m_account, &AccountSheet::noticesWanted, m_notices, &NoticeSheet::popUp);
    connect(m_palette, &Palette::openWanted, this, [this](const Place &place, OpenIn where) {
        place.type == Place::Type::List || place.type == Place::Type::Home ? static_cast<void>(m_pages->visit(place))
                                                                           : openPlace(place, where);
    });
    m_undo->addPlace(*m_pages, *m_status);
    connect(m_pages, &PageArea::pageMade, this, &MainWindow::adopt);
    connect(m_pages, &PageArea::currentChanged, this, &MainWindow::showCurrent);
    constexpr int calm = 300; // milliseconds
    m_rememberSoon.setSingleShot(true);
    m_rememberSoon.setInterval(calm);
    connect(m_pages, &PageArea::currentChanged, &m_rememberSoon, qOverload<>(&QTimer::start));
    connect(&m_rememberSoon, &QTimer::timeout, this, &MainWindow::remember);
    connect(&m_services.connection, &Gateway::sessionChanged, this, &MainWindow::applySession);
    m_imports->keepSteps(m_undo->stack());
    connect(m_imports, &ImportDesk::told, m_undo,
            [this](const Toast::Words &sentence, const std::function<void()> &show) {
                m_undo->tell(
                    sentence, [] { return tr("Show"); }, show);
            });
    m_counts->watch(
        u"notifications"_s, u"notification"_s, [this] { return filters::mineUnread(m_services.connection.session()); },
        m_bell,
        [this](qint64 count) {
            m_bell->setCount(count);
            if (m_services.desktop != nullptr)
                m_services.desktop->setUnread(count);
        });
    if (m_services.desktop != nullptr)
        connectDesktop(*m_services.desktop);
}

void MainWindow::connectDesktop(DesktopNotifier &desktop)
{
    auto *watcher = new NoticeWatcher({m_services.connection, *m_own, desktop, &NoticeWatcher::isProgramActive}, this);
    connect(&desktop, &DesktopNotifier::iconClicked, this, &MainWindow::comeForward);
    connect(watcher, &NoticeWatcher::openWanted, this, [this](const Place &place) {
        comeForward();
        openPlace(place, OpenIn::NewTab);
    });
    connect(watcher, &NoticeWatcher::listWanted, this, [this] {
        comeForward();
        showNotifications();
    });
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

// Rights may have changed: the workspace stays as long as one may.
void MainWindow::applySession()
{
    const auto offered = workspacesOf(m_services.connection.session());
    if (m_workspace == nullptr || std::find(offered.begin(), offered.end(), m_workspace) == offered.end())
        m_workspace = offered.front();
    m_sidebar->setWorkspace(*m_workspace, offered.size() > 1);
    showCurrent();
}

void MainWindow::setWorkspace(const WorkspaceSpec &workspace)
{
    m_workspace = &workspace;
    m_pages->closeAll();
    m_windows->closeAll();
    m_sidebar->setWorkspace(workspace, workspacesOf(m_services.connection.session()).size() > 1);
    m_pages->restore({});
}

void MainWindow::restore(const QRect &fallback)
{
    const QVariantMap state = m_services.preferences.window(m_user);
    setGeometry(fallback);
    if (!restoreGeometry(state.value(u"geometry"_s).toByteArray()))
        setGeometry(fallback);
    for (const WorkspaceSpec *offered : workspacesOf(m_services.connection.session())) {
        if (toString(offered->role) == state.value(u"workspace"_s).toString())
            m_workspace = offered;
    }
    applySession();
    m_pages->restore(state);
    m_windows->restore(state.value(u"windows"_s).toList());
}

void MainWindow::remember()
{
    QVariantMap state = m_pages->state();
    state.insert(u"geometry"_s, saveGeometry());
    state.insert(u"windows"_s, m_windows->state());
    state.insert(u"workspace"_s, toString(m_workspace->role));
    m_views->flush();
    m_services.preferences.setWindow(m_user, state);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QWidget::closeEvent(event);
}

Page *MainWindow::makePage(const Place &place, Page *from)
{
    Connection &gateway = m_services.connection;
    switch (place.type) {
    case Place::Type::Home:
        return new HomePage({gateway, *m_counts, *m_views, *m_workspace}, *m_own, m_pages);
    case Place::Type::List: {
        const auto lists = listsOf(*m_workspace, gateway);
        const auto section = std::find_if(lists.begin(), lists.end(), [&place](const SectionSpec *candidate) {
            return toString(candidate->key) == place.section;
        });
        if (section == lists.end())
            return nullptr;
        if (screenOf(**section) == Screen::Rights) {
            auto *rights = new RightsPage(gateway, m_drafts, place, m_pages);
            connect(rights, &RightsPage::viewWanted, this, &MainWindow::viewWanted);
            return rights;
        }
        if (screenOf(**section) == Screen::Settings)
            return new SettingsPage(gateway, place, m_pages);
        return new ListPage(gateway, m_drafts, *m_counts, *m_views, *m_workspace, **section, place, m_pages);
    }
    case Place::Type::Record:
    case Place::Type::NewRecord:
        break;
    }
    const Schema *schema = findSchema(place.entity);
    if (schema == nullptr || !gateway.may(place.entity + u".read"_s))
        return nullptr;
    // The neighbour of a record stands in the same list as the record.
    const auto *neighbour = qobject_cast<RecordHost *>(from);
    ListPage *list = neighbour != nullptr ? neighbour->list() : qobject_cast<ListPage *>(from);
    if (list != nullptr && list->entity() != place.entity)
        list = nullptr;
    return new RecordHost(gateway, m_drafts, *schema, place, list, std::exchange(m_preset, {}), m_pages);
}

void MainWindow::adopt(Page *page)
{
    connect(page, &Page::openWanted, this,
            [this, page](const Place &place, OpenIn where) { follow(page, place, where); });
    connect(page, &Page::savingChanged, this, &MainWindow::showCurrent);
    connect(page, &Page::actWanted, this, [this, page](const Place &record, const QString &act) {
        follow(page, record, OpenIn::SameTab);
        const PageWindow *window = m_windows->showing(record);
        if (auto *host = qobject_cast<RecordHost *>(window != nullptr ? window->page() : m_pages->current()))
            host->startAct(act);
    });
    connect(page, &Page::entityWanted, this, [this, page](const QString &entity) {
        if (const SectionSpec *section = listOf(*m_workspace, m_services.connection, entity)) {
            comeForwardFor(page);
            m_pages->visit(Place::list(toString(section->key)));
        }
    });
    if (auto *home = qobject_cast<HomePage *>(page))
        connect(home, &HomePage::arranged, this, &MainWindow::offerFormerHome);
    if (auto *host = qobject_cast<RecordHost *>(page)) {
        connect(host, &RecordHost::createWanted, this,
                [this, host](const QString &entity, const RecordHost::Preset &preset) {
                    m_preset = preset;
                    follow(host, Place::newRecord(entity, newUuid()), OpenIn::NewTab);
                });
        connect(host, &RecordHost::typingIn, this, [this, host](const Typing &typing) {
            m_presence->type({host->entity(), host->place().id}, typing);
        });
    }
    if (auto *list = qobject_cast<ListPage *>(page)) {
        connect(list, &ListPage::exportWanted, m_exporter, [this, list] {
            comeForwardFor(list);
            m_exporter->offer(exportOf(list->list(), list->title()));
        });
        connect(list, &ListPage::createWanted, this, [this, list] {
            m_preset = beginningIn(list->list(), m_services.connection);
            follow(list, Place::newRecord(list->entity(), newUuid()), OpenIn::SameTab);
        });
        m_imports->acceptFiles(list);
        connect(list, &ListPage::importWanted, m_imports, [this, list](const QString &path) {
            comeForwardFor(list);
            m_imports->open(*findSchema(list->entity()), path);
        });
        connect(list, &ListPage::tableImportWanted, m_imports, [this, list](const QString &table) {
            comeForwardFor(list);
            m_imports->openTable(*findSchema(list->entity()), table);
        });
    }
    connect(page, &Page::replaceWanted, this, [this, page](const Place &place) { replace(page, place); });
}

void MainWindow::openPlace(const Place &place, OpenIn where)
{
    if (PageWindow *window = m_windows->showing(place))
        return window->bringUp();
    if (place.type == Place::Type::List || place.type == Place::Type::Home) {
        const Page *page = m_pages->current();
        if (where == OpenIn::SameTab && page != nullptr && page->place().type != Place::Type::Home) {
            m_pages->visit(place);
            return;
        }
    }
    m_pages->open(place, where);
}

void MainWindow::showCurrent()
{
    const Page *page = m_pages->current();
    if (page == nullptr)
        return;
    m_recent->note(*page);
    lookAround();
    setWindowTitle(u"%1 — Régie"_s.arg(page->title()));
    m_sidebar->setCurrent(page->place());
    m_strip->setHistory(m_pages->canGoBack(), m_pages->canGoForward());
    m_strip->setCanCreate(!creatable().empty());
    m_status->setPageText(page->savingText(), page->savingGlyph());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showCurrent();
    QWidget::changeEvent(event);
}

} // namespace regie
