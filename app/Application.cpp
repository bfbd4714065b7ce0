// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/desktop/SystemTray.h"
#include "app/login/BrandMark.h"
#include "app/login/LoginPage.h"
#include "app/shell/MainWindow.h"
#include "app/shell/StatusLine.h"
#include "app/shell/UndoDesk.h"
#include "app/view/PersonView.h"
#include "shared/schema/CodeTexts.h"

#include <QApplication>
#include <QScreen>

#include <algorithm>

namespace regie {

namespace {

// As large as the pages were drawn for, and no larger than the screen has room for.
QSize firstSize(const QScreen &screen)
{
    constexpr QSize wanted(1440, 900);
    constexpr QSize frame(0, 36); // of the window manager
    const QSize room = screen.availableGeometry().size();
    return {std::min(wanted.width(), room.width()),
            room.height() < wanted.height() + frame.height() ? room.height() - frame.height() : wanted.height()};
}

} // namespace

using namespace Qt::StringLiterals;

Application::Application(QApplication &application, const Options &options)
    : m_options(options)
    , m_preferences(Preferences::folderOr(options.folder))
    , m_themes(application)
    , m_pins(m_preferences.trustFile())
    , m_connection(m_pins)
    , m_clock(m_connection)
    , m_kept(options.vault == nullptr ? nullptr : std::make_unique<KeptLogin>(m_connection, *options.vault))
    , m_settings({m_connection, m_preferences, m_language, m_themes}, options.language.isEmpty()
                                                                          ? PersonalSettings::AtSignIn::TakesLanguage
                                                                          : PersonalSettings::AtSignIn::KeepsLanguage)
    , m_door(Preferences::folderOr(options.folder))
    , m_links(m_connection)
    , m_desktop(SystemTray::make())
{
    m_language.use(options.language.isEmpty() ? m_preferences.language() : options.language);
    m_themes.setAppearance(m_preferences.appearance());
    m_themes.setDensity(m_preferences.density());
    m_themes.setTextScale(m_preferences.textScale());
    application.setWindowIcon(BrandMark::windowIcon());
    m_login = std::make_unique<LoginPage>(
        LoginPage::Services{m_connection, m_preferences, m_language, m_themes, m_settings, m_kept.get()});
    m_login->setWindowTitle(u"Régie"_s);
    m_login->resize(firstSize(*m_login->screen()));
    connect(&m_connection, &Connection::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::Online)
            comeIn();
    });
    connect(m_login.get(), &LoginPage::enrolled, this, [this] {
        if (m_connection.session().mustEnrol) // the rights are still on their way
            connect(&m_connection, &Gateway::sessionChanged, this, &Application::comeIn, Qt::SingleShotConnection);
        else
            enter();
    });
    connect(&m_connection, &Connection::sessionEnded, this,
            [this](const Refusal &refusal) { leave(describe(refusal)); });
    connect(&m_door, &LinkDoor::linkCame, this, [this](const RecordLink &link) {
        if (m_window == nullptr || m_window->isHidden())
            m_login->activateWindow();
        m_links.open(link);
    });
    connect(&m_door, &LinkDoor::callCame, this, [this] {
        QWidget *shown =
            m_window == nullptr || m_window->isHidden() ? static_cast<QWidget *>(m_login.get()) : m_window.get();
        shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
        shown->raise();
        shown->activateWindow();
    });
    connect(&m_connection, &Connection::certificateChanged, this, [this] { leave({}); });
    m_connection.setPresence([this] { return m_clock.takePresence(); });
    application.installEventFilter(this);
}

Application::~Application() = default;

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_clock.noteSomebody();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Application::start()
{
    m_door.open();
    if (m_options.link)
        m_links.open(*m_options.link);
    m_login->show();
    const auto server = m_options.server ? m_options.server : m_preferences.server();
    m_login->connectTo(server.value_or(ServerAddress{.host = u"localhost"_s}), m_options.email);
}

void Application::comeIn()
{
    if (m_connection.session().mustEnrol)
        m_login->showEnrolment();
    else
        enter();
}

// The window of somebody whose session ended waits hidden: with the same person everything is where it was.
void Application::enter()
{
    const QUuid user = m_connection.session().user;
    if (m_window == nullptr || m_windowUser != user) {
        m_window = std::make_unique<MainWindow>(MainWindow::Services{m_connection, m_preferences, m_language, m_themes,
                                                                     m_settings, m_connection.welcome().company,
                                                                     m_desktop.get()});
        m_windowUser = user;
        connect(m_window.get(), &MainWindow::logoutWanted, this, [this] {
            m_connection.logout();
            leave({});
        });
        m_window->statusLine().follow(m_clock);
        connect(m_window.get(), &MainWindow::viewWanted, this, &Application::openView);
        m_window->restore(m_login->geometry());
    }
    m_window->show();
    m_login->hide();
    if (m_desktop != nullptr)
        m_desktop->setPresent(true);
    m_links.setWindow(m_window.get());
}

void Application::openView(const QUuid &person)
{
    closeView({});
    m_view =
        std::make_unique<PersonView>(PersonView::Parts{m_connection, m_pins, m_language, m_themes, m_settings}, person);
    connect(m_view.get(), &PersonView::over, this, &Application::closeView);
}

// Its window may be what tells that it is over.
void Application::closeView(const QString &sentence)
{
    if (m_view == nullptr)
        return;
    m_view->disconnect(this);
    m_view.release()->deleteLater();
    if (!sentence.isEmpty() && m_window != nullptr)
        m_window->undoDesk().tell([sentence] { return sentence; });
}

void Application::leave(const QString &notice)
{
    closeView({});
    m_links.setWindow(nullptr);
    if (m_desktop != nullptr)
        m_desktop->setPresent(false);
    if (m_window != nullptr) {
        m_window->remember();
        m_login->setGeometry(m_window->geometry());
        m_window->hide();
    }
    m_login->show();
    m_login->showNotice(notice);
}

} // namespace regie
