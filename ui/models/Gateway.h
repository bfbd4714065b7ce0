// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Messages.h"
#include "shared/protocol/ViewDefinition.h"
#include "ui/models/DayClock.h"

#include <QObject>

namespace regie {

enum class LinkState {
    Connecting, // first attempt, or after a loss
    LoginNeeded,
    Online,
    Offline, // lost; reconnecting with backoff, or waiting for the person
};

// A write of this session that the server has done.
struct Written {
    QUuid request;
    QString type;
    QUuid group; // of the requests that make one step together; null for one alone
    Posted posted;
};

// The way to the server, as everything below app/ sees it. Lives on the GUI thread; replies arrive later, never from
// inside request(), and not at all once their context object is gone. Requests that change something survive a lost
// connection: they are sent again with the same id until the server answers.
class Gateway : public QObject {
    Q_OBJECT

public:
    explicit Gateway(QObject *parent = nullptr)
        : QObject(parent)
    {}
    Gateway(DayClock::Now now, QObject *parent)
        : QObject(parent)
        , m_days(std::move(now))
    {}

    [[nodiscard]] virtual LinkState state() const = 0;
    [[nodiscard]] virtual const SessionInfo &session() const = 0;   // meaningful while logged in
    [[nodiscard]] virtual int latency() const = 0;                  // milliseconds of the last ping; -1 when unknown
    [[nodiscard]] virtual QString serverName() const { return {}; } // as people type it; empty when there is none
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

    // Requests sent while one of these lives belong together: one step for whoever undoes it.
    class Grouped {
    public:
        Grouped(Gateway &gateway, const QUuid &group)
            : m_gateway(gateway)
            , m_outer(std::exchange(gateway.m_group, group))
        {}
        ~Grouped() { m_gateway.m_group = m_outer; }
        Q_DISABLE_COPY_MOVE(Grouped)

    private:
        Gateway &m_gateway;
        QUuid m_outer;
    };

    // What is sent while one of these lives goes by this id: sent before, perhaps by a program that has ended since, it
    // counts once.
    class Named {
    public:
        Named(Gateway &gateway, const QUuid &request)
            : m_gateway(gateway)
            , m_outer(std::exchange(gateway.m_name, request))
        {}
        ~Named() { m_gateway.m_name = m_outer; }
        Q_DISABLE_COPY_MOVE(Named)

    private:
        Gateway &m_gateway;
        QUuid m_outer;
    };

    // What is read while one of these lives may come later: figures beside the work. What is asked after it doesn't
    // wait for it, and what nobody waits for any more is not asked at all. Everything asked before it is done when it
    // is.
    class Aside {
    public:
        explicit Aside(Gateway &gateway)
            : m_gateway(gateway)
            , m_outer(std::exchange(gateway.m_isAside, true))
        {}
        ~Aside() { m_gateway.m_isAside = m_outer; }
        Q_DISABLE_COPY_MOVE(Aside)

    private:
        Gateway &m_gateway;
        bool m_outer;
    };

    // Who else is at a place that this program looks at, as the server told last; nobody while it is out of reach.
    [[nodiscard]] Present present(const QString &entity, const QUuid &record) const;
    void forgetPresent(const QString &entity, const QUuid &record); // it is not looked at any more

    [[nodiscard]] bool may(QStringView permission) const { return session().scopeOf(permission) != Scope::None; }
    [[nodiscard]] bool isHidden(QStringView entity, QStringView field) const;
    [[nodiscard]] bool isReadOnly(QStringView entity, QStringView field) const;

    [[nodiscard]] DayClock &days() { return m_days; }
    [[nodiscard]] FilterClock filterClock() const; // what "today" and "me" mean now

Q_SIGNALS:
    void stateChanged(regie::LinkState state);
    void latencyChanged(int milliseconds);
    void waitingWritesChanged(int count);
    void recordsChanged(const std::vector<regie::ChangedRecord> &records);
    void resyncNeeded();   // anything shown may be out of date: read again
    void sessionChanged(); // rights, language or theme
    void written(const regie::Written &written);
    void peoplePresent(const regie::Present &present);

protected:
    using Answer = std::function<void(const Result<QByteArray> &)>;
    virtual void send(std::string_view type, const QByteArray &body, QObject *context, Answer answer) = 0;
    [[nodiscard]] const QUuid &group() const { return m_group; }
    [[nodiscard]] const QUuid &name() const { return m_name; } // null: any new one
    [[nodiscard]] bool isAside() const { return m_isAside; }

    void setPresent(const Present &present);
    void clearPresent(); // nobody is known anywhere

private:
    QUuid m_group;
    QUuid m_name;
    bool m_isAside = false;
    std::vector<Present> m_present; // one per place
    DayClock m_days;
};

} // namespace regie
