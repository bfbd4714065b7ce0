// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/FileMessages.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// What is to go up, and where to.
struct UploadOrder {
    QUuid id = newUuid();
    QString path; // on this computer
    QString name;
    QString entity;
    QUuid subject;
    bool isInternal = true;
    QUuid replaces;         // the file it is a new version of; null for a file of its own
    bool isOurs = false;    // a picture out of the clipboard, kept by us until it is up
    QByteArray sha256 = {}; // as far as known
};

// One file on its way up. Reads and sums in the background, keeps two parts under way, and goes on where the server is
// whenever the line comes back.
class FileUpload final : public QObject {
    Q_OBJECT

public:
    enum class State { Queued, Preparing, Sending, Waiting, Finishing, Done, Failed, Cancelled };

    FileUpload(Gateway &gateway, UploadOrder order, QObject *parent);

    void start();
    void cancel();

    [[nodiscard]] const UploadOrder &order() const { return m_order; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasEnded() const { return m_state >= State::Done; }
    [[nodiscard]] qint64 size() const { return m_size; } // -1 until it is known
    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }
    [[nodiscard]] const QString &failure() const { return m_failure; } // a sentence, with State::Failed

Q_SIGNALS:
    void orderChanged(); // what would be needed to go on another day
    void progressed();
    void stateChanged();

private:
    void prepare();
    void begin();
    void take(const UploadState &state);
    void readNext();
    void send(const QByteArray &content);
    void finish();
    void takeRefusal(const Refusal &refusal);
    void startOver();
    void fail(const QString &sentence);
    void setState(State state);

    Gateway &m_gateway;
    UploadOrder m_order;
    QUuid m_user; // whose it is: nobody else's session carries it on
    State m_state = State::Queued;
    QString m_failure;
    qint64 m_size = -1;
    qint64 m_read = 0;         // given to the line
    qint64 m_acknowledged = 0; // by the server
    int m_underWay = 0;
    int m_round = 0; // answers to an earlier one count no more
    int m_restarts = 0;
    bool m_isReading = false;
    bool m_isBegun = false; // the server said where to go on
    QTimer m_again;
};

} // namespace regie
