// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody proves who he is: logging in, a code, changing a password. On threads of their own, because a password
// costs 100 ms and 64 MiB to verify, and each guess counted, whoever makes it.
#include "server/log/Log.h"
#include "server/net/Conversation.h"
#include "server/net/ConversationParts.h"
#include "server/net/Failures.h"
#include "server/storage/DbError.h"
#include "shared/protocol/AccountMessages.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> throttled(std::chrono::seconds wait)
{
    return refused(u"login.throttled"_s, {{u"seconds"_s, static_cast<qint64>(wait.count())}});
}

bool isWrongPassword(const Dispatcher::Answer &answer)
{
    if (!answer.body || *answer.body)
        return false;
    const Issues &issues = answer.body->error().issues;
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue &issue) { return issue.code == "password.wrong"_L1; });
}

void writeDown(Worker &worker, const std::function<void(Connection &)> &failure)
{
    try {
        if (failure)
            failure(worker.connection());
    } catch (const std::exception &error) {
        writeLog(LogLevel::Warning, u"A wrong password could not be written down; see that PostgreSQL runs.",
                 {{"reason", QString::fromUtf8(error.what())}});
    }
}

} // namespace

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

void Conversation::login(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Login> login = understand<Login>(request.body);
    if (!login)
        return finish(Refused(login.error()));
    if (const auto wait = m_services.throttle.admit(login->email, m_address); wait.count() > 0)
        return finish(throttled(wait));
    const Logins::Attempt attempt{.request = request.id,
                                  .email = login->email,
                                  .password = login->password,
                                  .address = m_address.toString(),
                                  .client = m_client,
                                  .keep = login->keep};
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
            writeDown(worker, outcome.afterwards);
        },
        u"login.busy"_s, [settle](const Refusal &refusal) { settle(Refused(refusal)); });
}

// A code is guessed at as a password is, and by the same few.
void Conversation::redeem(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Redeem> redeem = understand<Redeem>(request.body);
    if (!redeem)
        return finish(Refused(redeem.error()));
    if (const auto wait = m_services.throttle.admit(redeem->email, m_address); wait.count() > 0)
        return finish(throttled(wait));
    const Logins::Redemption redemption{.request = request.id,
                                        .email = redeem->email,
                                        .code = redeem->code,
                                        .password = redeem->password,
                                        .address = m_address.toString()};
    const auto settle = [&throttle = m_services.throttle, email = redeem->email,
                         address = m_address](const Result<Done> &done) {
        if (done)
            throttle.succeeded(email, address);
        else if (done.error().code == "code.refused"_L1)
            throttle.failed(email, address);
        else
            throttle.abandoned(email, address);
    };
    submit(
        m_services.loginPool,
        [this, self = QPointer(this), &services = m_services, redemption, settle](Worker &worker) {
            Logins::Redeemed redeemed{.done = refused(u"internal"_s), .afterwards = {}};
            try {
                redeemed = worker.insist(
                    [&](Connection &connection) { return services.logins.redeem(connection, redemption); });
            } catch (const std::exception &error) {
                redeemed.done = Refused(refusalOf(error, redemption.request));
            }
            services.post([this, self, settle, done = redeemed.done, address = redemption.address] {
                settle(done);
                writeLog(LogLevel::Info, u"redeem",
                         {{"address", address}, {"outcome", done ? u"done"_s : done.error().code}});
                if (self)
                    finish(done ? Result<QByteArray>(encode(*done)) : Refused(done.error()));
            });
            writeDown(worker, redeemed.afterwards);
        },
        u"login.busy"_s, [settle](const Refusal &refusal) { settle(Refused(refusal)); });
}

// Whoever found an open session has no more guesses than whoever stands before the login page, and the same ones.
void Conversation::changePassword(const Envelope &request)
{
    touch();
    m_used.restart();
    const QString email = m_session->info().email;
    if (const auto wait = m_services.throttle.admit(email, m_address); wait.count() > 0)
        return finish(throttled(wait));
    // A right one forgives none of the wrong ones before it: it may be the repetition of a request that was answered.
    const auto settle = [&throttle = m_services.throttle, email, address = m_address](bool isWrong) {
        if (isWrong)
            throttle.failed(email, address);
        else
            throttle.abandoned(email, address);
    };
    const Dispatcher::Request work{.id = request.id,
                                   .body = request.body,
                                   .message = findMessage(toString(ChangePassword::name)),
                                   .session = m_session};
    submit(
        m_services.loginPool,
        [this, self = QPointer(this), &services = m_services, work, settle,
         address = m_address.toString()](Worker &worker) {
            const Dispatcher::Answer answer = services.dispatcher.answer(worker, work);
            const bool isWrong = isWrongPassword(answer);
            services.post([this, self, settle, answer, isWrong] {
                settle(isWrong);
                if (self)
                    finish(answer);
            });
            if (isWrong)
                writeDown(worker, [&](Connection &connection) {
                    Logins::recordFailure(connection, work.session->user(), address);
                });
        },
        u"login.busy"_s, [settle](const Refusal &) { settle(false); });
}

} // namespace regie
