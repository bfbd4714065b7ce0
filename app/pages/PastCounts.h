// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// How many records answered a question at this hour of each of the last days, as the records themselves tell it. The
// past changes seldom: work of today leaves it as it was. So it is read again each quarter of an hour, and not with the
// changes of the records, as what is counted now: among a million of them each of these counts is work for the server.
class PastCounts final : public QObject {
    Q_OBJECT

public:
    struct Question {
        std::function<Filter(const Moment &at)> at; // those that counted then
        // Set where nothing ever leaves: `at` are those of these that have come since, which are few, and easily found
        // among millions.
        std::function<Filter()> all;
        [[nodiscard]] bool isKnown() const { return at != nullptr; } // else the records don't tell it
    };
    static constexpr int days = 7;
    static constexpr int clockMilliseconds = 60'000;
    static constexpr int quarter = 15; // ticks of that clock

    PastCounts(Gateway &gateway, const QString &entity, Question question, QObject *parent);

    void load();
    // The oldest first, yesterday's last; none while they are not known.
    [[nodiscard]] const std::vector<qint64> &counts() const { return m_counts; }
    [[nodiscard]] const std::vector<Moment> &moments() const { return m_moments; }
    [[nodiscard]] bool isLoading() const { return m_waiting > 0; }

Q_SIGNALS:
    void told();

private:
    void ask(const Filter &filter, std::size_t place);
    void receive(std::size_t place, int reading, const Result<RowSet> &answer);
    void show();
    void tick();

    Gateway &m_gateway;
    QString m_entity;
    Question m_question;
    std::vector<qint64> m_counts;
    std::vector<Moment> m_moments;
    std::vector<qint64> m_read; // of the reading under way; behind the days the whole, where it is asked
    std::vector<Moment> m_asked;
    int m_reading = 0;
    int m_waiting = 0;
    int m_ticks = 0;
    bool m_hasFailed = false;
    QTimer m_clock;
};

} // namespace regie
