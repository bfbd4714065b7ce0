// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// The comments on one record, oldest first, live.
class CommentFeed : public QObject {
    Q_OBJECT

public:
    struct Comment {
        QUuid id;
        QString body;
        QString author;
        Moment at;
        bool isInternal = true;
        friend bool operator==(const Comment &, const Comment &) = default;
    };

    CommentFeed(Gateway &gateway, QObject *parent, int limit = 200);

    void setSubject(const QString &entity, const QUuid &id);
    [[nodiscard]] const std::vector<Comment> &comments() const { return m_comments; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool mayWrite() const { return m_gateway.may(u"comment.create"); }
    [[nodiscard]] SentSave compose(const QString &body, bool internal) const;
    // Sends one, perhaps again; `then` hears whether it stands.
    void post(const SentSave &comment, std::function<void(const Result<Posted> &)> then);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Query query() const;
    void read();
    void count();

    Gateway &m_gateway;
    int m_limit;
    QString m_entity;
    QUuid m_id;
    std::vector<Comment> m_comments;
    qint64 m_total = 0;
    int m_generation = 0;
    QTimer m_readTimer;
};

} // namespace regie
