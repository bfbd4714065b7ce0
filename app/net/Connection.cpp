// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Connection.h"

#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/Envelope.h"
#include "shared/protocol/Refusals.h"

#include <QRandomGenerator>
#include <QSysInfo>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lost = "connection.lost";

QString clientName()
{
    return u"Régie %1, %2"_s.arg(QString::fromLatin1(REGIE_VERSION), QSysInfo::prettyProductName()).left(200);
}

Result<QByteArray> resultOf(const Envelope &envelope)
{
    if (envelope.type != "refusal"_L1)
        return envelope.body;
    WireReader wire(envelope.body, replyLimits);
    Refusal refusal = readRefusal(wire);
    if (wire.hasFailed() || refusal.code.isEmpty())
        return regie::refused(u"wire.malformed"_s, {{u"reason"_s, wire.failure()}});
    return Refused(std::move(refusal));
}

} // namespace

Connection::Connection(CertificatePins &pins, QObject *parent)
    : Connection(pins, Timings(), parent)
{}

Connection::Connection(CertificatePins &pins, Timings timings, QObject *parent)
    : Gateway(parent)
    , m_pins(pins)
    , m_timings(timings)
    , m_heartbeat(timings.pingEvery, timings.silence)
{
    connectParts();
    m_redial.setSingleShot(true);
    connect(&m_redial, &QTimer::timeout, this, &Connection::dial);
    m_readGrace.setSingleShot(true);
    m_readGrace.setInterval(timings.readGrace);
    connect(&m_readGrace, &QTimer::timeout, this, [this] { fail(Requests::Role::Read, QLatin1StringView(lost)); });
    m_subscription.setSingleShot(true); // several pages open in one go: one message
    connect(&m_subscription, &QTimer::timeout, this, [this] { subscribe(false); });
}

Connection::~Connection()
{
    m_followers.disconnect(this);
}

void Connection::connectParts()
{
    connect(&m_link, &Link::opened, this, &Connection::greet);
    connect(&m_link, &Link::received, this, &Connection::receive);
    connect(&m_link, &Link::closed, this, &Connection::lose);
    connect(&m_link, &Link::certificateUnknown, this, &Connection::certificateUnknown);
    connect(&m_link, &Link::certificateChanged, this,
            [this](const QSslCertificate &found) { Q_EMIT certificateChanged(m_pins.pin(m_server), found); });
    connect(&m_followers, &Followers::entitiesChanged, &m_subscription, qOverload<>(&QTimer::start));
    connect(&m_heartbeat, &Heartbeat::latencyChanged, this, &Connection::latencyChanged);
    connect(&m_heartbeat, &Heartbeat::fellSilent, this, [this] { hangUp(tr("The server no longer answers.")); });
    connect(&m_heartbeat, &Heartbeat::pingDue, this, [this] {
        request(Ping{.present = m_wasSomebodyThere()}, this, [this](const Result<Done> &done) {
            if (done)
                m_heartbeat.answered();
        });
    });
}

void Connection::open(const ServerAddress &server)
{
    m_server = server;
    m_session = {};
    m_welcome = {};
    m_isWelcome = false;
    m_timings.backoff.reset();
    fail(Requests::Role::Session, QLatin1StringView(lost));
    fail(Requests::Role::Read, QLatin1StringView(lost));
    setState(LinkState::Connecting);
    dial();
}

void Connection::trust(const QSslCertificate &certificate)
{
    m_pins.trust(m_server, certificate);
    dial();
}

void Connection::retryNow()
{
    if (m_link.isOpen())
        return;
    m_timings.backoff.reset();
    dial();
}

void Connection::dial()
{
    m_redial.stop();
    m_link.open(m_server, m_pins.pin(m_server));
}

void Connection::greet()
{
    request(Hello{.client = clientName()}, this, [this](const Result<Welcome> &welcome) {
        if (!welcome) {
            if (welcome.error().code == QLatin1StringView(lost))
                return;
            m_link.abort();
            setState(LinkState::Offline);
            Q_EMIT refused(welcome.error());
            return;
        }
        m_welcome = *welcome;
        m_isWelcome = true;
        m_heartbeat.start();
        Q_EMIT welcomed();
        if (hasSession())
            resume();
        else
            setState(LinkState::LoginNeeded);
    });
}

