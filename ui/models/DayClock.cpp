// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DayClock.h"

namespace regie {

DayClock::DayClock(Now now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_today(m_now().date())
{
    using namespace std::chrono_literals;
    // One timer to midnight would oversleep with the machine.
    connect(&m_timer, &QTimer::timeout, this, &DayClock::check);
    m_timer.start(20s);
}

void DayClock::check()
{
    const QDate today = m_now().date();
    if (today == m_today)
        return;
    Q_EMIT dayChanged(std::exchange(m_today, today));
}

} // namespace regie
