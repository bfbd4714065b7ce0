// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Session.h"

#include "server/log/Log.h"
#include "shared/protocol/Messages.h"
#include "shared/protocol/Refusals.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// A stranger's next frame is read when the one before has been answered: nobody fills memory without logging in.
constexpr int strangersRequests = 1;

QByteArray refusalBody(const Refusal &refusal)
{
    WireWriter wire;
    writeRefusal(wire, refusal);
    return wire.result();
}

QByteArray eventOf(std::string_view type, const QByteArray &body)
{
    return seal(type, QUuid(), body);
}

Refusal malformed(const QString &reason)
{
    return refused(u"wire.malformed"_s, {{u"reason"_s, reason}}).value();
}

} // namespace

Session::Session(qintptr descriptor, const QSslConfiguration &tls, Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_socket(descriptor, tls, services.limits)
    , m_requests(strangersRequests, services.limits.requestsWaiting)
    , m_conversation(services, m_socket.address())
{
    m_loginTimer.setSingleShot(true);
    connect(&m_loginTimer, &QTimer::timeout, this, [this] { end(refused(u"session.idle"_s).value()); });
    connect(&m_socket, &FrameSocket::encrypted, this, [this] { m_loginTimer.start(m_services.limits.helloDeadline); });
    connect(&m_socket, &FrameSocket::received, this, &Session::onFrame);
    connect(&m_socket, &FrameSocket::relieved, this, &Session::work);
    connect(&m_socket, &FrameSocket::broke, this, [this](const QString &why) { end(malformed(why)); });
    connect(&m_socket, &FrameSocket::closed, this, [this](const QString &why) {
        m_isEnding = true;
        m_requests.clear();
        writeLog(LogLevel::Debug, u"connection closed", {{"address", address().toString()}, {"reason", why}});
        Q_EMIT finished();
    });
    connect(&m_conversation, &Conversation::answered, this, &Session::onAnswer);
    connect(&m_conversation, &Conversation::answeredAside, this, &Session::onAside);
    connect(&m_conversation, &Conversation::stageChanged, this, &Session::onStage);
    connect(&m_conversation, &Conversation::ended, this, &Session::end);
    connect(&m_conversation, &Conversation::undecided, &m_socket, &FrameSocket::abort);
    connect(&m_conversation, &Conversation::sessionChanged, this, &Session::sendSessionChanged);
}

void Session::onFrame(const QByteArray &body)
{
    if (m_isEnding)
        return;
    Result<Envelope> request = open(body, manyLimits);
    if (request && request->id.isNull())
        request = Refused(malformed(u"a request needs an id"_s));
    if (!request) {
        writeLog(LogLevel::Info, u"A client sent what is not of the protocol; its connection is closed.",
                 {{"address", address().toString()}, {"reason", printValue(request.error().args.value(u"reason"_s))}});
        end(request.error());
        return;
    }
    request->isAside = request->isAside && m_conversation.mayStandAside(request->type);
    m_requests.add(std::move(*request));
    if (m_requests.isFull())
        m_socket.pauseReading();
    work();
}

void Session::work()
{
    if (m_isWorking) // the loop below goes on
        return;
    m_isWorking = true;
    while (!m_isEnding && !m_socket.isCongested()) {
        if (const std::optional<Envelope> request = m_requests.begin()) {
            m_current = request->id;
            m_conversation.take(*request);
        } else if (const std::optional<Envelope> aside = m_requests.beginAside()) {
            m_aside = aside->id;
            m_conversation.takeAside(*aside);
        } else {
            break;
        }
    }
    m_isWorking = false;
}

void Session::onAnswer(const Result<QByteArray> &body)
{
    m_requests.end();
    m_socket.send(answerOf(m_current, body));
    if (m_endAfterAnswer)
        return end(*m_endAfterAnswer);
    goOn();
}

void Session::onAside(const Result<QByteArray> &body)
{
    m_requests.endAside();
    if (m_isEnding)
        return;
    m_socket.send(answerOf(m_aside, body));
    goOn();
}

void Session::goOn()
{
    if (!m_endAfterAnswer && !m_requests.isFull())
        m_socket.resumeReading();
    work();
}

// The last net: a client that is sent more than it accepts would have to hang up, ask again and hang up again.
QByteArray Session::answerOf(const QUuid &request, const Result<QByteArray> &body) const
{
    QByteArray answer =
        body ? seal(envelope::reply, request, *body) : seal(envelope::refusal, request, refusalBody(body.error()));
    if (answer.size() <= m_services.limits.longestReply)
        return answer;
    writeLog(
        LogLevel::Warning,
        u"An answer is longer than a client accepts; it is told to ask for less. If this goes on, please report it.",
        {{"request", request.toString(QUuid::WithoutBraces)}, {"bytes", qint64{answer.size()}}});
    return seal(envelope::refusal, request, refusalBody(refused(u"reply.too_large"_s).value()));
}

void Session::onStage(Conversation::Stage stage)
{
    const bool isLoggedIn = stage == Conversation::Stage::LoggedIn;
    m_socket.setMaxFrame(isLoggedIn ? frame::maxRequest : frame::maxBeforeLogin);
    m_requests.setCapacity(isLoggedIn ? m_services.limits.requestsInFlight : strangersRequests);
    if (isLoggedIn)
        m_loginTimer.stop();
    else
        m_loginTimer.start(m_services.limits.loginDeadline);
    Q_EMIT moved();
}

void Session::sendEvent(std::string_view type, const QByteArray &body)
{
    if (m_isEnding) // its last words are said
        return;
    const QByteArray resync = eventOf(Resync::name, encode(Resync()));
    const QByteArray event = eventOf(type, body);
    m_socket.sendEvent(event.size() > m_services.limits.longestReply ? resync : event, resync);
}

void Session::sendSessionChanged()
{
    if (live())
        m_socket.send(eventOf(SessionChanged::name, encode(SessionChanged{live()->info()})));
}

void Session::end(const Refusal &why)
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_requests.clear();
    Q_EMIT moved();
    if (!m_socket.isEncrypted()) // nobody to tell
        return m_socket.abort();
    m_socket.closeAfter(eventOf(Closing::name, encode(Closing{why})));
}

void Session::endAfterAnswer(const Refusal &why)
{
    if (!m_requests.isBusy())
        return end(why);
    m_endAfterAnswer = why;
    m_requests.clear();
    m_socket.pauseReading();
    Q_EMIT moved();
    QTimer::singleShot(m_services.limits.closeDeadline, this, [this, why] { end(why); });
}

void Session::endIfStale()
{
    if (!live() || m_isEnding)
        return;
    if (live()->expires() <= Moment::now() || m_conversation.idleFor() >= live()->idle())
        end(refused(u"session.expired"_s).value());
}

} // namespace regie
