// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/RecordHost.h"
#include "app/shell/PageArea.h"
#include "ui/models/DraftStore.h"

#include <QTimer>

class QMenu;

namespace regie {

class AccountSheet;
class Connection;
class DesktopNotifier;
class Exporter;
class ImportDesk;
class FileTransfers;
class KeySheet;
class Language;
class LiveCounts;
class MenuBar;
class NoticeSheet;
class NotificationBell;
class NotificationPopup;
class OwnDensity;
class OwnPreferences;
class PageWindow;
class PageWindows;
class Palette;
class PersonalSettings;
class Preferences;
class Presence;
class RecentRecords;
class SavedViews;
class Sidebar;
class StatusLine;
class TabStrip;
class ThemeManager;
class UndoDesk;
struct Schema;
struct WorkspaceSpec;

// The frame: sidebar, tabs, page, status bar. It puts the parts together and sends each command where it belongs; what
// a page is and does is for the page to know.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    struct Services {
        Connection &connection;
        Preferences &preferences;
        Language &language;
        ThemeManager &themes;
        PersonalSettings &settings;
        QString company;
        DesktopNotifier *desktop = nullptr; // where there is none, nothing is shown beside the window
        bool isView = false;                // of what somebody else sees: a band above everything says so
    };
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Tabs, workspace and geometry of the last time, or the given place on the screen; remembered as they change.
    void restore(const QRect &fallback);
    void remember();
    void run(Command command);
    void openPlace(const Place &place, OpenIn where);
    void comeForward(); // from behind other windows, or from the foot of the screen
    void setWorkspace(const WorkspaceSpec &workspace);

    [[nodiscard]] const WorkspaceSpec &workspace() const { return *m_workspace; }
    [[nodiscard]] PageArea &pages() { return *m_pages; }
    [[nodiscard]] PageWindows &windows() { return *m_windows; } // tabs elsewhere: they come and go with this window
    [[nodiscard]] Palette &palette() { return *m_palette; }
    [[nodiscard]] KeySheet &keySheet() { return *m_keySheet; }
    [[nodiscard]] AccountSheet &accountSheet() { return *m_account; }
    [[nodiscard]] NoticeSheet &noticeSheet() { return *m_notices; }
    [[nodiscard]] OwnPreferences &ownPreferences() { return *m_own; }
    [[nodiscard]] OwnDensity &ownDensity() { return *m_density; }
    [[nodiscard]] NotificationPopup &notifications() { return *m_notifications; }
    [[nodiscard]] Sidebar &sidebar() { return *m_sidebar; }
    [[nodiscard]] Exporter &exporter() { return *m_exporter; }
    [[nodiscard]] ImportDesk &imports() { return *m_imports; }
    [[nodiscard]] StatusLine &statusLine() { return *m_status; }
    [[nodiscard]] UndoDesk &undoDesk() { return *m_undo; }

Q_SIGNALS:
    void logoutWanted();
    void viewWanted(const QUuid &person); // to see what that person sees

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void build();
    void connectParts();
    void connectDesktop(DesktopNotifier &desktop);
    void connectWindows();
    [[nodiscard]] Page *makePage(const Place &place, Page *from);
    void adopt(Page *page);
    void showCurrent();
    void showNotifications();
    void showPalette(Palette &palette);
    void runFor(PageWindow &window, Command command);
    void goTo(const Place &place);         // a line of the sidebar
    void comeForwardFor(const Page *page); // when it is shown elsewhere
    void follow(Page *from, const Place &place, OpenIn where);
    void replace(Page *page, const Place &place);
    void lookAround(); // where others see this person
    void showNewMenu();
    void showWorkspaceMenu(const QPoint &position);
    void showPersonMenu(const QPoint &position);
    [[nodiscard]] MenuBar *makeMenuBar();
    void offerFormerHome(const QString &preference, const QString &before);
    void fillFileMenu(QMenu &menu);
    void fillGoMenu(QMenu &menu);
    void fillPersonMenu(QMenu &menu);
    void createNew(const Page *page);
    [[nodiscard]] std::vector<QWidget *> panes() const;
    [[nodiscard]] std::vector<const Schema *> creatable() const;
    void applySession();

    Services m_services;
    QUuid m_user;
    DraftFolder m_drafts;
    std::unique_ptr<FileTransfers> m_transfers; // goes on with what an earlier life of the program began
    RecordHost::Preset m_preset;                // of the next new record
    LiveCounts *m_counts;
    SavedViews *m_views;
    OwnPreferences *m_own;
    OwnDensity *m_density;
    RecentRecords *m_recent;
    const WorkspaceSpec *m_workspace = nullptr;
    MenuBar *m_menus;
    Sidebar *m_sidebar;
    NotificationBell *m_bell;
    TabStrip *m_strip;
    PageArea *m_pages;
    PageWindows *m_windows;
    StatusLine *m_status;
    UndoDesk *m_undo;
    Presence *m_presence;
    Palette *m_palette;
    KeySheet *m_keySheet;
    AccountSheet *m_account;
    NoticeSheet *m_notices;
    NotificationPopup *m_notifications;
    Exporter *m_exporter;
    ImportDesk *m_imports;
    QTimer m_rememberSoon;
};

} // namespace regie