void Connection::resume()
{
    request(Resume{.token = m_session.token}, this, [this](const Result<SessionInfo> &session) {
        if (session) {
            m_viewed.isNull() ? enter(*session) : beginView(*session);
        } else if (session.error().code.startsWith("session."_L1)) {
            leave(session.error());
        } else if (m_link.isOpen()) { // busy: later
            hangUp(tr("The server is busy."));
        }
    });
}

void Connection::recall(const QByteArray &token)
{
    request(Recall{.token = token}, this, [this](const Result<SessionInfo> &session) {
        if (session)
            enter(*session);
        else if (session.error().code.startsWith("session."_L1))
            Q_EMIT recallRefused();
    });
}

void Connection::view(const Connection &own, const QUuid &person)
{
    open(own.server());
    m_session.token = own.session().token;
    m_viewed = person;
}

// Again after each loss of the connection: the server knows of a view by its connection alone.
void Connection::beginView(const SessionInfo &own)
{
    m_session.token = own.token;
    request(ViewAs{.user = UserId(m_viewed)}, this, [this](const Result<SessionInfo> &seen) {
        if (seen)
            enter(*seen);
        else if (m_link.isOpen())
            leave(seen.error());
    });
}

void Connection::logout()
{
    Q_EMIT loggedOut();
    const auto forget = [this] {
        m_link.abort();
        failHeld(u"session.expired"_s);
        fail(Requests::Role::Write, u"session.expired"_s);
        m_lastUser = {};
        open(m_server);
    };
    if (m_state != LinkState::Online) {
        forget();
        return;
    }
    request(Logout{}, this, [forget](const Result<Done> &) { forget(); });
}

// Writes wait for the person who made them, and for nobody else.
void Connection::enter(const SessionInfo &session)
{
    if (!m_lastUser.isNull() && m_lastUser != session.user)
        fail(Requests::Role::Write, u"session.expired"_s);
    const QByteArray token = session.token.isEmpty() ? m_session.token : session.token;
    const bool isReturn = !m_lastUser.isNull(); // otherwise nothing was shown yet that could be out of date
    m_session = session;
    m_session.token = token;
    if (const QByteArray kept = std::exchange(m_session.keptToken, {}); !kept.isEmpty())
        Q_EMIT keptTokenCame(kept);
    m_lastUser = session.user;
    m_timings.backoff.reset();
    m_readGrace.stop();
    m_offlineSince = {};
    setState(LinkState::Online);
    Q_EMIT sessionChanged();
    subscribe(isReturn);
    flush();
}

void Connection::leave(const Refusal &refusal)
{
    m_session = {};
    fail(Requests::Role::Read, refusal.code);
    failHeld(refusal.code);
    setState(m_isWelcome ? LinkState::LoginNeeded : LinkState::Connecting);
    Q_EMIT sessionEnded(refusal);
}

void Connection::hangUp(const QString &reason)
{
    m_link.abort();
    lose(reason);
}

void Connection::lose(const QString &reason)
{
    m_heartbeat.stop();
    m_isWelcome = false;
    clearPresent();
    if (m_offlineSince.isNull())
        m_offlineSince = Moment::now();
    m_requests.markUnsent();
    if (!m_readGrace.isActive() && m_requests.count(Requests::Role::Read) > 0)
        m_readGrace.start();
    m_redial.start(m_timings.backoff.next(QRandomGenerator::global()->generateDouble()));
    setState(LinkState::Offline);
    fail(Requests::Role::Session, QLatin1StringView(lost));
    if (!hasSession())
        Q_EMIT unreachable(reason);
}

void Connection::send(std::string_view type, const QByteArray &body, QObject *context, Answer answer)
{
    if (body.size() + 256 > frame::maxRequest) {
        answerLater("request.too_large", context, std::move(answer));
        return;
    }
    const bool isOut = m_state == LinkState::LoginNeeded || m_state == LinkState::Connecting;
    const Requests::Role role = Requests::roleOf(type);
    if (role == Requests::Role::Read && m_state == LinkState::Offline && !m_readGrace.isActive()) {
        answerLater(lost, context, std::move(answer));
        return;
    }
    if (role != Requests::Role::Session && isOut) {
        answerLater("session.expired", context, std::move(answer));
        return;
    }
    if (role == Requests::Role::Read &&
        m_subscription.isActive()) // nothing may change between the answer and following
        subscribe(false);
    static_cast<void>(m_requests.add(type, body, context, std::move(answer), group(), name(), isAside()));
    writesChanged();
    flush();
}

