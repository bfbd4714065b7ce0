// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"
#include "ui/models/Gateway.h"

#include <QAbstractListModel>
#include <QTimer>

namespace regie {

struct NotificationKind;

// The latest notifications of the person who is logged in, newest first, live. What happened to one record is one line:
// the last of it, and how much went before.
class NotificationModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { MessageRole = Qt::UserRole + 1, MomentRole, UnreadRole, GlyphRole, ToneRole };
    static constexpr int most = 40;

    explicit NotificationModel(Gateway &gateway, QObject *parent = nullptr);

    void load();
    void markRead(int row); // with all that went before it
    void markAllRead();
    // The page of what the notification is about; home when it is about no record.
    [[nodiscard]] Place subjectAt(int row) const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    struct Unread {
        QUuid id;
        qint64 version = 0;
    };
    struct Notice {
        std::vector<Unread> unread;             // of the record; empty when all of it is read
        int earlier = 0;                        // about the same record
        const NotificationKind *kind = nullptr; // null when this version knows none of its name
        QString title;
        QString message;
        QString subjectEntity;
        QUuid subject;
        Moment at;
    };
    void receive(const Result<RowSet> &answer);
    void take(const RowSet &rows, std::size_t row);

    Gateway &m_gateway;
    std::vector<Notice> m_notices;
    QTimer m_settle;
    QString m_problem;
    bool m_isLoading = false;
};

} // namespace regie
