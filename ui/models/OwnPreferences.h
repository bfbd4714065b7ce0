// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/communication/NoticeChoices.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// What the person who is logged in arranged for themselves (Preference), kept on the server and live: what they change
// on another computer shows here. A change holds at once and is sent when the one before it is through.
class OwnPreferences final : public QObject {
    Q_OBJECT

public:
    explicit OwnPreferences(Gateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString value(const QString &key) const; // JSON; empty where nothing was arranged
    void set(const QString &key, const QString &json);

    [[nodiscard]] NoticeChoices notices() const;

Q_SIGNALS:
    void changed();                              // also when they were read for the first time
    void refused(const regie::Refusal &refusal); // what was set does not hold; changed() follows

private:
    struct Entry {
        QUuid id;
        qint64 version = 0; // 0: not on the server
        QString value;
        bool isUnderway = false;
        bool isWaiting = false; // changed again while it was under way
    };
    void read();
    void receive(const RowSet &rows);
    void send(const QString &key);
    void noteSent(const QString &key, const Result<Posted> &answer);

    Gateway &m_gateway;
    QMap<QString, Entry> m_entries;
    QTimer m_readSoon;
    QUuid m_user;
    int m_question = 0;
    bool m_isLoaded = false;
};

} // namespace regie
