// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Conversation.h"

#include "server/log/Log.h"
#include "server/net/ConversationParts.h"
#include "server/net/Origin.h"
#include "server/storage/DbError.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/Messages.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds touchInterval{60'000};

template <class Message>
[[nodiscard]] bool is(const QString &type)
{
    return type == QLatin1StringView(Message::name.data(), static_cast<qsizetype>(Message::name.size()));
}

} // namespace

Conversation::Conversation(Services &services, const QHostAddress &address, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_address(address)
    , m_origin(originOf(address))
{
    m_used.start();
    m_idle.start();
    m_touched.start();
}

Conversation::~Conversation()
{
    if (m_session) {
        endView();
        m_services.presence.leave(m_session);
        m_services.live.remove(m_session);
    }
}

void Conversation::take(const Envelope &request)
{
    stayAwake(request.type);
    if (const Handler handler = handlerOf(request.type)) {
        (this->*handler)(request);
        return;
    }
    const MessageEntry *message = findMessage(request.type);
    if (m_stage != Stage::LoggedIn)
        finish(refused(u"login.needed"_s));
    else if (message == nullptr)
        finish(refused(m_session->mustEnrol() ? u"second_factor.required"_s : u"message.unknown"_s));
    else
        dispatch(request, *message);
}

Conversation::Handler Conversation::handlerOf(const QString &type) const
{
    if (is<Hello>(type))
        return &Conversation::greet;
    if (is<Login>(type))
        return &Conversation::login;
    if (is<Redeem>(type))
        return &Conversation::redeem;
    if (is<Recall>(type))
        return &Conversation::recall;
    if (is<LoginCode>(type))
        return &Conversation::loginCode;
    if (is<Resume>(type))
        return &Conversation::resume;
    if (is<Ping>(type))
        return &Conversation::ping;
    if (m_stage == Stage::LoggedIn && is<Logout>(type))
        return &Conversation::logout;
    if (m_stage == Stage::LoggedIn && !m_session->mustEnrol() && is<Subscribe>(type))
        return &Conversation::subscribe;
    if (m_stage == Stage::LoggedIn && !m_session->mustEnrol() && is<Look>(type))
        return &Conversation::look;
    if (m_stage == Stage::LoggedIn && (is<ChangePassword>(type) || is<Prove>(type)))
        return &Conversation::guess;
    if (m_stage == Stage::LoggedIn && !m_session->mustEnrol() && is<ViewAs>(type))
        return &Conversation::view;
    return nullptr;
}

void Conversation::greet(const Envelope &request)
{
    const Result<Hello> hello = understand<Hello>(request.body);
    if (!hello)
        return finish(Refused(hello.error()));
    if (hello->major != protocol::major) {
        const Refusal refusal =
            refused(u"protocol.version"_s, {{u"needed"_s, qint64{protocol::major}}, {u"given"_s, hello->major}})
                .value();
        finish(Refused(refusal));
        Q_EMIT ended(refusal);
        return;
    }
    m_client = hello->client;
    if (m_stage == Stage::Fresh)
        setStage(Stage::Greeted);
    finish(encode(m_services.welcome));
}

void Conversation::enter(const Result<Logins::Entry> &entry)
{
    if (!entry)
        return finish(Refused(entry.error()));
    m_halfIn.reset();
    m_session = entry->session;
    m_services.live.add(m_session);
    m_used.restart();
    m_idle.restart();
    m_isAway = false;
    setStage(Stage::LoggedIn);
    finish(encode(entry->info));
}

// A view has no session of its own that could end: the other connections of its session go on.
void Conversation::logout(const Envelope &request)
{
    if (m_session->isView()) {
        leave();
        return finish(encode(Done()));
    }
    submit(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services, id = request.id,
         caller = m_session->caller()](Worker &worker) {
            Result<QByteArray> body = encode(Done());
            try {
                worker.insist([&](Connection &connection) { services.logins.logout(connection, caller, id); });
            } catch (const std::exception &error) {
                body = Refused(refusalOf(error, id));
            }
            services.post([this, self, body] {
                if (!self)
                    return;
                if (body)
                    leave();
                finish(body);
            });
        },
        u"server.busy"_s);
}

void Conversation::leave()
{
    endView();
    m_services.presence.leave(m_session);
    m_services.live.remove(m_session);
    m_session.reset();
    setStage(Stage::Greeted);
}

void Conversation::ping(const Envelope &request)
{
    const Result<Ping> ping = understand<Ping>(request.body);
    if (!ping)
        return finish(Refused(ping.error()));
    m_isAway = !ping->present;
    if (!m_isAway)
        m_idle.restart();
    touch();
    finish(encode(Done()));
}

// What a program reads by itself while nobody is there is nobody's work.
void Conversation::stayAwake(const QString &type)
{
    if (is<Ping>(type)) // which says so itself
        return;
    const MessageEntry *message = findMessage(type);
    m_isAway = m_isAway && (message == nullptr || message->effect != MessageEntry::Effect::Writes);
    if (!m_isAway)
        m_idle.restart();
}

void Conversation::subscribe(const Envelope &request)
{
    const Result<Subscribe> subscribe = understand<Subscribe>(request.body);
    if (!subscribe)
        return finish(Refused(subscribe.error()));
    const Caller caller = m_session->caller();
    QSet<QString> followed;
    for (const QString &entity : subscribe->entities) {
        const Schema *schema = findSchema(entity);
        if (schema == nullptr)
            return finish(refused(u"entity.unknown"_s));
        // What may not be read now is followed all the same: rights may come, and only what may be read is announced.
        followed.insert(entity);
    }
    m_session->follow(std::move(followed));
    finish(encode(Done()));
}

