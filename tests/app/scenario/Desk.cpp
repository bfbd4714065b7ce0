// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Desk.h"

#include <QApplication>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

namespace {

// What a program has once, for all desks of the test.
struct Stage {
    Language language;
    ThemeManager themes{*qApp};

    static Stage &shared()
    {
        static Stage *stage = [] {
            auto *made = new Stage;
            made->language.use(u"en"_s);
            QObject::connect(qApp, &QCoreApplication::aboutToQuit, qApp, [made] { made->language.use(u"fr"_s); });
            return made;
        }();
        return *stage;
    }
};

// Trusts the test's own server and logs in.
void enter(Connection &connection, quint16 port, const QString &email)
{
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
    connection.open({u"127.0.0.1"_s, port});
    if (!waitFor([&] { return connection.state() == LinkState::LoginNeeded; }))
        throw std::runtime_error("the server does not answer");
    connection.login(email, RunningServer::password());
    if (!waitFor([&] { return connection.state() == LinkState::Online; }))
        throw std::runtime_error("cannot log in as " + email.toStdString());
}

} // namespace

bool waitFor(const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

Desk::Desk(quint16 port, const QString &email)
    : m_preferences(m_folder.path())
    , m_pins(m_preferences.trustFile())
    , m_connection(m_pins)
    , m_settings({m_connection, m_preferences, Stage::shared().language, Stage::shared().themes},
                 PersonalSettings::AtSignIn::KeepsLanguage)
{
    Stage &stage = Stage::shared();
    enter(m_connection, port, email);
    m_window = std::make_unique<MainWindow>(
        MainWindow::Services{m_connection, m_preferences, stage.language, stage.themes, m_settings, u"Test"_s});
    m_window->restore(QRect(0, 0, 1440, 900));
    m_window->show();
    static_cast<void>(settle());
}

ThemeManager &Desk::themes()
{
    return Stage::shared().themes;
}

Language &Desk::language()
{
    return Stage::shared().language;
}

RowSet Desk::fetch(const Query &query)
{
    std::optional<Result<RowSet>> answer;
    m_connection.request(Fetch{query}, &m_connection, [&](const Result<RowSet> &rows) { answer = rows; });
    if (!waitFor([&] { return answer.has_value(); }) || !*answer)
        throw std::runtime_error("a fetch was not answered");
    return **answer;
}

bool Desk::settle()
{
    return waitFor([this] {
        const Page *page = m_window->pages().current();
        return m_connection.pendingRequests() == 0 && (page == nullptr || !page->isLoading());
    });
}

QStringList emailsOf(const RunningServer &server, const QString &role)
{
    QTemporaryDir folder;
    CertificatePins pins(folder.filePath(u"trust.ini"_s));
    Connection connection(pins);
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
    connection.open({u"127.0.0.1"_s, server.port()});
    if (!waitFor([&] { return connection.isReachable(); }))
        throw std::runtime_error("the server does not answer");
    QString admin;
    for (const DemoAccount &account : connection.welcome().demoAccounts) {
        if (account.role == "admin"_L1)
            admin = account.email;
    }
    enter(connection, server.port(), admin);
    Query query;
    query.entity = u"user_role"_s;
    query.columns = {u"user.email"_s};
    query.filter = Filter::all({Filter::condition(u"role.key"_s, Operator::Is, {role}),
                                Filter::condition(u"user.status"_s, Operator::Is, {u"active"_s})});
    query.limit = 20;
    std::optional<Result<RowSet>> answer;
    connection.request(Fetch{query}, &connection, [&](const Result<RowSet> &rows) { answer = rows; });
    if (!waitFor([&] { return answer.has_value(); }) || !*answer)
        throw std::runtime_error("the people of a role cannot be read");
    QStringList emails;
    for (const Value &value : (*answer)->columns.front().values)
        emails.append(std::get<QString>(value));
    emails.sort();
    return emails;
}

} // namespace regie::test
