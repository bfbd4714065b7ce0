// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/EmbeddedPostgres.h"

#include "server/storage/Connection.h"
#include "server/storage/DataFolder.h"
#include "server/storage/DbError.h"
#include "server/storage/SetupError.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcessEnvironment>

#include <libpq-fe.h>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(embedded, "regie.database.embedded")

constexpr int pollInterval = 20;       // ms
constexpr auto startPatience = 10min;  // recovery after a crash may take its time
constexpr auto leftoverPatience = 30s; // for the last backends of one that was killed
constexpr auto firstRestart = 200ms;
constexpr auto longestRestart = 30'000ms;
constexpr int lastPatience = 10'000; // ms
constexpr auto databaseName = "regie";

platform::Account databaseAccount()
{
    if (!platform::isRoot())
        return platform::currentAccount();
    if (std::optional<platform::Account> account = platform::findAccount({u"regie"_s, u"postgres"_s}))
        return *account;
    throw SetupError(EmbeddedPostgres::tr("PostgreSQL refuses to run as root, and neither the user regie nor the user "
                                          "postgres exists. Make one: useradd --system regie."));
}

QProcessEnvironment cleanEnvironment()
{
    // PGDATA, PGPORT, PGOPTIONS… of whoever starts the server are not meant for this database.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith("PG"_L1) || name.startsWith("LC_"_L1) || name == "LANG"_L1)
            environment.remove(name);
    return environment;
}

} // namespace

EmbeddedPostgres::EmbeddedPostgres(QString folder, Durability durability, QObject *parent)
    : QObject(parent)
    , m_folder(QDir(folder).absolutePath())
    , m_durability(durability)
    , m_backoff(firstRestart)
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &EmbeddedPostgres::onRestartTimer);
    connect(&m_process, &QProcess::finished, this, &EmbeddedPostgres::onFinished);
}

EmbeddedPostgres::~EmbeddedPostgres()
{
    stop();
}

void EmbeddedPostgres::start()
{
    if (!platform::canRunPostgres())
        throw SetupError(tr("On this system the server can't run its own PostgreSQL. Name one with --database."));
    datafolder::demandOurs(m_folder);
    const bool wasThere = QFileInfo::exists(m_folder);
    lockFolder();
    m_isStarting = true;
    try {
        makeCluster();
        m_cluster->endOrphan();
        m_cluster->prepare();
        launch();
        waitUntilReady();
        makeRolesAndDatabase();
    } catch (...) {
        m_isStarting = false;
        stop();
        if (!datafolder::hasDatabase(m_folder))
            datafolder::removeTraces(m_folder, wasThere);
        throw;
    }
    m_isStarting = false;
    m_isWanted = true;
}

bool EmbeddedPostgres::attach()
{
    if (!platform::canRunPostgres())
        return false;
    auto cluster = std::make_unique<PostgresCluster>(m_folder, databaseAccount(), m_durability);
    if (!cluster->exists())
        return false;
    m_cluster = std::move(cluster);
    return isReady();
}

void EmbeddedPostgres::lockFolder()
{
    if (!QDir().mkpath(m_folder))
        throw SetupError(tr("The data folder %1 can't be made.").arg(m_folder));
    platform::LockAttempt attempt = platform::lockFile(datafolder::lockFile(m_folder));
    if (!attempt.problem.isEmpty())
        throw SetupError(tr("The data folder %1 can't be used: %2").arg(m_folder, attempt.problem));
    if (!attempt.lock)
        datafolder::refuseShared(m_folder, attempt.holder);
    m_lock = std::move(attempt.lock);
}

void EmbeddedPostgres::makeCluster()
{
    m_cluster = std::make_unique<PostgresCluster>(m_folder, databaseAccount(), m_durability);
    if (m_cluster->exists()) {
        m_installation = PostgresInstallation::forCluster(m_cluster->dataFolder());
        return;
    }
    m_installation = PostgresInstallation::newest();
    qCInfo(embedded, "making a database in %s", qUtf8Printable(m_folder));
    m_cluster->create(m_installation);
}

void EmbeddedPostgres::launch()
{
    m_process.setChildProcessModifier(platform::childPreparation(m_cluster->account()));
    m_process.setProcessEnvironment(cleanEnvironment());
    m_process.setWorkingDirectory(u"/"_s);
    m_process.setStandardInputFile(QProcess::nullDevice());
    // A file and not a pipe: it must not matter to PostgreSQL whether anybody still reads.
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_cluster->outputFile());
    m_process.start(m_installation.programs + "/postgres"_L1, m_cluster->arguments());
    if (!m_process.waitForStarted())
        throw SetupError(tr("PostgreSQL can't be started: %1").arg(m_process.errorString()));
}

