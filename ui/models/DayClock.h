// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace regie {

// Which day it is where the person sits, and when another one begins: at midnight, on waking from sleep, in another
// time zone. What a list shows of "today" is asked again then.
class DayClock final : public QObject {
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>; // local time
    explicit DayClock(
        Now now = [] { return QDateTime::currentDateTime(); }, QObject *parent = nullptr);

    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QDateTime now() const { return m_now(); }
    void check(); // looks at once

Q_SIGNALS:
    void dayChanged(const QDate &before);

private:
    Now m_now;
    QDate m_today;
    QTimer m_timer;
};

} // namespace regie
