// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/LiveCounts.h"

namespace regie {

LiveCounts::LiveCounts(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &LiveCounts::ask);
    m_clock.start(clockMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, [this] { markStale({}); });
    connect(&gateway, &Gateway::resyncNeeded, this, [this] { markStale({}); });
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        for (const ChangedRecord &record : records)
            markStale(record.entity);
    });
}

void LiveCounts::watch(const QString &key, const QString &entity, FilterNow filter, QObject *owner, Tell tell)
{
    m_gateway.follow(entity, owner);
    if (Question *known = find(key)) {
        known->watchers.push_back({owner, tell});
        if (known->count >= 0)
            tell(known->count);
    } else {
        m_questions.push_back(Question{.key = key, .entity = entity, .filter = std::move(filter), .watchers = {}});
        m_questions.back().watchers.push_back({owner, std::move(tell)});
    }
    m_settle.start(0);
}

LiveCounts::Question *LiveCounts::find(const QString &key)
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&key](const Question &question) { return question.key == key; });
    return found == m_questions.end() ? nullptr : &*found;
}

void LiveCounts::markStale(const QString &entity)
{
    bool isAny = false;
    for (Question &question : m_questions) {
        if (entity.isEmpty() || question.entity == entity)
            isAny = question.isStale = true;
    }
    if (isAny && !m_settle.isActive())
        m_settle.start(settleMilliseconds);
}

void LiveCounts::ask()
{
    dropForgotten();
    const Gateway::Aside aside(m_gateway);
    // The last first: they are of the page that was just opened, the others stand in the sidebar.
    for (auto place = m_questions.rbegin(); place != m_questions.rend(); ++place) {
        Question &question = *place;
        if (!question.isStale || question.isAsked)
            continue;
        question.isStale = false;
        question.isAsked = true;
        Query query;
        query.entity = question.entity;
        query.filter = question.filter();
        query.aggregates = {Aggregate{}};
        m_gateway.request(Fetch{query}, this,
                          [this, key = question.key](const Result<RowSet> &answer) { receive(key, answer); });
    }
}

void LiveCounts::receive(const QString &key, const Result<RowSet> &answer)
{
    Question *question = find(key);
    if (question == nullptr)
        return;
    question->isAsked = false;
    if (question->isStale && !m_settle.isActive()) // it changed while the answer was on its way
        m_settle.start(settleMilliseconds);
    if (!answer || answer->columns.empty() || answer->columns.front().values.empty())
        return; // the old number stands; the next change or the clock asks again
    const auto *count = std::get_if<qint64>(&answer->columns.front().values.front());
    if (count == nullptr || *count == question->count)
        return;
    question->count = *count;
    const std::vector<Watcher> watchers = question->watchers; // telling may lead to another watch
    for (const Watcher &watcher : watchers) {
        if (!watcher.owner.isNull())
            watcher.tell(*count);
    }
}

void LiveCounts::dropForgotten()
{
    for (Question &question : m_questions)
        std::erase_if(question.watchers, [](const Watcher &watcher) { return watcher.owner.isNull(); });
    std::erase_if(m_questions, [](const Question &question) { return question.watchers.empty(); });
}

} // namespace regie
