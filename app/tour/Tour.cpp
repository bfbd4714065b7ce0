// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/Tour.h"

#include "app/account/AccountSheet.h"
#include "app/account/NoticeSheet.h"
#include "app/import/ImportAssistant.h"
#include "app/import/ImportDesk.h"
#include "app/login/LoginForm.h"
#include "app/login/LoginPage.h"
#include "app/pages/HomePage.h"
#include "app/palette/Palette.h"
#include "app/shell/KeySheet.h"
#include "app/shell/MainWindow.h"
#include "app/shell/NotificationPopup.h"
#include "app/shell/WindowOffers.h"
#include "app/tour/Camera.h"
#include "app/tour/PageWalk.h"
#include "app/workspaces/Workspaces.h"
#include "shared/domain/Catalogue.h"
#include "ui/widgets/Buttons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int tourPatience = 20'000;
constexpr QSize screen(1440, 900);
constexpr QSize largeScreen(1920, 1080);
constexpr double largeText = 2;

class Guide {
public:
    Guide(Application &client, const QString &folder)
        : m_client(client)
        , m_camera(client.connection(), folder)
    {}

    int run(const Application::Options &options);

private:
    bool reachServer();
    std::vector<DemoAccount> accounts(const QString &email) const;
    bool logIn(const DemoAccount &account);
    void visitAs(const DemoAccount &account);
    void visitWorkspace(MainWindow &window, const PageWalk::Wanted &wanted);
    void visitOtherwise(MainWindow &window, const WorkspaceSpec &workspace);
    void visitOverlays(MainWindow &window);
    void visitImport(MainWindow &window);
    void visitArrangement(MainWindow &window);
    void shootPage(MainWindow &window, const QString &name);
    void shoot(QWidget *window, const QString &name);

    Application &m_client;
    Camera m_camera;
    QTemporaryDir m_papers;
    int m_imports = 0;
};

int Guide::run(const Application::Options &options)
{
    m_client.start();
    m_client.loginPage().resize(screen);
    if (!reachServer()) {
        m_camera.complain(u"the server cannot be reached"_s);
        return 1;
    }
    const auto visitors = accounts(options.email);
    if (visitors.empty())
        m_camera.complain(u"no account to log in with: this is no demonstration server, and --login with "
                          "REGIE_TOUR_PASSWORD names none"_s);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_client.themes().setAppearance(appearance);
        m_camera.setAlbum(u"login"_s, appearance == Appearance::Dark);
        shoot(&m_client.loginPage(), u"form"_s);
    }
    for (const DemoAccount &account : visitors)
        visitAs(account);
    std::printf("%d pictures, %d faults\n", m_camera.pictures(), static_cast<int>(m_camera.complaints().size()));
    return m_camera.complaints().isEmpty() ? 0 : 1;
}

// On this machine the first certificate is trusted without anybody to compare it; elsewhere it must be trusted before.
bool Guide::reachServer()
{
    Connection &connection = m_client.connection();
    QSslCertificate unknown;
    QObject::connect(&connection, &Connection::certificateUnknown, &connection,
                     [&unknown](const QSslCertificate &found) { unknown = found; });
    const auto isDone = [&] { return connection.isReachable() || !unknown.isNull(); };
    if (!runUntil(isDone, tourPatience))
        return false;
    if (!connection.isReachable()) {
        m_camera.setAlbum(u"trust"_s, false);
        shoot(&m_client.loginPage(), u"form"_s);
        const QString host = connection.server().host;
        if (host != "localhost"_L1 && host != "127.0.0.1"_L1 && host != "::1"_L1)
            return false;
        connection.trust(unknown);
    }
    return runUntil([&] { return connection.state() == LinkState::LoginNeeded; }, tourPatience);
}

std::vector<DemoAccount> Guide::accounts(const QString &email) const
{
    if (!email.isEmpty())
        return {DemoAccount{.role = u"account"_s,
                            .name = email,
                            .email = email,
                            .password = qEnvironmentVariable("REGIE_TOUR_PASSWORD")}};
    return m_client.connection().welcome().demoAccounts;
}

bool Guide::logIn(const DemoAccount &account)
{
    Connection &connection = m_client.connection();
    if (!runUntil([&] { return connection.state() == LinkState::LoginNeeded && connection.isReachable(); },
                  tourPatience))
        return false;
    m_client.loginPage().form().fill(account.email, account.password);
    m_client.loginPage().form().submit();
    return runUntil([&] { return connection.state() == LinkState::Online && m_client.window() != nullptr; },
                    tourPatience);
}

void Guide::visitAs(const DemoAccount &account)
{
    if (!logIn(account)) {
        m_camera.complain(account.role + u": cannot log in"_s);
        return;
    }
    MainWindow &window = *m_client.window();
    window.resize(screen);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_client.themes().setAppearance(appearance);
        for (const WorkspaceSpec *workspace : workspacesOf(m_client.connection().session())) {
            window.setWorkspace(*workspace);
            m_camera.setAlbum(toString(workspace->role), appearance == Appearance::Dark);
            visitWorkspace(window, [](const QString &, const QString &) { return true; });
            visitOverlays(window);
            visitImport(window);
            window.setWorkspace(*workspace); // closes what was opened
            visitOtherwise(window, *workspace);
        }
    }
    Q_EMIT window.logoutWanted();
}

