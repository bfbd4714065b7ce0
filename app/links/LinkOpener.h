// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"
#include "ui/models/RecordLink.h"

namespace regie {

class MainWindow;

// Opens the record that a link means. One that comes while nobody is in waits for the login; the last one counts.
class LinkOpener final : public QObject {
    Q_OBJECT

public:
    explicit LinkOpener(Gateway &gateway, QObject *parent = nullptr);

    // The window, or null while nobody is in.
    void setWindow(MainWindow *window);
    void open(const RecordLink &link);

private:
    void find(const RecordLink &link);

    Gateway &m_gateway;
    MainWindow *m_window = nullptr;
    std::optional<RecordLink> m_waiting;
};

} // namespace regie
