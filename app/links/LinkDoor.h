// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/RecordLink.h"

#include <QLocalServer>

class QLocalSocket;

namespace regie {

// Where the one client of a person takes the links that their other programs want opened. Only the same account of the
// computer gets in, and all it can ask for is that a record, or the
// window, be shown. Two programs at work in one folder would each take the other's drafts for its own.
class LinkDoor final : public QObject {
    Q_OBJECT

public:
    // One door per folder of preferences.
    explicit LinkDoor(const QString &folder, QObject *parent = nullptr);

    // False when a running client has it already.
    bool open();
    // Asks the running client to show the record, or just itself; false when there is none that answers. Blocks for as
    // long as that takes, at most seconds: for a program that has nothing else to do.
    [[nodiscard]] static bool handOver(const QString &folder, const std::optional<RecordLink> &link);

    [[nodiscard]] const QString &name() const { return m_name; } // of the socket

Q_SIGNALS:
    void linkCame(const regie::RecordLink &link);
    void callCame(); // somebody started the program once more

private:
    void receive();
    void read(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace regie
