// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QPointer>
#include <QTimer>

namespace regie {

// How many records answer a question, told again whenever it changes. Many places ask the same thing (the sidebar, a
// tab, a tile): one query serves them all.
class LiveCounts final : public QObject {
    Q_OBJECT

public:
    using FilterNow = std::function<Filter()>; // made anew at each count: some depend on the clock
    using Tell = std::function<void(qint64 count)>;

    explicit LiveCounts(Gateway &gateway, QObject *parent = nullptr);

    // `tell` is called with each new number until the owner is gone. The same key means the same question: whoever asks
    // it first gives the filter for all, so it may hold nothing that dies before this object.
    void watch(const QString &key, const QString &entity, FilterNow filter, QObject *owner, Tell tell);

    static constexpr int settleMilliseconds = 400; // changes come in bursts
    static constexpr int clockMilliseconds = 60'000;

private:
    struct Watcher {
        QPointer<QObject> owner;
        Tell tell;
    };
    struct Question {
        QString key;
        QString entity;
        FilterNow filter;
        std::vector<Watcher> watchers;
        qint64 count = -1;
        bool isStale = true;
        bool isAsked = false;
    };

    [[nodiscard]] Question *find(const QString &key);
    void markStale(const QString &entity); // empty: all of them
    void ask();
    void receive(const QString &key, const Result<RowSet> &answer);
    void dropForgotten();

    Gateway &m_gateway;
    std::vector<Question> m_questions;
    QTimer m_settle;
    QTimer m_clock;
};

} // namespace regie
