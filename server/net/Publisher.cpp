// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Publisher.h"

#include "server/log/Log.h"
#include "server/storage/DbError.h"
#include "server/storage/Migrator.h"
#include "server/storage/SchemaVersion.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto doorbellChannel = "regie_change";
constexpr auto heartbeatChannel = "regie_heartbeat";

} // namespace

Publisher::Publisher(ConnectionSettings settings, LiveSessions &live, sessions::Rules rules, Timings timings,
                     Heard heard)
    : m_settings(std::move(settings))
    , m_live(live)
    , m_rules(rules)
    , m_timings(timings)
    , m_heard(std::move(heard))
    , m_self(newUuid().toByteArray(QUuid::WithoutBraces))
{}

Publisher::~Publisher() = default;

void Publisher::begin(Connection &connection)
{
    m_reader.begin(connection);
    m_hasBegun = true;
}

void Publisher::start()
{
    const auto timer = [this](std::unique_ptr<QTimer> &target, std::chrono::milliseconds interval, bool isRepeated,
                              void (Publisher::*slot)()) {
        target = std::make_unique<QTimer>();
        target->setInterval(interval);
        target->setSingleShot(!isRepeated);
        connect(target.get(), &QTimer::timeout, this, slot);
    };
    timer(m_poll, m_timings.poll, true, &Publisher::poll);
    timer(m_readTimer, m_timings.readInterval, false, &Publisher::read);
    timer(m_doorbell, m_timings.doorbellInterval, false, &Publisher::tellOthers);
    timer(m_heartbeat, m_timings.heartbeat, true, &Publisher::beat);
    timer(m_reopen, m_timings.reopen, false, &Publisher::open);
    m_echo = std::make_unique<QTimer>();
    m_echo->setInterval(m_timings.echo);
    m_echo->setSingleShot(true);
    connect(m_echo.get(), &QTimer::timeout, this, [this] { lose(u"a heartbeat did not come back"_s); });

    m_listener = std::make_unique<NotificationListener>(
        m_settings, QList<QByteArray>{doorbellChannel, heartbeatChannel, schemaChannel});
    connect(m_listener.get(), &NotificationListener::notified, this, &Publisher::onNotified);
    connect(m_listener.get(), &NotificationListener::lost, this, &Publisher::lose);
    m_sinceRead.start();
    open();
}

void Publisher::stop()
{
    for (std::unique_ptr<QTimer> *timer : {&m_poll, &m_readTimer, &m_doorbell, &m_heartbeat, &m_echo, &m_reopen})
        timer->reset();
    m_listener.reset();
    m_connection.reset();
}

void Publisher::open()
{
    try {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_settings);
        else if (m_connection->isLost())
            m_connection->reopen();
        m_listener->open();
        if (!m_hasBegun) {
            begin(*m_connection);
            m_mustResync = true; // who found a way in before
        }
        m_heard.settingsChanged(*m_connection);
        m_poll->start();
        m_heartbeat->start();
        m_echo->stop();
        if (std::exchange(m_isInterrupted, false))
            writeLog(LogLevel::Info, u"The feed of changes goes on.");
        read(); // what was committed while nobody listened
    } catch (const VersionError &error) {
        loseForeign(error);
    } catch (const DbError &error) {
        lose(QString::fromUtf8(error.what()));
    }
}

// The database is another program's by now: nobody's connection is to be trusted, and what is done meanwhile leaves no
// trace among the changes.
void Publisher::loseForeign(const VersionError &error)
{
    m_mustResync = true;
    m_connection.reset();
    m_heard.schemaChanged();
    lose(QString::fromUtf8(error.what()));
}

void Publisher::lose(const QString &why)
{
    if (m_reopen->isActive())
        return;
    writeLog(std::exchange(m_isInterrupted, true) ? LogLevel::Debug : LogLevel::Warning,
             u"The feed of changes is interrupted; connecting again. See that PostgreSQL runs.", {{"reason", why}});
    m_poll->stop();
    m_heartbeat->stop();
    m_echo->stop();
    m_reopen->start();
}

void Publisher::ring()
{
    if (!m_isRung.exchange(true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_doorbell) // stopped
                    return;
                if (!m_doorbell->isActive())
                    m_doorbell->start();
                readSoon();
            },
            Qt::QueuedConnection);
}

