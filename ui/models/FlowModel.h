// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewDefinition.h"
#include "ui/models/Gateway.h"

#include <QElapsedTimer>
#include <QTimer>

namespace regie {

// How many records began and how many ended in one step of time.
struct FlowStep {
    QDate first;
    QDate last;
    QString title;     // "Monday, 16 November 2026"
    QString axisTitle; // "16/11"
    qint64 begun = 0;
    qint64 ended = 0;
};

// What came in and what went out, step by step up to now, counted by the server where the days of this computer begin.
// Follows changes.
class FlowModel final : public QObject {
    Q_OBJECT

public:
    struct Question {
        std::function<Filter()> filter; // made anew at each reading: some depend on the clock
        QString beginning;              // path of the day or moment by which a record came in
        QString end;                    // the same of going out; empty: that isn't told
    };
    FlowModel(Gateway &gateway, const Schema &schema, Question question, QObject *parent = nullptr);

    void setSteps(Period::Unit unit, int count); // the last one is that of today
    void load();

    [[nodiscard]] const std::vector<FlowStep> &steps() const { return m_steps; }
    [[nodiscard]] Period::Unit unit() const { return m_unit; }
    // The records that began or ended within a step, as a filter of people has it.
    [[nodiscard]] Filter filterOf(const FlowStep &step) const;
    [[nodiscard]] bool hasEnd() const { return !m_question.end.isEmpty(); }
    [[nodiscard]] bool isEmpty() const; // neither began nor ended anything
    // What began less what ended, since the beginning of this week; of steps of a month, of this month.
    [[nodiscard]] qint64 balance() const;
    [[nodiscard]] Period::Unit balanceUnit() const;
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void loaded();

private:
    struct Reading {
        std::vector<FlowStep> steps;
        int waiting = 0;
        QString problem;
    };
    [[nodiscard]] std::vector<FlowStep> emptySteps() const;
    void ask(const QString &path, qint64 FlowStep::*number, const std::shared_ptr<Reading> &reading);
    void show(const Reading &reading);

    Gateway &m_gateway;
    const Schema &m_schema;
    Question m_question;
    Period::Unit m_unit = Period::Unit::Day;
    int m_count = 0;
    std::vector<FlowStep> m_steps;
    std::shared_ptr<Reading> m_reading; // the newest one; those before it are of no use any more
    QTimer m_settle;
    QElapsedTimer m_watch; // of the reading under way
    QString m_problem;
    bool m_isLoaded = false;
};

} // namespace regie
