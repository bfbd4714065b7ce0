// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"
#include "app/account/PersonalSettings.h"
#include "app/desktop/DesktopNotifier.h"
#include "app/language/Language.h"
#include "app/links/LinkDoor.h"
#include "app/links/LinkOpener.h"
#include "app/net/Connection.h"
#include "app/net/SessionClock.h"
#include "app/vault/KeptLogin.h"

#include <memory>

namespace regie {

class LoginPage;
class MainWindow;
class PersonView;

// The parts of the running client and who may see which: the login page until somebody is in, their window then.
class Application final : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::optional<ServerAddress> server;
        QString email;
        QString language;
        QString folder;                   // of the preferences
        std::optional<RecordLink> link{}; // what to open once somebody is in
        TokenVault *vault = nullptr;      // to stay logged in with; nobody does without
    };
    Application(QApplication &application, const Options &options);
    ~Application() override;

    void start();

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] Language &language() { return m_language; }
    [[nodiscard]] ThemeManager &themes() { return m_themes; }
    [[nodiscard]] LoginPage &loginPage() { return *m_login; }
    [[nodiscard]] MainWindow *window() { return m_window.get(); } // null while nobody is in
    [[nodiscard]] PersonView *view() { return m_view.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void comeIn();
    void enter();
    void leave(const QString &notice);
    void openView(const QUuid &person);
    void closeView(const QString &sentence);

    Options m_options;
    Preferences m_preferences;
    Language m_language;
    ThemeManager m_themes;
    CertificatePins m_pins;
    Connection m_connection;
    SessionClock m_clock;
    std::unique_ptr<KeptLogin> m_kept; // null without a vault
    PersonalSettings m_settings;
    LinkDoor m_door;
    LinkOpener m_links;
    std::unique_ptr<DesktopNotifier> m_desktop; // null where the platform has no tray
    std::unique_ptr<LoginPage> m_login;
    std::unique_ptr<MainWindow> m_window;
    QUuid m_windowUser;
    std::unique_ptr<PersonView> m_view; // of one other person at a time; null mostly
};

} // namespace regie
