// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Server.h"

#include "server/access/ActivityChain.h"
#include "server/log/Log.h"
#include "server/net/Maintenance.h"
#include "server/net/WelcomeReader.h"
#include "server/storage/DbError.h"
#include "server/storage/StoredSettings.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto maintenanceInterval = 1h;
constexpr auto sealInterval = 500ms;

sessions::Rules rulesOf(const ServerLimits &limits)
{
    return {.idle = limits.sessionIdle, .age = limits.sessionAge, .perUser = limits.sessionsPerUser};
}

int cores()
{
    return std::max(1, QThread::idealThreadCount());
}

// Past twice the cores, more connections only wait for one another.
WorkerPool::Limits requestPool(const ServerSettings &settings)
{
    return {.threads = settings.workers > 0 ? settings.workers : 2 * cores(),
            .queued = settings.limits.queuedRequests,
            .queuedPerOwner = settings.limits.queuedRequestsPerUser};
}

// Each holds 64 MiB while a password is verified.
WorkerPool::Limits loginPool(const ServerSettings &settings)
{
    return {.threads = settings.loginWorkers > 0 ? settings.loginWorkers : std::min(cores(), 4),
            .queued = settings.limits.queuedLogins,
            .queuedPerOwner = settings.limits.queuedLoginsPerAddress};
}

} // namespace

Server::Server(ServerSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_rules(rulesOf(m_settings.limits))
    , m_logins(m_rules, *m_settings.secrets, m_settings.passwordCost)
    , m_imports(m_settings.database, [this] { m_publisher->ring(); })
    , m_dispatcher(m_settings.limits, m_rules, *m_settings.secrets,
                   {.committed = [this] { m_publisher->ring(); }, .schemaChanged = [this] { distrustConnections(); }})
    , m_requests(m_settings.database, requestPool(m_settings))
    , m_loginPool(m_settings.database, loginPool(m_settings))
    , m_presence(m_requests, m_settings.limits, m_rules, [this](const Deliveries &news) { deliver(news); })
    , m_services{.limits = m_settings.limits,
                 .requests = m_requests,
                 .loginPool = m_loginPool,
                 .dispatcher = m_dispatcher,
                 .logins = m_logins,
                 .live = m_live,
                 .presence = m_presence,
                 .throttle = LoginThrottle(m_settings.throttle),
                 .welcome = {}}
    , m_door(m_settings.tls, m_services)
{
    m_services.welcome.version = QStringLiteral(REGIE_VERSION);
    m_publisher = std::make_unique<Publisher>(
        m_settings.database, m_live, m_rules, m_settings.feed,
        Publisher::Heard{.deliver =
                             [this](Deliveries deliveries) {
                                 m_services.post([this, deliveries = std::move(deliveries)] { deliver(deliveries); });
                             },
                         .settingsChanged =
                             [this](Connection &connection) {
                                 m_services.post([this, welcome = readWelcome(connection)] { this->welcome(welcome); });
                             },
                         .schemaChanged = [this] { distrustConnections(); }});
    connect(&m_door, &Door::emptied, this, [this] {
        m_requests.stop();
        m_loginPool.stop();
        m_imports.stop();
        stopFeed();
        Q_EMIT stopped();
    });
    m_maintenance.setInterval(maintenanceInterval);
    connect(&m_maintenance, &QTimer::timeout, this, &Server::maintain);
    m_sealer.setInterval(sealInterval);
    connect(&m_sealer, &QTimer::timeout, this, &Server::sealLog);
}

Server::~Server()
{
    // Whoever still works uses what is declared above it.
    m_requests.stop();
    m_loginPool.stop();
    m_imports.stop();
    stopFeed();
}

void Server::distrustConnections()
{
    m_requests.distrust();
    m_loginPool.distrust();
}

// Before anybody is let in, lest the first to come are greeted by nobody in particular, or miss what others change
// meanwhile. Without a database that waits for the feed, which tries until there is one.
void Server::lookAround()
{
    try {
        Connection connection(m_settings.database);
        StoredSettings::complete(connection);
        welcome(readWelcome(connection));
        m_publisher->begin(connection);
    } catch (const DbError &error) {
        writeLog(LogLevel::Debug, u"The company's name could not be read yet.",
                 {{"reason", QString::fromUtf8(error.what())}});
    }
}

void Server::start()
{
    lookAround();
    m_door.open(m_settings.address, m_settings.port);
    startFeed();
    m_imports.start();
    m_maintenance.start();
    m_sealer.start();
    maintain();
}

void Server::startFeed()
{
    m_publisher->moveToThread(&m_feedThread);
    connect(&m_feedThread, &QThread::started, m_publisher.get(), &Publisher::start);
    m_feedThread.start();
}

void Server::stopFeed()
{
    if (!m_feedThread.isRunning())
        return;
    QMetaObject::invokeMethod(m_publisher.get(), &Publisher::stop, Qt::BlockingQueuedConnection);
    m_feedThread.quit();
    m_feedThread.wait();
}

void Server::stop()
{
    m_maintenance.stop();
    m_sealer.stop();
    m_door.close(refused(u"server.stopping"_s).value());
}

void Server::deliver(const Deliveries &deliveries)
{
    QHash<const LiveSession *, QList<const Delivery *>> bySession;
    for (const Delivery &delivery : deliveries)
        bySession[delivery.session.get()].append(&delivery);
    m_door.forEach([&bySession](Session &session) {
        for (const Delivery *delivery : bySession.value(session.live().get())) {
            if (delivery->end)
                session.end(*delivery->end);
            else
                session.sendEvent(delivery->type, delivery->body);
        }
    });
}

void Server::welcome(const Welcome &welcome)
{
    m_services.welcome = welcome;
    if (!m_settings.showsDemoAccounts)
        m_services.welcome.demoAccounts.clear();
}

// The lines that were written since; by one server at a time, and by one worker of each.
void Server::sealLog()
{
    if (m_isSealing.exchange(true))
        return;
    const auto job = [this, secrets = m_settings.secrets](Worker &worker) {
        try {
            while (activitychain::seal(worker.connection(), secrets->ring().chain) > 0) {
            }
        } catch (const std::exception &error) {
            writeLog(LogLevel::Warning,
                     u"The log of activity could not be sealed; it is tried again. If this goes on, run regie-server "
                     u"check.",
                     {{"reason", QString::fromUtf8(error.what())}});
        }
        m_isSealing = false;
    };
    if (m_requests.submit(QUuid(), job, [this] { m_isSealing = false; }) != WorkerPool::Accepted::Yes)
        m_isSealing = false;
}

void Server::maintain()
{
    const auto job = [secrets = m_settings.secrets](Worker &worker) { regie::maintain(worker.connection(), *secrets); };
    static_cast<void>(m_requests.submit(QUuid(), job, [] {}));
}

} // namespace regie
