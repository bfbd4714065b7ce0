// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody proves who he is: logging in, a code, a token, changing a password, proving once more. On threads of
// their own, because a password costs 100 ms and 64 MiB to verify, and each guess counted, whoever makes it.
#include "server/log/Log.h"
#include "server/net/Conversation.h"
#include "server/net/ConversationParts.h"
#include "server/net/Failures.h"
#include "server/storage/DbError.h"
#include "shared/protocol/SecondFactorMessages.h"

#include <QTimer>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds codePatience{5 * 60'000}; // for who must look for the phone
constexpr int mostWrongCodes = 5;                             // then the password is asked for again

Result<QByteArray> throttled(std::chrono::seconds wait)
{
    return refused(u"login.throttled"_s, {{u"seconds"_s, static_cast<qint64>(wait.count())}});
}

bool isWrongGuess(const Dispatcher::Answer &answer)
{
    if (!answer.body || *answer.body)
        return false;
    const Issues &issues = answer.body->error().issues;
    return std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.code == "password.wrong"_L1 || issue.code == "code.wrong"_L1;
    });
}

void writeDown(Worker &worker, const std::function<void(Connection &)> &failure)
{
    try {
        if (failure)
            failure(worker.connection());
    } catch (const std::exception &error) {
        writeLog(LogLevel::Warning, u"A wrong password or code could not be written down; see that PostgreSQL runs.",
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
    m_halfIn.reset();
    const Logins::Attempt known{.request = request.id,
                                .email = login->email,
                                .password = login->password,
                                .address = m_address.toString(),
                                .client = m_client,
                                .keep = login->keep};
    tryToEnter(login->email, request.id, [&logins = m_services.logins, known](Connection &connection) {
        return logins.login(connection, known);
    });
}

void Conversation::loginCode(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<LoginCode> code = understand<LoginCode>(request.body);
    if (!code)
        return finish(Refused(code.error()));
    if (!m_halfIn || m_halfIn->since.hasExpired(codePatience.count()))
        return finish(refused(u"login.password_first"_s));
    tryToEnter(m_halfIn->proved.attempt.email, request.id,
               [&logins = m_services.logins, halfway = m_halfIn->proved, id = request.id, typed = code->code](
                   Connection &connection) { return logins.complete(connection, halfway, id, typed); });
}

// Whether it was looked at or not, where nobody but the owner is let through: the same words after the same time.
void Conversation::finishAlike(const LoginThrottle::Admission &admission, const QElapsedTimer &since)
{
    const std::chrono::milliseconds passed(since.elapsed());
    const bool isHeld = admission.others.count() > 0 && passed < m_services.limits.throttledAnswer;
    const Result<QByteArray> answer = throttled(std::max(admission.wait, admission.others));
    if (isHeld)
        QTimer::singleShot(m_services.limits.throttledAnswer - passed, this, [this, answer] { finish(answer); });
    else
        finish(answer);
}

// Password and code are counted together: who knows the one has no more guesses at the other.
void Conversation::tryToEnter(const QString &email, const QUuid &request, const Way &way)
{
    QElapsedTimer since;
    since.start();
    const LoginThrottle::Admission admission = m_services.throttle.admit(email, m_address);
    if (admission.wait.count() > 0)
        return finishAlike(admission, since);
    const bool isSpared = admission.others.count() > 0 && !m_halfIn; // a code tells nothing that the password did not
    // Each guess ends where it was counted, whether the one who made it is still there or not.
    const auto count = [&throttle = m_services.throttle, email, address = m_address,
                        admission](const Result<Logins::Entry> &entry) {
        if (entry)
            throttle.succeeded(email, address, admission);
        else if (entry.error().code == "login.refused"_L1 || entry.error().code == "login.code_refused"_L1)
            throttle.failed(email, address, admission);
        else
            throttle.abandoned(email, address, admission);
    };
    hand(
        m_services.loginPool,
        [this, self = QPointer(this), &services = m_services, way, request, count, admission, since, isSpared,
         address = m_address.toString()](Worker &worker) {
            Logins::Outcome outcome{.entry = refused(u"internal"_s)};
            try {
                outcome = worker.insist(way);
            } catch (const std::exception &error) {
                outcome.entry = Refused(refusalOf(error, request));
            }
            services.post([this, self, count, outcome, address, admission, since, isSpared] {
                count(outcome.entry);
                logEntry(u"login", address, outcome.entry);
                if (!self)
                    return;
                if (isSpared && !outcome.entry && !outcome.halfway)
                    finishAlike(admission, since);
                else
                    settle(outcome);
            });
            writeDown(worker, outcome.afterwards);
        },
        u"login.busy"_s,
        [self = QPointer(this), count, admission, since, isSpared](const Refusal &refusal) {
            count(Refused(refusal));
            if (self && isSpared)
                self->finishAlike(admission, since);
            else if (self)
                self->finish(Refused(refusal));
        });
}

void Conversation::settle(const Logins::Outcome &outcome)
{
    if (outcome.halfway) {
        m_halfIn = HalfIn{.proved = *outcome.halfway, .since = {}};
        m_halfIn->since.start();
    } else if (m_halfIn && ++m_halfIn->wrongCodes == mostWrongCodes) {
        m_halfIn.reset();
    }
    enter(outcome.entry);
}

// A code is guessed at as a password is, and by the same few.
void Conversation::redeem(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Redeem> redeem = understand<Redeem>(request.body);
    if (!redeem)
        return finish(Refused(redeem.error()));
    QElapsedTimer since;
    since.start();
    const LoginThrottle::Admission admission = m_services.throttle.admit(redeem->email, m_address);
    if (admission.wait.count() > 0)
        return finishAlike(admission, since);
    const Logins::Redemption redemption{.request = request.id,
                                        .email = redeem->email,
                                        .code = redeem->code,
                                        .password = redeem->password,
                                        .address = m_address.toString()};
    const auto settle = [&throttle = m_services.throttle, email = redeem->email, address = m_address,
                         admission](const Result<Done> &done) {
        if (done)
            throttle.succeeded(email, address, admission);
        else if (done.error().code == "code.refused"_L1)
            throttle.failed(email, address, admission);
        else
            throttle.abandoned(email, address, admission);
    };
    const auto answer = [self = QPointer(this), admission, since](const Result<Done> &done) {
        if (self && !done && admission.others.count() > 0)
            self->finishAlike(admission, since);
        else if (self)
            self->finish(done ? Result<QByteArray>(encode(*done)) : Refused(done.error()));
    };
    hand(
        m_services.loginPool,
        [&services = m_services, redemption, settle, answer](Worker &worker) {
            Logins::Redeemed redeemed{.done = refused(u"internal"_s), .afterwards = {}};
            try {
                redeemed = worker.insist(
                    [&](Connection &connection) { return services.logins.redeem(connection, redemption); });
            } catch (const std::exception &error) {
                redeemed.done = Refused(refusalOf(error, redemption.request));
            }
            services.post([settle, answer, done = redeemed.done, address = redemption.address] {
                settle(done);
                writeLog(LogLevel::Info, u"redeem",
                         {{"address", address}, {"outcome", done ? u"done"_s : done.error().code}});
                answer(done);
            });
            writeDown(worker, redeemed.afterwards);
        },
        u"login.busy"_s,
        [settle, answer](const Refusal &refusal) {
            settle(Refused(refusal));
            answer(Refused(refusal));
        });
}

void Conversation::resume(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Resume> resume = understand<Resume>(request.body);
    if (!resume)
        return finish(Refused(resume.error()));
    enterBy(u"resume"_s, request.id,
            [&logins = m_services.logins, token = resume->token, address = m_address.toString()](
                Connection &connection) { return logins.resume(connection, token, address); });
}

void Conversation::recall(const Envelope &request)
{
    if (m_stage != Stage::Greeted)
        return finish(refused(m_stage == Stage::Fresh ? u"protocol.hello_first"_s : u"login.already"_s));
    const Result<Recall> recall = understand<Recall>(request.body);
    if (!recall)
        return finish(Refused(recall.error()));
    const Logins::Attempt where{
        .request = request.id, .email = {}, .password = {}, .address = m_address.toString(), .client = m_client};
    enterBy(u"recall"_s, request.id,
            [&logins = m_services.logins, token = recall->token, where](Connection &connection) {
                return logins.recall(connection, token, where);
            });
}

// By a token, which costs nothing to look at.
void Conversation::enterBy(const QString &what, const QUuid &request,
                           std::function<Result<Logins::Entry>(Connection &connection)> token)
{
    submit(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services, what, request, token = std::move(token),
         address = m_address.toString()](Worker &worker) {
            Result<Logins::Entry> entry = refused(u"internal"_s);
            try {
                entry = worker.insist(token);
            } catch (const std::exception &error) {
                entry = Refused(refusalOf(error, request));
            }
            services.post([this, self, what, entry, address] {
                logEntry(what, address, entry);
                if (self)
                    enter(entry);
            });
        },
        u"server.busy"_s);
}

// Whoever found an open session has no more guesses than whoever stands before the login page, and the same ones.
void Conversation::guess(const Envelope &request)
{
    touch();
    m_used.restart();
    const QString email = m_session->info().email;
    const LoginThrottle::Admission admission = m_services.throttle.admit(email, m_address);
    if (admission.wait.count() > 0)
        return finish(throttled(admission.wait));
    // A right one forgives none of the wrong ones before it: it may be the repetition of a request that was answered.
    const auto settle = [&throttle = m_services.throttle, email, address = m_address, admission](bool isWrong) {
        if (isWrong)
            throttle.failed(email, address, admission);
        else
            throttle.abandoned(email, address, admission);
    };
    const Dispatcher::Request work = workOf(request, *findMessage(request.type));
    submit(
        m_services.loginPool,
        [this, self = QPointer(this), &services = m_services, work, settle,
         address = m_address.toString()](Worker &worker) {
            const Dispatcher::Answer answer = services.dispatcher.answer(worker, work);
            const bool isWrong = isWrongGuess(answer);
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
