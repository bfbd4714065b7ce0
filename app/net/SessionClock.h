// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace regie {

class Gateway;

// How long the session still lasts, as the server told at its beginning: until its last hour in any case, and before
// that as long as somebody is there. The server ends it; here it is only said beforehand.
class SessionClock final : public QObject {
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;
    using Now = std::function<Clock::time_point()>;

    explicit SessionClock(
        Gateway &gateway, Now now = [] { return Clock::now(); }, QObject *parent = nullptr);

    void noteSomebody(); // a key, the mouse
    // Whether somebody was there since this was asked last.
    [[nodiscard]] bool takePresence();

    // Negative when nobody is in.
    [[nodiscard]] std::chrono::seconds left() const;
    [[nodiscard]] bool isEndingSoon() const { return m_isEndingSoon; }
    void look(); // whether it ends soon by now

Q_SIGNALS:
    void endingSoonChanged();

private:
    void begin();
    [[nodiscard]] std::chrono::seconds leftOfAge() const;
    [[nodiscard]] std::chrono::seconds leftOfIdleness() const;

    Gateway &m_gateway;
    Now m_now;
    QTimer m_looks;
    Clock::time_point m_begun;
    Clock::time_point m_seen;
    bool m_wasSomebodyThere = true; // whoever logged in
    bool m_isEndingSoon = false;
};

} // namespace regie
