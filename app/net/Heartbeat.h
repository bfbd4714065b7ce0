// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace regie {

// When to ask the server whether it is there, how long it took to say so, and when to give it up.
class Heartbeat : public QObject {
    Q_OBJECT

public:
    Heartbeat(std::chrono::milliseconds pingEvery, std::chrono::milliseconds silence, QObject *parent = nullptr);

    void start(); // pingDue() follows at once
    void stop();
    void heard();    // something came from the server
    void answered(); // the last ping came back

    [[nodiscard]] int latency() const { return m_latency; } // milliseconds; -1 when unknown

Q_SIGNALS:
    void pingDue();
    void fellSilent();
    void latencyChanged(int milliseconds);

private:
    void beat();
    void setLatency(int milliseconds);

    QTimer m_pings;
    QTimer m_silence;
    QElapsedTimer m_sent;
    int m_latency = -1;
    bool m_isWaiting = false;
};

} // namespace regie
