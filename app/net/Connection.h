// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Backoff.h"
#include "app/net/CertificatePins.h"
#include "app/net/Followers.h"
#include "app/net/Heartbeat.h"
#include "app/net/Link.h"
#include "app/net/Requests.h"
#include "ui/models/Gateway.h"

namespace regie {

struct Envelope;

// The gateway over one TLS connection: hello, login, resume, pings, reconnection, and the requests that outlive a loss.
class Connection final : public Gateway {
    Q_OBJECT

public:
    struct Timings {
        std::chrono::milliseconds pingEvery{10'000};
        std::chrono::milliseconds silence{30'000};  // without a byte from the server: lost
        std::chrono::milliseconds readGrace{5'000}; // how long reads wait for a lost connection to return
        Backoff backoff;
    };

    Connection(CertificatePins &pins, Timings timings, QObject *parent = nullptr);
    explicit Connection(CertificatePins &pins, QObject *parent = nullptr);
    ~Connection() override;

    void open(const ServerAddress &server);
    // The certificate that certificateUnknown() showed was compared and accepted.
    void trust(const QSslCertificate &certificate);
    enum class Stay { No, Yes }; // logged in on this computer: keptTokenCame()
    void login(const QString &email, const QString &password, Stay stay = Stay::No);
    void loginCode(const QString &code);  // after codeNeeded()
    void recall(const QByteArray &token); // of such a login
    // Chooses a password with a code that was handed over, and logs in with it.
    void redeem(const QString &email, const QString &code, const QString &password);
    // Logs in with the other connection's session, to see what that person sees (ViewAs).
    void view(const Connection &own, const QUuid &person);
    void logout();
    // After proofNeeded(): what waits is sent again once the proof was right, and refused when there is to be none.
    void prove(const QString &password, const QString &code);
    void declineProof();
    void retryNow();
    // Asked at each ping; without it, somebody always is.
    void setPresence(std::function<bool()> wasSomebodyThere) { m_wasSomebodyThere = std::move(wasSomebodyThere); }

    [[nodiscard]] const ServerAddress &server() const { return m_server; }
    [[nodiscard]] const Welcome &welcome() const { return m_welcome; } // of the last connection
    [[nodiscard]] QString protocolName() const { return m_link.protocol(); }
    [[nodiscard]] bool isReachable() const { return m_isWelcome; }
    [[nodiscard]] int pendingRequests() const { return m_requests.count(Requests::Role::Read) + waitingWrites(); }

    [[nodiscard]] LinkState state() const override { return m_state; }
    [[nodiscard]] const SessionInfo &session() const override { return m_session; }
    [[nodiscard]] int latency() const override { return m_heartbeat.latency(); }
    [[nodiscard]] QString serverName() const override { return m_server.display(); }
    [[nodiscard]] Moment offlineSince() const override { return m_offlineSince; }
    [[nodiscard]] int waitingWrites() const override { return m_requests.count(Requests::Role::Write); }
    void follow(const QString &entity, QObject *follower) override { m_followers.add(entity, follower); }

Q_SIGNALS:
    void welcomed();
    void unreachable(const QString &reason); // while logged out; another attempt follows by itself
    void loginRefused(const regie::Refusal &refusal);
    void codeNeeded(); // the password was right; the account has a second factor
    void proofNeeded(bool withCode);
    void proofRefused(const regie::Refusal &refusal);
    void proofOver();                            // nothing waits for one any more
    void keptTokenCame(const QByteArray &token); // for the next recall; nothing keeps it here
    void recallRefused();                        // for good
    void loggedOut();                            // by the person
    void redeemed();                             // the login follows
    void redeemRefused(const regie::Refusal &refusal);
    void sessionEnded(const regie::Refusal &refusal); // by the server
    void refused(const regie::Refusal &refusal);      // this client may not talk to that server
    void certificateUnknown(const QSslCertificate &found);
    void certificateChanged(const QSslCertificate &pinned, const QSslCertificate &found);

protected:
    void send(std::string_view type, const QByteArray &body, QObject *context, Answer answer) override;

private:
    void connectParts();
    void dial();
    void greet();
    void resume();
    void beginView(const SessionInfo &own);
    void enter(const SessionInfo &session);
    void leave(const Refusal &refusal);
    void hangUp(const QString &reason);
    void lose(const QString &reason);
    void receive(const QByteArray &body);
    void answerLogin(const Result<SessionInfo> &session);
    void hold(Requests::Entry entry, const Refusal &refusal);
    void failHeld(const QString &code);
    void tellWritten(const Requests::Entry &entry, const QByteArray &reply);
    void receiveEvent(const Envelope &envelope);
    void flush();
    void subscribe(bool isResync);
    void answerLater(std::string_view code, QObject *context, Answer answer);
    void fail(Requests::Role role, const QString &code);
    void setState(LinkState state);
    void writesChanged();
    [[nodiscard]] bool hasSession() const { return !m_session.token.isEmpty(); }

    CertificatePins &m_pins;
    Timings m_timings;
    std::function<bool()> m_wasSomebodyThere = [] { return true; };
    ServerAddress m_server;
    Link m_link;
    Requests m_requests;
    std::vector<Requests::Entry> m_held; // until the person has proved to be there
    Followers m_followers;
    Heartbeat m_heartbeat;
    QTimer m_redial;
    QTimer m_readGrace;
    QTimer m_subscription;
    LinkState m_state = LinkState::Connecting;
    Welcome m_welcome;
    SessionInfo m_session;
    QUuid m_lastUser;
    QUuid m_viewed; // whose sight this connection shows; null: that of whoever logged in
    Moment m_offlineSince;
    int m_announcedWrites = 0;
    bool m_isWelcome = false;
};

} // namespace regie