bool EmbeddedPostgres::isReady() const
{
    const QByteArray target = "host='" + m_cluster->socketFolder().toUtf8() + "' port=" + PostgresCluster::port +
                              " dbname=postgres connect_timeout=2 user=" + PostgresCluster::administrator;
    return PQping(target.constData()) == PQPING_OK;
}

void EmbeddedPostgres::waitUntilReady()
{
    const auto begin = std::chrono::steady_clock::now();
    while (!isReady()) {
        const auto waited = std::chrono::steady_clock::now() - begin;
        if (waited > startPatience)
            throw SetupError(tr("PostgreSQL does not answer: %1").arg(m_cluster->lastWords()));
        m_process.waitForFinished(pollInterval);
        if (m_process.state() != QProcess::NotRunning)
            continue;
        // Backends of one that was killed hold its shared memory until they notice.
        const QString words = m_cluster->lastWords();
        if (waited > leftoverPatience || !words.contains("shared memory block"_L1))
            throw SetupError(tr("PostgreSQL did not start: %1").arg(words));
        launch();
    }
}

void EmbeddedPostgres::makeRolesAndDatabase()
{
    try {
        Connection connection(administrator());
        const DatabaseRoles roles;
        roles.make(connection);
        // Left open by one that was killed in an upgrade.
        static_cast<void>(UpgradeDoor(administrator(), roles));
        if (connection.execute("select from pg_database where datname = $1", {Parameter::utf8(databaseName)}).isEmpty())
            connection.executeScript(QByteArray("create database ") + databaseName + " owner " + roles.owner() +
                                     " template template0 encoding 'UTF8'");
    } catch (const DbError &error) {
        throw SetupError(tr("The server's own database can't be set up: %1").arg(QString::fromUtf8(error.what())));
    }
}

bool EmbeddedPostgres::isRunning() const
{
    return m_isWanted && m_process.state() == QProcess::Running && !m_restart.isActive();
}

void EmbeddedPostgres::stop()
{
    m_isWanted = false;
    m_restart.stop();
    if (m_process.state() != QProcess::NotRunning) {
        const qint64 process = m_process.processId();
        platform::send(process, platform::Signal::FastShutdown);
        if (!m_process.waitForFinished(int(PostgresCluster::fastShutdownPatience.count()))) {
            platform::send(process, platform::Signal::ImmediateShutdown);
            if (!m_process.waitForFinished(lastPatience))
                m_process.kill();
            m_process.waitForFinished(lastPatience);
        }
    }
    m_lock.reset();
}

void EmbeddedPostgres::onFinished()
{
    if (!m_isWanted || m_isStarting)
        return;
    const QString words = m_cluster->lastWords();
    qCWarning(embedded, "PostgreSQL ended: %s", qUtf8Printable(words));
    Q_EMIT died(words);
    if (m_isWanted)
        scheduleRestart();
}

void EmbeddedPostgres::scheduleRestart()
{
    m_restart.start(m_backoff);
    m_backoff = std::min<std::chrono::milliseconds>(m_backoff * 2, longestRestart);
}

void EmbeddedPostgres::onRestartTimer()
{
    if (!m_isWanted)
        return;
    try {
        if (m_process.state() == QProcess::NotRunning)
            launch();
    } catch (const SetupError &error) {
        qCWarning(embedded, "%s", error.what());
        scheduleRestart();
        return;
    }
    if (!isReady()) {
        m_restart.start(pollInterval); // recovering; if it ends instead, onFinished() lengthens the wait
        return;
    }
    m_backoff = firstRestart;
    qCInfo(embedded, "PostgreSQL answers again");
    Q_EMIT restarted();
}

ConnectionSettings EmbeddedPostgres::settingsFor(const QByteArray &role, const QString &database) const
{
    ConnectionSettings settings;
    settings.host = m_cluster->socketFolder();
    settings.port = QString::fromLatin1(PostgresCluster::port);
    settings.database = database;
    settings.user = QString::fromUtf8(role);
    return settings;
}

ConnectionSettings EmbeddedPostgres::application() const
{
    return settingsFor(PostgresCluster::application, QString::fromLatin1(databaseName));
}

ConnectionSettings EmbeddedPostgres::owner() const
{
    ConnectionSettings settings = settingsFor(DatabaseRoles().migrate(), QString::fromLatin1(databaseName));
    settings.purpose = ConnectionSettings::Purpose::Administering;
    return settings;
}

std::unique_ptr<UpgradeDoor> EmbeddedPostgres::upgradeDoor() const
{
    return std::make_unique<UpgradeDoor>(administrator(), DatabaseRoles());
}

ConnectionSettings EmbeddedPostgres::administrator() const
{
    ConnectionSettings settings = settingsFor(PostgresCluster::administrator, u"postgres"_s);
    settings.purpose = ConnectionSettings::Purpose::Administering;
    return settings;
}

} // namespace regie
