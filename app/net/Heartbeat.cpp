// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Heartbeat.h"

namespace regie {

Heartbeat::Heartbeat(std::chrono::milliseconds pingEvery, std::chrono::milliseconds silence, QObject *parent)
    : QObject(parent)
{
    m_pings.setInterval(pingEvery);
    connect(&m_pings, &QTimer::timeout, this, &Heartbeat::beat);
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, &Heartbeat::fellSilent);
}

void Heartbeat::start()
{
    m_isWaiting = false;
    m_silence.start();
    m_pings.start();
    beat();
}

void Heartbeat::stop()
{
    m_pings.stop();
    m_silence.stop();
    setLatency(-1);
}

void Heartbeat::heard()
{
    if (m_silence.isActive())
        m_silence.start();
}

void Heartbeat::answered()
{
    m_isWaiting = false;
    setLatency(static_cast<int>(m_sent.elapsed()));
}

void Heartbeat::beat()
{
    if (m_isWaiting)
        return; // a slow answer is not hurried by more questions
    m_isWaiting = true;
    m_sent.start();
    Q_EMIT pingDue();
}

void Heartbeat::setLatency(int milliseconds)
{
    if (m_latency == milliseconds)
        return;
    m_latency = milliseconds;
    Q_EMIT latencyChanged(milliseconds);
}

} // namespace regie