void Connection::flush()
{
    if (!m_link.isOpen())
        return;
    while (const Requests::Entry *entry = m_requests.nextToSend(m_state == LinkState::Online))
        m_link.send(seal({entry->type.constData(), static_cast<std::size_t>(entry->type.size())}, entry->id,
                         entry->body, entry->isAside ? Turn::Aside : Turn::InOrder));
}

void Connection::receive(const QByteArray &body)
{
    m_heartbeat.heard();
    const Result<Envelope> envelope = regie::open(body, replyLimits);
    if (!envelope) {
        hangUp(tr("The server sent something that is not understood."));
        return;
    }
    if (envelope->id.isNull()) {
        receiveEvent(*envelope);
        return;
    }
    if (auto entry = m_requests.take(envelope->id)) {
        const Result<QByteArray> result = resultOf(*envelope);
        if (!result && result.error().code == "proof.needed"_L1)
            return hold(std::move(*entry), result.error());
        if (entry->role == Requests::Role::Write && result)
            tellWritten(*entry, *result);
        entry->finish(result);
        writesChanged();
        flush();
    }
}

// Also of what nobody waits for any more: it is done all the same.
void Connection::tellWritten(const Requests::Entry &entry, const QByteArray &reply)
{
    if (const Result<Posted> posted = decode<Posted>(reply, replyLimits); posted && !posted->records.empty())
        Q_EMIT written({entry.id, QString::fromLatin1(entry.type), entry.group, *posted});
}

void Connection::receiveEvent(const Envelope &envelope)
{
    if (envelope.type == QLatin1StringView(Changed::name)) {
        if (const auto changed = decode<Changed>(envelope.body, replyLimits))
            Q_EMIT recordsChanged(changed->records);
    } else if (envelope.type == QLatin1StringView(Present::name)) {
        if (const auto present = decode<Present>(envelope.body, replyLimits))
            setPresent(*present);
    } else if (envelope.type == QLatin1StringView(Resync::name)) {
        Q_EMIT resyncNeeded();
    } else if (envelope.type == QLatin1StringView(SessionChanged::name)) {
        if (const auto changed = decode<SessionChanged>(envelope.body, replyLimits)) {
            const QByteArray token = m_session.token;
            m_session = changed->session;
            m_session.token = token;
            Q_EMIT sessionChanged();
        }
    } else if (envelope.type == QLatin1StringView(Closing::name)) {
        const auto closing = decode<Closing>(envelope.body, replyLimits);
        if (closing && hasSession() && closing->refusal.code.startsWith("session."_L1)) {
            m_isWelcome = false; // this connection ends: the next one asks for a login
            leave(closing->refusal);
        }
    }
}

void Connection::subscribe(bool isResync)
{
    if (m_state != LinkState::Online)
        return;
    m_subscription.stop();
    request(Subscribe{.entities = m_followers.entities()}, this, [this, isResync](const Result<Done> &done) {
        if (done && isResync)
            Q_EMIT resyncNeeded();
    });
}

void Connection::answerLater(std::string_view code, QObject *context, Answer answer)
{
    const Requests::Entry entry{.answer = std::move(answer), .context = context, .hasContext = context != nullptr};
    QMetaObject::invokeMethod(
        this, [entry, code = QLatin1StringView(code)] { entry.finish(regie::refused(code)); }, Qt::QueuedConnection);
}

void Connection::fail(Requests::Role role, const QString &code)
{
    for (const Requests::Entry &entry : m_requests.takeAll(role))
        entry.finish(regie::refused(code));
    writesChanged();
}

void Connection::setState(LinkState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Connection::writesChanged()
{
    const int writes = waitingWrites();
    if (writes != m_announcedWrites)
        Q_EMIT waitingWritesChanged(m_announcedWrites = writes);
}

} // namespace regie
