// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"
#include "ui/models/Gateway.h"

#include <QElapsedTimer>
#include <QTimer>

namespace regie {

// Looks for records of every searchable entity that the session may read, while somebody types. Answers to an older
// question are dropped.
class RecordSearch final : public QObject {
    Q_OBJECT

public:
    static constexpr int perEntity = 5;
    static constexpr int settleMilliseconds = 120;

    explicit RecordSearch(Gateway &gateway, QObject *parent = nullptr);

    void ask(const PaletteQuestion &question);
    [[nodiscard]] const std::vector<PaletteEntry> &found() const { return m_found; }
    [[nodiscard]] bool isSearching() const { return m_settle.isActive() || m_waiting > 0; }
    [[nodiscard]] int milliseconds() const { return m_milliseconds; } // of the last whole search
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void foundChanged();

private:
    void start();
    void receive(int generation, const Schema &schema, const Result<RowSet> &rows);

    Gateway &m_gateway;
    QTimer m_settle;
    QElapsedTimer m_watch;
    PaletteQuestion m_question;
    std::vector<PaletteEntry> m_found;
    std::vector<PaletteEntry> m_next;
    QString m_problem;
    int m_generation = 0;
    int m_waiting = 0;
    int m_milliseconds = 0;
};

} // namespace regie
