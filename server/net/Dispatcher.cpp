// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Dispatcher.h"

#include "server/log/Log.h"
#include "server/net/Failures.h"
#include "server/net/RequestLog.h"
#include "server/storage/DbError.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/SchemaVersion.h"
#include "server/storage/Transaction.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <thread>

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long a worker looks for the database after a commit whose outcome is unknown, before the client is made to ask
// again.
constexpr auto reopenPatience = 3s;

Result<QByteArray> refusalOf(Refusal refusal)
{
    return Refused(std::move(refusal));
}

bool reopen(Worker &worker, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        try {
            worker.ensureOpen();
            return true;
        } catch (const DbError &) {
            if (std::chrono::steady_clock::now() >= end)
                return false;
        }
        std::this_thread::sleep_for(100ms);
    }
}

// Longer each time and never twice the same, lest two that collided collide again.
void pause(int attempt)
{
    const int most = 5 << attempt; // milliseconds
    std::this_thread::sleep_for(std::chrono::milliseconds(QRandomGenerator::global()->bounded(1, most + 1)));
}

void logRequest(const Dispatcher::Request &request, const QString &outcome, qint64 milliseconds)
{
    const bool isRoutine = request.message->effect != MessageEntry::Effect::Writes && outcome == "done"_L1;
    writeLog(isRoutine ? LogLevel::Debug : LogLevel::Info, u"request",
             {{"act", request.message->name},
              {"request", request.id.toString(QUuid::WithoutBraces)},
              {"session", request.session->id().toString(QUuid::WithoutBraces)},
              {"ms", milliseconds},
              {"outcome", outcome}});
}

} // namespace

Dispatcher::Dispatcher(const ServerLimits &limits, sessions::Rules rules, const Secrets &secrets, Noticed noticed)
    : m_rightsAge(limits.rightsAge)
    , m_rules(rules)
    , m_secrets(secrets)
    , m_noticed(std::move(noticed))
{}

Dispatcher::Answer Dispatcher::answer(Worker &worker, const Request &request) const
{
    QElapsedTimer clock;
    clock.start();
    Answer answer;
    try {
        answer.session = refresh(worker, *request.session);
        if (answer.session.standing == sessions::Standing::Valid)
            answer.body = execute(worker, request);
        else
            answer.body = refused(sessions::refusalCode(answer.session.standing));
    } catch (const DbError &error) { // of reading the session
        answer.body = refusalOf(tellCause(worker, error, request));
    } catch (const std::exception &error) {
        writeLog(LogLevel::Error, u"A session could not be read; this is a fault of the program, please report it.",
                 {{"request", request.id.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        answer.body = refused(u"internal"_s, {{u"request"_s, request.id.toString(QUuid::WithoutBraces)}});
    }
    logRequest(request,
               !answer.body               ? u"unknown"_s
               : answer.body->has_value() ? u"done"_s
                                          : answer.body->error().code,
               clock.elapsed());
    return answer;
}

// What the database finds wrong with our statements, it finds because its schema is another one by now.
Refusal Dispatcher::tellCause(Worker &worker, const DbError &error, const Request &request) const
{
    if (!error.connectionLost() && refusalFor(error).code == "internal"_L1) {
        try {
            verifyVersion(worker.connection());
        } catch (const VersionError &cause) {
            m_noticed.schemaChanged(); // the others are not to find out one by one
            return tellFailure(cause, request.message->name, request.id);
        } catch (const DbError &cause) {
            return tellFailure(cause, request.message->name, request.id);
        }
    }
    return tellFailure(error, request.message->name, request.id);
}

LiveSession::Refreshed Dispatcher::refresh(Worker &worker, LiveSession &session) const
{
    return worker.insist([&](Connection &connection) { return session.refresh(connection, m_rightsAge, m_rules); });
}

Dispatcher::Body Dispatcher::execute(Worker &worker, const Request &request) const
{
    const Caller caller = request.session->caller();
    const MessageEntry &message = *request.message;
    if (request.session->isView() && message.effect != MessageEntry::Effect::Reads)
        return refused(u"session.view_only"_s);
    if (request.session->mustEnrol() && !message.isEnrolment)
        return refused(u"second_factor.required"_s);
    if (!message.permission.isEmpty() && caller.rights->scopeOf(message.permission) == Scope::None)
        return refused(u"permission.denied"_s);
    bool isOutcomeUnknown = false;
    for (int attempted = 1;; ++attempted) {
        try {
            return attempt(worker, request, caller);
        } catch (const RefusalError &error) {
            return refusalOf(error.refusal());
        } catch (const DbError &error) {
            isOutcomeUnknown = isOutcomeUnknown || error.outcomeUnknown();
            const bool mayTryAgain = attempted < attempts && (error.isRetryable() || error.connectionLost());
            // Whether it was committed, the request's own row will tell: the next attempt finds it or does the work.
            const bool isOver =
                !mayTryAgain || (error.connectionLost() && !reopen(worker, isOutcomeUnknown ? reopenPatience : 0ms));
            if (isOver) {
                const Refusal told = tellCause(worker, error, request);
                return isOutcomeUnknown ? Body() : Body(refusalOf(told));
            }
            if (error.isRetryable())
                pause(attempted);
        } catch (const std::exception &error) {
            writeLog(LogLevel::Error, u"A handler failed; this is a fault of the program, please report it.",
                     {{"act", message.name},
                      {"request", request.id.toString(QUuid::WithoutBraces)},
                      {"reason", QString::fromUtf8(error.what())}});
            return refused(u"internal"_s, {{u"request"_s, request.id.toString(QUuid::WithoutBraces)}});
        }
    }
}

QByteArray Dispatcher::attempt(Worker &worker, const Request &request, const Caller &caller) const
{
    if (request.message->effect == MessageEntry::Effect::Writes)
        return write(worker, request, caller);
    Store store(worker.connection(), caller, &worker.queries());
    Act act(worker.connection(), store, caller, m_secrets, request.id, request.message->name);
    if (request.message->effect == MessageEntry::Effect::Reads)
        return request.message->run(act, request.body);
    Transaction transaction(worker.connection(), {.user = caller.user, .request = request.id});
    const QByteArray reply = request.message->run(act, request.body);
    transaction.commit();
    return reply;
}

QByteArray Dispatcher::write(Worker &worker, const Request &request, const Caller &caller) const
{
    const MessageEntry &message = *request.message;
    Connection &connection = worker.connection();
    const requestlog::Request logged{
        .id = request.id, .type = message.name, .body = message.isSecret ? QByteArray() : request.body};
    // The generic messages leave the act's name to the history's triggers: created, changed, archived, restored.
    const QByteArray act = message.permission.isEmpty() ? QByteArray() : message.name.toUtf8();
    Transaction transaction(connection, {.user = caller.user, .request = request.id, .act = act});
    if (const std::optional<QByteArray> earlier = requestlog::claim(connection, caller, logged)) {
        transaction.rollback();
        return *earlier;
    }
    Store store(connection, caller, &worker.queries());
    Act context(connection, store, caller, m_secrets, request.id, message.name);
    const QByteArray reply = message.run(context, request.body);
    requestlog::complete(connection, caller, logged, message.isSecret ? encode(Done()) : reply, context.logLine());
    transaction.commit();
    m_noticed.committed();
    return reply;
}

} // namespace regie