void Publisher::readSoon()
{
    if (std::chrono::milliseconds(m_sinceRead.elapsed()) >= m_timings.readInterval)
        read();
    else if (!m_readTimer->isActive())
        m_readTimer->start();
}

void Publisher::poll()
{
    if (!isOfOurVersion())
        return;
    read();
    lookAtSilent();
}

// Nobody listens for long by rights that he has no more, if ever a change of them escaped.
void Publisher::lookAtSilent()
{
    guarded([this] { deliver(refreshSessions(*m_connection, m_live.all(), m_timings.rightsAge, m_rules)); });
}

bool Publisher::isOfOurVersion()
{
    if (m_reopen->isActive() || !m_connection)
        return false;
    try {
        verifyVersion(*m_connection);
        return true;
    } catch (const VersionError &error) {
        loseForeign(error);
        return false;
    } catch (const DbError &error) {
        lose(QString::fromUtf8(error.what()));
        return false;
    }
}

void Publisher::read()
{
    m_isRung = false; // whoever rings from here on is read next time
    guarded([this] {
        if (m_mustResync)
            resync();
        const std::optional<std::vector<ChangedRecord>> changes = m_reader.read(*m_connection);
        m_sinceRead.restart();
        publish(changes);
    });
}

void Publisher::guarded(const std::function<void()> &step)
{
    if (m_reopen->isActive() || !m_connection)
        return;
    try {
        step();
    } catch (const std::exception &error) {
        const auto *database = dynamic_cast<const DbError *>(&error);
        if (database != nullptr && database->connectionLost())
            lose(QString::fromUtf8(error.what()));
        else
            writeLog(LogLevel::Error, u"The feed of changes could not be read; trying again.",
                     {{"reason", QString::fromUtf8(error.what())}});
    }
}

void Publisher::publish(const std::optional<std::vector<ChangedRecord>> &changes)
{
    if (changes && changes->empty())
        return;
    m_mustResync = true; // these rows are not read again
    if (!changes) {
        writeLog(LogLevel::Info, u"Too much has changed to be told one by one; all clients read again.");
        resync();
        m_heard.settingsChanged(*m_connection);
        return;
    }
    const Listeners listeners = m_live.all();
    deliver(refreshSessions(*m_connection, concernedBy(*changes, listeners), std::chrono::milliseconds(0), m_rules));
    deliver(distribute(*m_connection, m_queries, listeners, *changes));
    m_mustResync = false;
    if (std::any_of(changes->begin(), changes->end(),
                    [](const ChangedRecord &change) { return change.entity == "setting"_L1; }))
        m_heard.settingsChanged(*m_connection);
}

// Everybody reads again, who may still read: whose rights have changed is not known here, so all are looked at first.
void Publisher::resync()
{
    const Listeners listeners = m_live.all();
    deliver(refreshSessions(*m_connection, listeners, std::chrono::milliseconds(0), m_rules));
    Deliveries deliveries;
    for (const std::shared_ptr<LiveSession> &session : listeners)
        deliveries.push_back({.session = session, .type = Resync::name, .body = encode(Resync())});
    deliver(std::move(deliveries));
    m_mustResync = false;
}

void Publisher::deliver(Deliveries deliveries)
{
    if (!deliveries.empty())
        m_heard.deliver(std::move(deliveries));
}

void Publisher::tellOthers()
{
    try {
        if (m_listener->isOpen())
            m_listener->notify(doorbellChannel, m_self);
    } catch (const DbError &error) {
        lose(QString::fromUtf8(error.what()));
    }
}

void Publisher::beat()
{
    try {
        m_echo->start();
        m_listener->notify(heartbeatChannel, m_self);
    } catch (const DbError &error) {
        lose(QString::fromUtf8(error.what()));
    }
}

void Publisher::onNotified(const QByteArray &channel, const QByteArray &payload)
{
    if (channel == heartbeatChannel) {
        if (payload == m_self)
            m_echo->stop();
    } else if (channel == schemaChannel) {
        poll();
    } else if (payload != m_self) {
        readSoon();
    }
}

} // namespace regie
