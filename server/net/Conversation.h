// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Services.h"
#include "shared/protocol/Envelope.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace regie {

// What one connection has said so far and may say next: hello, then login or resume, then everything else. Takes one
// request at a time, and one aside; answers each by a signal, perhaps at once. Knows no socket.
class Conversation : public QObject {
    Q_OBJECT

public:
    enum class Stage { Fresh, Greeted, LoggedIn };

    Conversation(Services &services, const QHostAddress &address, QObject *parent = nullptr);
    ~Conversation() override;

    void take(const Envelope &request);
    // Of what only reads, once somebody has logged in.
    [[nodiscard]] bool mayStandAside(const QString &type) const;
    void takeAside(const Envelope &request);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::shared_ptr<LiveSession> &session() const { return m_session; } // null until logged in
    [[nodiscard]] const QUuid &origin() const { return m_origin; }
    // Something was asked so long ago; a ping is nothing.
    [[nodiscard]] std::chrono::milliseconds unusedFor() const { return std::chrono::milliseconds(m_used.elapsed()); }
    // Somebody was there so long ago.
    [[nodiscard]] std::chrono::milliseconds idleFor() const { return std::chrono::milliseconds(m_idle.elapsed()); }

Q_SIGNALS:
    void answered(const regie::Result<QByteArray> &body);
    void answeredAside(const regie::Result<QByteArray> &body);
    void stageChanged(regie::Conversation::Stage stage);
    void ended(const regie::Refusal &why); // the connection is to be closed with these words
    void undecided();                      // the outcome isn't known: to be dropped without an answer
    void sessionChanged();

private:
    using Handler = void (Conversation::*)(const Envelope &request);
    [[nodiscard]] Handler handlerOf(const QString &type) const;
    void greet(const Envelope &request);
    void login(const Envelope &request);
    void redeem(const Envelope &request);
    void recall(const Envelope &request);
    void loginCode(const Envelope &request);
    void resume(const Envelope &request);
    void enterBy(const QString &what, const QUuid &request,
                 std::function<Result<Logins::Entry>(Connection &connection)> token);
    void logout(const Envelope &request);
    void ping(const Envelope &request);
    void subscribe(const Envelope &request);
    void look(const Envelope &request);
    void view(const Envelope &request);
    void endView();
    void guess(const Envelope &request);
    void dispatch(const Envelope &request, const MessageEntry &message);
    [[nodiscard]] Dispatcher::Request workOf(const Envelope &request, const MessageEntry &message) const;

    // `notBegun` hears on this thread when the job will not be done, even when the connection has gone.
    void submit(WorkerPool &pool, WorkerPool::Job job, const QString &busyCode,
                const std::function<void(const Refusal &)> &notBegun = {});
    void hand(WorkerPool &pool, WorkerPool::Job job, const QString &busyCode,
              const std::function<void(const Refusal &)> &refuse);
    void finish(Result<QByteArray> body);
    void finish(const Dispatcher::Answer &answer);
    void finishAside(const Dispatcher::Answer &answer, const std::shared_ptr<LiveSession> &session);
    void finishAlike(const LoginThrottle::Admission &admission, const QElapsedTimer &since);
    using Way = std::function<Logins::Outcome(Connection &connection)>;
    void tryToEnter(const QString &email, const QUuid &request, const Way &way);
    void settle(const Logins::Outcome &outcome);
    void enter(const Result<Logins::Entry> &entry);
    void leave();
    void setStage(Stage stage);
    void stayAwake(const QString &type);
    void touch();

    Services &m_services;
    QHostAddress m_address;
    QUuid m_origin; // what it is counted by before anybody has logged in
    QString m_client;
    Stage m_stage = Stage::Fresh;
    // The password is proved, a code of the second factor is still to come.
    struct HalfIn {
        Logins::Halfway proved;
        QElapsedTimer since;
        int wrongCodes = 0;
    };
    std::optional<HalfIn> m_halfIn;
    std::shared_ptr<LiveSession> m_session;
    QElapsedTimer m_used;
    QElapsedTimer m_idle;
    bool m_isAway = false; // its last ping said that nobody is there
    QElapsedTimer m_touched;
};

} // namespace regie
