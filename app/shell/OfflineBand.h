// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace regie {

class Banner;
class Button;
class Connection;

// Stands above the page while the server cannot be reached: since when, what waits, and a way to try at once. Whatever
// was typed stays and goes on.
class OfflineBand final : public QWidget {
    Q_OBJECT

public:
    explicit OfflineBand(Connection &connection, QWidget *parent = nullptr);

private:
    void show();

    Connection &m_connection;
    Banner *m_banner;
    Button *m_retry;
    QTimer m_patience; // a short loss is not worth a word
};

} // namespace regie
