// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PastCounts.h"

namespace regie {

PastCounts::PastCounts(Gateway &gateway, const QString &entity, Question question, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_entity(entity)
    , m_question(std::move(question))
{
    m_clock.start(clockMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &PastCounts::tick);
    connect(&gateway, &Gateway::resyncNeeded, this, &PastCounts::load);
    load();
}

void PastCounts::tick()
{
    if (++m_ticks >= quarter || m_hasFailed)
        load();
}

void PastCounts::load()
{
    if (m_gateway.state() != LinkState::Online)
        return;
    m_ticks = 0;
    m_hasFailed = false;
    ++m_reading;
    m_asked.clear();
    const QDateTime now = m_gateway.days().now();
    for (int day = 0; day < days; ++day)
        m_asked.push_back(Moment::fromDateTime(now.addDays(day - days)));
    m_waiting = m_question.all ? days + 1 : days;
    m_read.assign(static_cast<std::size_t>(m_waiting), 0);
    for (std::size_t day = 0; day < m_asked.size(); ++day)
        ask(m_question.at(m_asked[day]), day);
    if (m_question.all)
        ask(m_question.all(), days);
}

void PastCounts::ask(const Filter &filter, std::size_t place)
{
    Query query;
    query.entity = m_entity;
    query.filter = filter;
    query.aggregates = {Aggregate{}};
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{query}, this, [this, place, reading = m_reading](const Result<RowSet> &answer) {
        receive(place, reading, answer);
    });
}

// All of them or none: a line with a hole would say something else.
void PastCounts::receive(std::size_t place, int reading, const Result<RowSet> &answer)
{
    if (reading != m_reading || m_waiting == 0)
        return;
    const bool isNumber = answer && answer->size() == 1;
    const auto *count = isNumber ? std::get_if<qint64>(&answer->columns.front().values.front()) : nullptr;
    if (count == nullptr) {
        m_waiting = 0;
        m_hasFailed = true; // asked again with the next minute
        Q_EMIT told();
        return;
    }
    m_read[place] = *count;
    if (--m_waiting == 0)
        show();
}

void PastCounts::show()
{
    m_counts.assign(m_read.begin(), m_read.begin() + days);
    for (qint64 &count : m_counts)
        count = m_question.all ? m_read.back() - count : count;
    m_moments = m_asked;
    Q_EMIT told();
}

} // namespace regie
