// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Conversation.h"

#include "server/log/Log.h"
#include "server/net/Failures.h"
#include "server/net/Origin.h"
#include "server/storage/DbError.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/Checks.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds touchInterval{60'000};

template <class Message>
[[nodiscard]] bool is(const QString &type)
{
    return type == QLatin1StringView(Message::name.data(), static_cast<qsizetype>(Message::name.size()));
}

// Decoded, and its fields in order.
template <class Message>
[[nodiscard]] Result<Message> understand(const QByteArray &body)
{
    Result<Message> message = decode<Message>(body);
    if constexpr (TableMessage<Message>) {
        if (message && !checkFields(toRecord(*message, Message::fields())).empty())
            return refused(u"wire.malformed"_s, {{u"reason"_s, u"a field is missing or out of its limits"_s}});
    }
    return message;
}

// What a job on another thread leaves as it fails.
Refusal refusalOf(const std::exception &error, const QUuid &request)
{
    if (const auto *refusal = dynamic_cast<const RefusalError *>(&error))
        return refusal->refusal();
    if (const auto *database = dynamic_cast<const DbError *>(&error))
        return tellFailure(*database, u"login"_s, request);
    writeLog(LogLevel::Error, u"A session could not be opened; this is a fault of the program, please report it.",
             {{"request", request.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
    return refused(u"internal"_s, {{u"request"_s, request.toString(QUuid::WithoutBraces)}}).value();
}

void logEntry(QStringView what, const QString &address, const Result<Logins::Entry> &entry)
{
    writeLog(LogLevel::Info, what,
             {{"address", address},
              {"user", entry ? entry->session->user().toString(QUuid::WithoutBraces) : QString()},
              {"session", entry ? entry->session->id().toString(QUuid::WithoutBraces) : QString()},
              {"outcome", entry ? u"done"_s : entry.error().code}});
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
        m_services.presence.leave(m_session);
        m_services.live.remove(m_session);
    }
}

void Conversation::take(const Envelope &request)
{
    m_idle.restart();
    if (const Handler handler = handlerOf(request.type)) {
        (this->*handler)(request);
        return;
    }
    const MessageEntry *message = findMessage(request.type);
    if (m_stage != Stage::LoggedIn)
        finish(refused(u"login.needed"_s));
    else if (message == nullptr)
        finish(refused(u"message.unknown"_s));
    else
        dispatch(request, *message);
}

Conversation::Handler Conversation::handlerOf(const QString &type) const
{
    if (is<Hello>(type))
        return &Conversation::greet;
    if (is<Login>(type))
        return &Conversation::login;
    if (is<Resume>(type))
        return &Conversation::resume;
    if (is<Ping>(type))
        return &Conversation::ping;
    if (m_stage == Stage::LoggedIn && is<Logout>(type))
        return &Conversation::logout;
    if (m_stage == Stage::LoggedIn && is<Subscribe>(type))
        return &Conversation::subscribe;
    if (m_stage == Stage::LoggedIn && is<Look>(type))
        return &Conversation::look;
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

void Conversation::login(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Login> login = understand<Login>(request.body);
    if (!login)
        return finish(Refused(login.error()));
    if (const auto wait = m_services.throttle.admit(login->email, m_address); wait.count() > 0)
        return finish(refused(u"login.throttled"_s, {{u"seconds"_s, static_cast<qint64>(wait.count())}}));
    const Logins::Attempt attempt{.request = request.id,
                                  .email = login->email,
                                  .password = login->password,
                                  .address = m_address.toString(),
                                  .client = m_client};
    // Each guess ends where it was counted, whether the one who made it is still there or not.
    const auto settle = [&throttle = m_services.throttle, email = login->email,
                         address = m_address](const Result<Logins::Entry> &entry) {
        if (entry)
            throttle.succeeded(email, address);
        else if (entry.error().code == "login.refused"_L1)
            throttle.failed(email, address);
        else
            throttle.abandoned(email, address);
    };
    submit(
        m_services.loginPool,
        [this, self = QPointer(this), &services = m_services, attempt, settle](Worker &worker) {
            Logins::Outcome outcome{.entry = refused(u"internal"_s), .afterwards = {}};
            try {
                outcome =
                    worker.insist([&](Connection &connection) { return services.logins.login(connection, attempt); });
            } catch (const std::exception &error) {
                outcome.entry = Refused(refusalOf(error, attempt.request));
            }
            services.post([this, self, settle, entry = outcome.entry, address = attempt.address] {
                settle(entry);
                logEntry(u"login", address, entry);
                if (self)
                    enter(entry);
            });
            try {
                if (outcome.afterwards)
                    outcome.afterwards(worker.connection());
            } catch (const std::exception &error) {
                writeLog(LogLevel::Warning, u"A failed login could not be written down; see that PostgreSQL runs.",
                         {{"reason", QString::fromUtf8(error.what())}});
            }
        },
        u"login.busy"_s, [settle](const Refusal &refusal) { settle(Refused(refusal)); });
}

void Conversation::resume(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Resume> resume = understand<Resume>(request.body);
    if (!resume)
        return finish(Refused(resume.error()));
    submit(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services, id = request.id, token = resume->token,
         address = m_address.toString()](Worker &worker) {
            Result<Logins::Entry> entry = refused(u"internal"_s);
            try {
                entry = worker.insist(
                    [&](Connection &connection) { return services.logins.resume(connection, token, address); });
            } catch (const std::exception &error) {
                entry = Refused(refusalOf(error, id));
            }
            services.post([this, self, entry] {
                if (!self)
                    return;
                logEntry(u"resume", m_address.toString(), entry);
                enter(entry);
            });
        },
        u"server.busy"_s);
}

void Conversation::enter(const Result<Logins::Entry> &entry)
{
    if (!entry)
        return finish(Refused(entry.error()));
    m_session = entry->session;
    m_services.live.add(m_session);
    m_used.restart();
    setStage(Stage::LoggedIn);
    finish(encode(entry->info));
}

void Conversation::logout(const Envelope &request)
{
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
    m_services.presence.leave(m_session);
    m_services.live.remove(m_session);
    m_session.reset();
    setStage(Stage::Greeted);
}

void Conversation::ping(const Envelope &)
{
    touch();
    finish(encode(Done()));
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
    if (!look->field.isEmpty() && (look->record.isNull() || !schema || !findField(schema->fields, look->field)))
        return finish(refused(u"query.unknown_path"_s));
    m_used.restart();
    m_services.presence.look(m_session, {look->entity, look->record}, look->field);
    finish(encode(Done()));
}

void Conversation::dispatch(const Envelope &request, const MessageEntry &message)
{
    touch();
    m_used.restart();
    const Dispatcher::Request work{.id = request.id, .body = request.body, .message = &message, .session = m_session};
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
    const auto refuse = [this, notBegun](const Refusal &refusal, const QPointer<Conversation> &self) {
        if (notBegun)
            notBegun(refusal);
        if (self)
            finish(Refused(refusal));
    };
    const auto later = [self = QPointer(this), &services = m_services, &pool, refuse] {
        services.post([self, refuse, refusal = pool.refusal()] { refuse(refusal, self); });
    };
    switch (pool.submit(m_session ? m_session->user() : m_origin, std::move(job), later)) {
    case WorkerPool::Accepted::Yes:
        return;
    case WorkerPool::Accepted::QueueFull: {
        const auto seconds = static_cast<qint64>(m_services.limits.busyFor.count());
        return refuse(refused(busyCode, {{u"seconds"_s, seconds}}).value(), this);
    }
    case WorkerPool::Accepted::NoDatabase:
        return refuse(pool.refusal(), this);
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

void Conversation::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

// The database must know that somebody is there, or the session could not be resumed after a long stay.
void Conversation::touch()
{
    if (!m_session || std::chrono::milliseconds(m_touched.elapsed()) < touchInterval)
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
