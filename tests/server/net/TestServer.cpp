// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"

#include "server/log/Log.h"
#include "server/net/TlsIdentity.h"
#include "tests/support/StringMakers.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

namespace regie::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString ServedDatabase::password = u"correct horse battery staple"_s;

namespace {

constexpr password::Cost cheap{.passes = 1, .memory = 8192};

const TlsIdentity &identity()
{
    static const QTemporaryDir folder;
    static const TlsIdentity made = TlsIdentity::ofFolder(folder.path(), {u"test.example"_s});
    return made;
}

} // namespace

std::shared_ptr<const Secrets> testSecrets()
{
    static const auto made = std::make_shared<const Secrets>(KeyRing::make(QDate::currentDate()));
    return made;
}

ServerSettings quickSettings(const ConnectionSettings &database)
{
    startLog({.level = qEnvironmentVariableIsSet("REGIE_TEST_LOG") ? LogLevel::Debug : LogLevel::Error,
              .format = LogFormat::Text});
    ServerSettings settings{.database = database, .tls = identity().configuration, .secrets = testSecrets()};
    settings.workers = 3;
    settings.loginWorkers = 1;
    settings.passwordCost = cheap;
    settings.feed.poll = 300ms;
    settings.feed.reopen = 100ms;
    settings.limits.rightsAge = 100ms;
    settings.limits.connectionsPerAddress = 200;
    settings.throttle = {.freeFailures = 1'000'000,
                         .accountBurst = 1e6,
                         .accountRate = 1e6,
                         .networkBurst = 1e6,
                         .networkRate = 1e6,
                         .globalBurst = 1e6,
                         .globalRate = 1e6};
    return settings;
}

TestServer::TestServer(ServerSettings settings)
{
    m_thread.start();
    auto *const context = new QObject;
    context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, context, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        context,
        [&] {
            m_server = std::make_unique<Server>(std::move(settings));
            m_server->start();
            m_port = m_server->port();
        },
        Qt::BlockingQueuedConnection);
}

TestServer::~TestServer()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.release()->deleteLater(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

int TestServer::connections()
{
    int count = 0;
    QMetaObject::invokeMethod(
        m_server.get(), [&] { count = m_server->connections(); }, Qt::BlockingQueuedConnection);
    return count;
}

bool TestServer::waitForConnections(int count)
{
    QDeadlineTimer deadline(WireClient::usualPatience);
    while (connections() != count) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(10);
    }
    return true;
}

void TestServer::stop()
{
    std::atomic<bool> isStopped = false;
    QMetaObject::invokeMethod(
        m_server.get(),
        [&] {
            QObject::connect(m_server.get(), &Server::stopped, m_server.get(), [&isStopped] { isStopped = true; });
            m_server->stop();
        },
        Qt::BlockingQueuedConnection);
    QDeadlineTimer deadline(WireClient::usualPatience);
    while (!isStopped && !deadline.hasExpired())
        QThread::msleep(5);
    if (!isStopped)
        throw std::runtime_error("the server does not stop");
}

ServedDatabase::ServedDatabase(const std::function<void(ServerSettings &)> &change)
    : m_sql(m_database.owner())
{
    addUser(u"admin"_s, {u"admin"_s});
    ServerSettings settings = quickSettings(m_database.application());
    if (change)
        change(settings);
    m_server = std::make_unique<TestServer>(std::move(settings));
}

QUuid ServedDatabase::addUser(const QString &name, const QStringList &roles)
{
    password::prepare();
    static const QByteArray hash = password::hash(password, cheap);
    const QUuid id = newUuid();
    m_sql.execute("insert into \"user\" (id, email, first_name, last_name, status, password_hash) "
                  "values ($1, $2, $3, 'Test', 'active', $4)",
                  {id, emailOf(name), name, Parameter::utf8(hash)});
    m_sql.execute("insert into user_role (user_id, role_id) select $1, id from role where key = any ($2)", {id, roles});
    return id;
}

std::unique_ptr<WireClient> ServedDatabase::stranger()
{
    return std::make_unique<WireClient>(m_server->port());
}

std::unique_ptr<WireClient> ServedDatabase::client(const QString &name)
{
    std::unique_ptr<WireClient> client = stranger();
    const Result<SessionInfo> session = client->login(emailOf(name), password);
    if (!session)
        throw std::runtime_error("login: " + session.error().code.toStdString());
    return client;
}

qint64 ServedDatabase::number(const QByteArray &query)
{
    return m_sql.execute(query).integer(0, 0);
}

QString ServedDatabase::text(const QByteArray &query)
{
    return m_sql.execute(query).text(0, 0);
}

Save newDomain(const QString &name, const QUuid &id)
{
    return {.entity = u"ticket_domain"_s, .id = id, .version = 0, .changes = {{u"name"_s, name}, {u"active"_s, true}}};
}

Fetch listOf(const QString &entity, const QString &column)
{
    Query query;
    query.entity = entity;
    query.columns = {column};
    return {query};
}

} // namespace regie::tests
