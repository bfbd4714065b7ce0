// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Conversation.h"
#include "server/net/FrameSocket.h"
#include "server/net/RequestQueue.h"

#include <QObject>
#include <QTimer>

namespace regie {

// One connection: carries requests from its socket to its conversation in order, and answers and events back.
class Session : public QObject {
    Q_OBJECT

public:
    Session(qintptr descriptor, const QSslConfiguration &tls, Services &services, QObject *parent = nullptr);

    [[nodiscard]] QHostAddress address() const { return m_socket.address(); }
    [[nodiscard]] const QUuid &origin() const { return m_conversation.origin(); }
    [[nodiscard]] bool isSilent() const { return m_socket.isSilent(); }
    [[nodiscard]] bool isLoggedIn() const { return m_conversation.stage() == Conversation::Stage::LoggedIn; }
    [[nodiscard]] const std::shared_ptr<LiveSession> &live() const { return m_conversation.session(); }
    [[nodiscard]] bool isBusy() const { return m_requests.isBusy(); }
    [[nodiscard]] bool isEnding() const { return m_isEnding || m_endAfterAnswer; }
    [[nodiscard]] std::chrono::milliseconds unusedFor() const { return m_conversation.unusedFor(); }

    void sendEvent(std::string_view type, const QByteArray &body);
    void sendSessionChanged();
    // Says why, then hangs up. Requests not yet begun are not begun any more.
    void end(const Refusal &why);
    // The same once the request being worked on has been answered.
    void endAfterAnswer(const Refusal &why);
    // Hangs up without a word.
    void drop() { m_socket.abort(); }
    // Ends it when nobody was there for too long or it has grown too old.
    void endIfStale();

Q_SIGNALS:
    void moved();    // it has logged in or out, or is ending
    void finished(); // the connection is gone; delete it

private:
    void onFrame(const QByteArray &body);
    void onAnswer(const Result<QByteArray> &body);
    void onAside(const Result<QByteArray> &body);
    void goOn();
    [[nodiscard]] QByteArray answerOf(const QUuid &request, const Result<QByteArray> &body) const;
    void onStage(Conversation::Stage stage);
    void work();

    Services &m_services;
    FrameSocket m_socket;
    RequestQueue m_requests;
    Conversation m_conversation;
    QUuid m_current; // the request being answered
    QUuid m_aside;   // the one set aside
    QTimer m_loginTimer;
    std::optional<Refusal> m_endAfterAnswer;
    bool m_isWorking = false;
    bool m_isEnding = false;
};

} // namespace regie
