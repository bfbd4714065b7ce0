// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Messages.h"

#include <QObject>

namespace regie {

enum class LinkState {
    Connecting, // first attempt, or after a loss
    LoginNeeded,
    Online,
    Offline, // lost; reconnecting with backoff, or waiting for the person
};

// The way to the server, as everything below app/ sees it. Lives on the GUI thread; replies arrive later, never from
// inside request(), and not at all once their context object is gone. Requests that change something survive a lost
// connection: they are sent again with the same id until the server answers.
class Gateway : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual LinkState state() const = 0;
    [[nodiscard]] virtual const SessionInfo &session() const = 0; // meaningful while logged in
    [[nodiscard]] virtual int latency() const = 0;                // milliseconds of the last ping; -1 when unknown
    [[nodiscard]] virtual Moment offlineSince() const = 0;
    [[nodiscard]] virtual int waitingWrites() const = 0; // writes not yet acknowledged

    template <class Message, class Context, class Then>
    void request(const Message &message, Context *context, Then then)
    {
        send(Message::name, encode(message), context, [then = std::move(then)](const Result<QByteArray> &body) mutable {
            if (!body) {
                then(Result<typename Message::Reply>(Refused(body.error())));
                return;
            }
            then(decode<typename Message::Reply>(*body, replyLimits));
        });
    }
    // An act known by its name alone, as forms send it.
    void requestAct(const ActInfo &act, const Record &inputs, QObject *context,
                    std::function<void(Result<Posted>)> then);

    // Changes of this entity are announced while at least one follower lives.
    virtual void follow(const QString &entity, QObject *follower) = 0;

    [[nodiscard]] bool may(QStringView permission) const { return session().scopeOf(permission) != Scope::None; }
    [[nodiscard]] bool isHidden(QStringView entity, QStringView field) const;
    [[nodiscard]] bool isReadOnly(QStringView entity, QStringView field) const;

Q_SIGNALS:
    void stateChanged(regie::LinkState state);
    void latencyChanged(int milliseconds);
    void waitingWritesChanged(int count);
    void recordsChanged(const std::vector<regie::ChangedRecord> &records);
    void resyncNeeded(); // anything shown may be out of date: read again
    void sessionChanged(); // rights, language or theme

protected:
    using Answer = std::function<void(const Result<QByteArray> &)>;
    virtual void send(std::string_view type, const QByteArray &body, QObject *context, Answer answer) = 0;
};

} // namespace regie