// Answered alike whether the record exists for the caller or not: who is there is told by an event, to those who may.
void Conversation::look(const Envelope &request)
{
    const Result<Look> look = understand<Look>(request.body);
    if (!look)
        return finish(Refused(look.error()));
    const Schema *schema = findSchema(look->entity);
    if (schema == nullptr && !look->entity.isEmpty())
        return finish(refused(u"query.unknown_entity"_s));
    const bool isPart = !look->part.isEmpty();
    const Schema *typed = isPart ? findSchema(look->part) : schema;
    const QString &field = isPart ? look->partField : look->field;
    if ((isPart || !field.isEmpty()) && (look->record.isNull() || !typed || !findField(typed->fields, field)))
        return finish(refused(u"query.unknown_path"_s));
    m_used.restart();
    if (m_session->isView()) // who only looks as somebody else is nowhere
        return finish(encode(Done()));
    m_services.presence.look(m_session, look->slot, {look->entity, look->record},
                             {field, look->part, look->partRecord, look->partPublic});
    finish(encode(Done()));
}

bool Conversation::mayStandAside(const QString &type) const
{
    const MessageEntry *message = findMessage(type);
    return m_stage == Stage::LoggedIn && message != nullptr && message->effect == MessageEntry::Effect::Reads;
}

void Conversation::takeAside(const Envelope &request)
{
    if (!mayStandAside(request.type)) { // he has logged out meanwhile
        Q_EMIT answeredAside(refused(u"login.needed"_s));
        return;
    }
    stayAwake(request.type);
    touch();
    m_used.restart();
    const auto refuse = [self = QPointer(this)](const Refusal &refusal) {
        if (self)
            Q_EMIT self->answeredAside(Refused(refusal));
    };
    hand(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services,
         work = workOf(request, *findMessage(request.type))](Worker &worker) {
            services.post([this, self, session = work.session, answer = services.dispatcher.answer(worker, work)] {
                if (self)
                    finishAside(answer, session);
            });
        },
        u"server.busy"_s, refuse);
}

Dispatcher::Request Conversation::workOf(const Envelope &request, const MessageEntry &message) const
{
    return {.id = request.id, .body = request.body, .message = &message, .session = m_session};
}

void Conversation::dispatch(const Envelope &request, const MessageEntry &message)
{
    touch();
    m_used.restart();
    const Dispatcher::Request work = workOf(request, message);
    submit(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services, work](Worker &worker) {
            services.post([this, self, answer = services.dispatcher.answer(worker, work)] {
                if (self)
                    finish(answer);
            });
        },
        u"server.busy"_s);
}

void Conversation::submit(WorkerPool &pool, WorkerPool::Job job, const QString &busyCode,
                          const std::function<void(const Refusal &)> &notBegun)
{
    hand(pool, std::move(job), busyCode, [self = QPointer(this), notBegun](const Refusal &refusal) {
        if (notBegun)
            notBegun(refusal);
        if (self)
            self->finish(Refused(refusal));
    });
}

void Conversation::hand(WorkerPool &pool, WorkerPool::Job job, const QString &busyCode,
                        const std::function<void(const Refusal &)> &refuse)
{
    const auto later = [&services = m_services, &pool, refuse] {
        services.post([refuse, refusal = pool.refusal()] { refuse(refusal); });
    };
    switch (pool.submit(m_session ? m_session->user() : m_origin, std::move(job), later)) {
    case WorkerPool::Accepted::Yes:
        return;
    case WorkerPool::Accepted::QueueFull: {
        const auto seconds = static_cast<qint64>(m_services.limits.busyFor.count());
        return refuse(refused(busyCode, {{u"seconds"_s, seconds}}).value());
    }
    case WorkerPool::Accepted::NoDatabase:
        return refuse(pool.refusal());
    }
}

void Conversation::finish(Result<QByteArray> body)
{
    Q_EMIT answered(body);
}

void Conversation::finish(const Dispatcher::Answer &answer)
{
    if (!answer.body) {
        Q_EMIT undecided();
        return;
    }
    const QPointer<Conversation> self(this);
    Q_EMIT answered(*answer.body);
    if (!self)
        return;
    if (answer.session.standing != sessions::Standing::Valid)
        Q_EMIT ended(answer.body->error());
    else if (answer.session.hasChanged)
        Q_EMIT sessionChanged();
}

// What the session has become is told once, and not when another one began meanwhile.
void Conversation::finishAside(const Dispatcher::Answer &answer, const std::shared_ptr<LiveSession> &session)
{
    const QPointer<Conversation> self(this);
    Q_EMIT answeredAside(answer.body.value_or(refused(u"database.unavailable"_s)));
    if (!self || m_session != session)
        return;
    if (answer.session.standing != sessions::Standing::Valid)
        Q_EMIT ended(answer.body->error());
    else if (answer.session.hasChanged)
        Q_EMIT sessionChanged();
}

void Conversation::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

// The database must know that somebody is there, or the session could not be resumed after a long stay.
void Conversation::touch()
{
    if (!m_session || m_isAway || std::chrono::milliseconds(m_touched.elapsed()) < touchInterval)
        return;
    m_touched.restart();
    const auto job = [session = m_session->id()](Worker &worker) {
        try {
            sessions::touch(worker.connection(), session);
        } catch (const DbError &error) {
            writeLog(LogLevel::Debug, u"A session's last use could not be written down.",
                     {{"reason", QString::fromUtf8(error.what())}});
        }
    };
    static_cast<void>(m_services.requests.submit(m_session->user(), job, [] {}));
}

} // namespace regie