void Guide::visitWorkspace(MainWindow &window, const PageWalk::Wanted &wanted)
{
    PageWalk walk(window, m_client.connection(), wanted, [&](const QString &name) { shootPage(window, name); });
    walk.visitAll();
    for (const QString &section : walk.missing())
        m_camera.complain(section + u": no page"_s);
}

// As people with large screens and large letters see it: every kind of page of whoever has most of them, and the home
// page of everybody.
void Guide::visitOtherwise(MainWindow &window, const WorkspaceSpec &workspace)
{
    const QString role = toString(workspace.role);
    const bool isThorough = role == "admin"_L1 || role == "support"_L1 || role == "manager"_L1;
    const bool isDark = m_client.themes().theme().dark;
    const auto wanted = [isThorough](const QString &entity, const QString &what) {
        return what != "view"_L1 && (isThorough || entity.isEmpty());
    };
    window.resize(largeScreen);
    m_camera.setAlbum(role + u"-wide"_s, isDark);
    visitWorkspace(window, wanted);
    window.setWorkspace(workspace);
    window.resize(screen);
    if (isDark)
        return;
    m_client.themes().setTextScale(largeText);
    window.resize(screen);
    m_camera.setAlbum(role + u"-large"_s, isDark);
    visitWorkspace(window, wanted);
    if (isThorough)
        visitOverlays(window);
    m_client.themes().setTextScale(1);
    window.setWorkspace(workspace);
    window.resize(screen);
}

void Guide::visitOverlays(MainWindow &window)
{
    window.openPlace(Place::home(), OpenIn::NewTab);
    shootPage(window, u"home-again"_s);
    window.run(Command::Palette);
    shoot(&window, u"palette"_s);
    window.palette().setQuestion(u"mo"_s);
    shootPage(window, u"palette-search"_s);
    window.palette().close();
    window.run(Command::KeySheet);
    shoot(&window, u"keys"_s);
    window.keySheet().close();
    window.notifications().popUp(window.mapToGlobal(QPoint(window.width() - 40, 40)));
    shoot(&window.notifications(), u"notifications"_s);
    window.notifications().hide();
    window.noticeSheet().popUp();
    shoot(&window, u"notices"_s);
    window.noticeSheet().close();
    window.accountSheet().popUp();
    shoot(&window, u"account"_s);
    window.accountSheet().close();
    visitArrangement(window);
}

// The menu that adds pieces, over the page; what it would add is not added, since that would be kept.
void Guide::visitArrangement(MainWindow &window)
{
    auto *home = qobject_cast<HomePage *>(window.pages().current());
    if (home == nullptr)
        return;
    QMenu menu(home);
    home->fillArrangeMenu(menu);
    menu.popup(home->mapToGlobal(QPoint(400, 60)));
    shoot(&menu, u"home-arrange"_s);
    menu.hide();
}

// As the first one who may, light and dark: it looks the same to everybody. A trial keeps nothing.
void Guide::visitImport(MainWindow &window)
{
    constexpr int looks = 2;
    const Schema *schema = findSchema(u"party"_s);
    if (schema == nullptr || !mayImport(m_client.connection(), *schema) || m_imports++ >= looks)
        return;
    QFile paper(m_papers.filePath(u"clients.csv"_s));
    if (!paper.open(QIODevice::WriteOnly))
        return m_camera.complain(u"import: no file to bring"_s);
    paper.write("Nom;Type;SIREN;Courriel;Code interne\n"
                "Atelier Bellec;Entreprise;732829320;contact@atelier-bellec.example;C-118\n"
                "Menuiserie Ruffin;Entreprise;812345677;ruffin@menuiserie.example;C-119\n"
                "Hélène Ostrowski;Particulier;;helene.ostrowski@courrier;C-120\n");
    paper.close();
    ImportAssistant &assistant = *window.imports().open(*schema);
    const auto shootIt = [&](const QString &name) {
        m_camera.shoot(
            &assistant, name, [&] { return assistant.isLoading(); }, [] { return QString(); });
    };
    shootIt(u"import"_s);
    assistant.bring(paper.fileName());
    shootIt(u"import-columns"_s);
    assistant.trialButton()->click();
    shootIt(u"import-tried"_s);
    assistant.close();
}

void Guide::shootPage(MainWindow &window, const QString &name)
{
    Page *page = window.pages().current();
    m_camera.shoot(
        &window, name, [&] { return page->isLoading() || window.palette().isSearching(); },
        [&] { return page->problem(); });
}

void Guide::shoot(QWidget *window, const QString &name)
{
    m_camera.shoot(
        window, name, [] { return false; }, [] { return QString(); });
}

} // namespace

int runTour(QApplication &application, Application::Options options, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "cannot make %s\n", qUtf8Printable(folder));
        return 1;
    }
    const QTemporaryDir preferences; // nothing of the person at this computer is read or changed
    options.folder = preferences.path();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, preferences.path());
    Application client(application, options);
    return Guide(client, folder).run(options);
}

} // namespace regie
