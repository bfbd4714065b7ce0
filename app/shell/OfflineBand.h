// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace regie {

class Button;
class ElidedLabel;
class Gateway;

// Stands in the status line while the server cannot be reached: since when, and a way to try at once. Whatever was
// typed stays and goes on; the line keeps its height, so that nothing above it moves under anybody's hand.
class OfflineBand final : public QWidget {
    Q_OBJECT

public:
    explicit OfflineBand(Gateway &gateway, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryWanted();
    void shownChanged();

private:
    void show();

    Gateway &m_gateway;
    QLabel *m_since;
    ElidedLabel *m_comfort;
    Button *m_retry;
    QTimer m_patience; // a short loss is not worth a word
};

} // namespace regie
