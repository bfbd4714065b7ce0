// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FlowModel.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/Grouping.h"

#include <QTimeZone>

#include <chrono>

namespace regie {

namespace {

constexpr std::chrono::milliseconds settle(500); // changes come in bursts
// While changes go on and on, the figures of a big table keep the server busy for no more than this part of the time.
constexpr int calm = 20;

} // namespace

FlowModel::FlowModel(Gateway &gateway, const Schema &schema, Question question, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_question(std::move(question))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &FlowModel::load);
    connect(&gateway, &Gateway::resyncNeeded, &m_settle, qOverload<>(&QTimer::start));
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.entity == m_schema.name();
        });
        if (concernsUs && !m_settle.isActive())
            m_settle.start();
    });
    gateway.follow(schema.name(), this);
}

void FlowModel::setSteps(Period::Unit unit, int count)
{
    m_unit = unit;
    m_count = count;
    m_steps = emptySteps(); // not those of another unit
    m_isLoaded = false;
    load();
}

std::vector<FlowStep> FlowModel::emptySteps() const
{
    std::vector<FlowStep> steps;
    const QDate today = m_gateway.days().today();
    const QString group = groupText({m_question.beginning, m_unit});
    for (int offset = 1 - m_count; offset <= 0; ++offset) {
        const Period period{m_unit, offset};
        FlowStep step;
        step.first = period.first(today);
        step.last = period.last(today);
        step.title = groupTitle(m_schema, group, step.first, m_gateway);
        step.axisTitle = groupAxisTitle(group, step.first, step.title);
        steps.push_back(std::move(step));
    }
    return steps;
}

void FlowModel::load()
{
    m_settle.stop();
    if (m_gateway.state() != LinkState::Online || m_count == 0)
        return;
    const auto reading = std::make_shared<Reading>();
    reading->steps = emptySteps();
    reading->waiting = hasEnd() ? 2 : 1;
    m_reading = reading;
    m_watch.start();
    ask(m_question.beginning, &FlowStep::begun, reading);
    if (hasEnd())
        ask(m_question.end, &FlowStep::ended, reading);
}

void FlowModel::ask(const QString &path, qint64 FlowStep::*number, const std::shared_ptr<Reading> &reading)
{
    const Filter since = Filter::condition(path, Operator::AtLeast, {Period{m_unit, 1 - m_count}.toString()});
    const Filter whole = m_question.filter();
    Query query;
    query.entity = m_schema.name();
    query.filter =
        resolved(m_schema, whole.isEverything() ? since : Filter::all({whole, since}), m_gateway.filterClock());
    query.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    query.groupBy = {groupText({path, m_unit})};
    query.aggregates = {Aggregate{}};
    query.limit = Query::maxLimit;
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{query}, this, [this, number, reading](const Result<RowSet> &answer) {
        if (reading != m_reading)
            return;
        if (!answer)
            reading->problem = describe(answer.error());
        for (std::size_t row = 0; answer && row < answer->size(); ++row) {
            const auto *day = std::get_if<QDate>(&answer->columns[0].values[row]);
            const auto *count = std::get_if<qint64>(&answer->columns[1].values[row]);
            for (FlowStep &step : reading->steps) {
                if (day != nullptr && count != nullptr && step.first == *day)
                    step.*number = *count;
            }
        }
        if (--reading->waiting == 0)
            show(*reading);
    });
}

// Numbers that could not be read again stand as they were, and say so.
void FlowModel::show(const Reading &reading)
{
    m_settle.setInterval(std::max(settle, std::chrono::milliseconds(calm * m_watch.elapsed())));
    m_problem = reading.problem;
    if (m_problem.isEmpty())
        m_steps = reading.steps;
    m_isLoaded = true;
    Q_EMIT loaded();
}

Filter FlowModel::filterOf(const FlowStep &step) const
{
    const auto within = [&step](const QString &path) {
        return step.first == step.last ? Filter::condition(path, Operator::Is, {step.first})
                                       : Filter::condition(path, Operator::Between, {step.first, step.last});
    };
    return hasEnd() ? Filter::any({within(m_question.beginning), within(m_question.end)})
                    : within(m_question.beginning);
}

bool FlowModel::isEmpty() const
{
    return std::all_of(m_steps.begin(), m_steps.end(),
                       [](const FlowStep &step) { return step.begun == 0 && step.ended == 0; });
}

Period::Unit FlowModel::balanceUnit() const
{
    const bool isShort = m_unit == Period::Unit::Day || m_unit == Period::Unit::Week;
    return isShort ? Period::Unit::Week : m_unit;
}

qint64 FlowModel::balance() const
{
    const QDate since = Period{balanceUnit(), 0}.first(m_gateway.days().today());
    qint64 balance = 0;
    for (const FlowStep &step : m_steps) {
        if (step.first >= since)
            balance += step.begun - step.ended;
    }
    return balance;
}

} // namespace regie
