// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/SessionClock.h"

#include "ui/models/Gateway.h"

#include <algorithm>
#include <utility>

namespace regie {

using namespace std::chrono_literals;

namespace {

// Enough to finish a sentence before the last hour ends, and to take the mouse before nobody seems to be there.
constexpr std::chrono::seconds warnBeforeAge = 10min;
constexpr std::chrono::seconds warnBeforeIdle = 2min;
constexpr auto lookEvery = 10s;

} // namespace

SessionClock::SessionClock(Gateway &gateway, Now now, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_now(std::move(now))
{
    m_looks.setInterval(lookEvery);
    connect(&m_looks, &QTimer::timeout, this, &SessionClock::look);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::LoginNeeded)
            m_looks.stop();
        look();
    });
    connect(&gateway, &Gateway::sessionChanged, this, &SessionClock::begin);
    begin();
}

// What is left is told anew with each change of the session.
void SessionClock::begin()
{
    m_begun = m_now();
    if (!m_looks.isActive())
        noteSomebody();
    m_looks.start();
    look();
}

void SessionClock::noteSomebody()
{
    m_seen = m_now();
    m_wasSomebodyThere = true;
    if (m_isEndingSoon)
        look();
}

bool SessionClock::takePresence()
{
    return std::exchange(m_wasSomebodyThere, false);
}

std::chrono::seconds SessionClock::leftOfAge() const
{
    return std::chrono::seconds(m_gateway.session().remaining) -
           std::chrono::duration_cast<std::chrono::seconds>(m_now() - m_begun);
}

std::chrono::seconds SessionClock::leftOfIdleness() const
{
    return std::chrono::seconds(m_gateway.session().idle) -
           std::chrono::duration_cast<std::chrono::seconds>(m_now() - m_seen);
}

std::chrono::seconds SessionClock::left() const
{
    if (m_gateway.state() != LinkState::Online || m_gateway.session().idle == 0) // a server that does not tell
        return -1s;
    return std::max(0s, std::min(leftOfAge(), leftOfIdleness()));
}

void SessionClock::look()
{
    const bool isSoon = left() >= 0s && (leftOfAge() <= warnBeforeAge || leftOfIdleness() <= warnBeforeIdle);
    if (isSoon == m_isEndingSoon)
        return;
    m_isEndingSoon = isSoon;
    Q_EMIT endingSoonChanged();
}

} // namespace regie
