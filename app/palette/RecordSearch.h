// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"
#include "ui/models/Gateway.h"

#include <QElapsedTimer>
#include <QTimer>

namespace regie {

// Looks for records of every kind while somebody types. One question is on its way at a time: what is typed meanwhile
// is asked after it, and answers to an older question are dropped.
class RecordSearch final : public QObject {
    Q_OBJECT

public:
    static constexpr int perEntity = 5;
    static constexpr int ofOneEntity = 50; // once it alone is looked through
    static constexpr int settleMilliseconds = 120;
    static constexpr int longest = 200; // what the server reads of a question

    explicit RecordSearch(Gateway &gateway, QObject *parent = nullptr);

    void ask(const PaletteQuestion &question);
    void widen(const QString &entity); // the same question, to this entity alone
    [[nodiscard]] bool isWide() const { return !m_wide.isEmpty(); }
    [[nodiscard]] const std::vector<PaletteEntry> &found() const { return m_found; }
    [[nodiscard]] bool isSearching() const { return m_settle.isActive() || m_isAsking; }
    [[nodiscard]] bool isPartial() const { return m_isPartial; }      // some kinds of records took too long
    [[nodiscard]] int milliseconds() const { return m_milliseconds; } // of the last whole search
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void foundChanged();

private:
    [[nodiscard]] bool isWorthAsking() const;
    void start();
    void receive(const Result<SearchResults> &results);

    Gateway &m_gateway;
    QTimer m_settle;
    QElapsedTimer m_watch;
    PaletteQuestion m_question;
    QString m_wide; // the only entity asked, unless empty
    std::vector<PaletteEntry> m_found;
    QString m_problem;
    bool m_isAsking = false;
    bool m_isOutdated = false; // what is on its way was asked for other words
    bool m_isPartial = false;
    int m_milliseconds = 0;
};

} // namespace regie
