// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/UndoStack.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/StepText.h"

#include <QPointer>

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostUndoSteps = 100;

// Why the server could not be asked, rather than what it said.
bool isPassing(const Refusal &refusal)
{
    constexpr std::array beginnings{"server."_L1, "database."_L1, "session."_L1, "connection."_L1};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](QLatin1StringView beginning) { return refusal.code.startsWith(beginning); });
}

QString reasonOf(const Refusal &refusal)
{
    return refusal.code == "invalid"_L1 && !refusal.issues.empty()
               ? describe(refusal.issues.front(), findSchema(refusal.entity))
               : describe(refusal);
}

} // namespace

UndoStack::UndoStack(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    constexpr int calm = 200; // milliseconds after the last of a group
    m_groupTimer.setSingleShot(true);
    m_groupTimer.setInterval(calm);
    connect(&m_groupTimer, &QTimer::timeout, this, [this] { name(m_growing); });
    connect(&gateway, &Gateway::written, this, &UndoStack::note);
}

QString UndoStack::Step::text() const
{
    if (words)
        return words();
    return first && last ? stepText(*first, *last, static_cast<int>(requests.size())) : QString();
}

const UndoStack::Step *UndoStack::next(Way way) const
{
    const std::deque<Step> &steps = way == Way::Undo ? m_done : m_undone;
    return steps.empty() ? nullptr : &steps.back();
}

void UndoStack::note(const Written &written)
{
    if (written.type == toString(Undo::name)) {
        if (m_running && written.group == m_running->group)
            m_running->produced.push_back(written.request);
        return;
    }
    const Schema *schema = findSchema(written.posted.records.front().entity);
    if (!schema || !schema->has(Feature::History))
        return; // notifications, views: no work of people
    const bool isRepeated = std::any_of(m_done.begin(), m_done.end(), [&written](const Step &step) {
        return std::find(step.requests.begin(), step.requests.end(), written.request) != step.requests.end();
    });
    if (isRepeated)
        return; // asked twice under one id, done once
    m_undone.clear();
    withdrawOffer();
    const auto grown = std::find_if(m_done.begin(), m_done.end(), [&written](const Step &step) {
        return !written.group.isNull() && step.group == written.group;
    });
    if (grown != m_done.end()) {
        grown->requests.push_back(written.request);
        nameLater(grown->requests.front());
        return;
    }
    m_done.push_back({.group = written.group, .requests = {written.request}});
    if (m_done.size() > mostUndoSteps)
        m_done.pop_front();
    if (written.group.isNull())
        name(written.request);
    else
        nameLater(written.request);
    Q_EMIT changed();
}

void UndoStack::add(const QUuid &id, std::function<QString()> words, TakeBack takeBack)
{
    m_undone.clear();
    withdrawOffer();
    m_done.push_back({.group = {}, .requests = {id}, .words = std::move(words), .takeBack = std::move(takeBack)});
    if (m_done.size() > mostUndoSteps)
        m_done.pop_front();
    Q_EMIT changed();
    Q_EMIT stepAdded();
}

void UndoStack::drop(const QUuid &id)
{
    const auto isIt = [&id](const Step &step) { return step.takeBack && step.requests.front() == id; };
    if (std::erase_if(m_done, isIt) == 0)
        return;
    withdrawOffer();
    Q_EMIT changed();
}

void UndoStack::nameLater(const QUuid &request)
{
    m_growing = request;
    m_groupTimer.start();
}

UndoStack::Step *UndoStack::stepOf(const QUuid &firstRequest)
{
    const auto found = std::find_if(m_done.begin(), m_done.end(), [&firstRequest](const Step &step) {
        return step.requests.front() == firstRequest;
    });
    return found == m_done.end() ? nullptr : &*found;
}

void UndoStack::name(const QUuid &request)
{
    const Step *step = stepOf(request);
    if (!step)
        return;
    const QUuid last = step->requests.back();
    m_gateway.request(regie::Step{request}, this, [this, request, last](const Result<StepReport> &first) {
        if (!first)
            return;
        if (last == request)
            return setName(request, *first, *first);
        m_gateway.request(regie::Step{last}, this, [this, request, first = *first](const Result<StepReport> &second) {
            setName(request, first, second ? *second : first);
        });
    });
}

void UndoStack::setName(const QUuid &request, const StepReport &first, const StepReport &last)
{
    Step *step = stepOf(request);
    if (!step)
        return;
    step->first = first;
    step->last = last;
    step->isOffered = hasWayBack(first, m_gateway);
    Q_EMIT changed();
    if (step == &m_done.back())
        Q_EMIT stepAdded();
}

void UndoStack::take(Way way)
{
    constexpr std::size_t mostAsked = 20;
    if (m_running) {
        if (m_asked.size() < mostAsked)
            m_asked.push_back(way);
        return;
    }
    std::deque<Step> &from = stack(way);
    if (std::exchange(m_offered, std::nullopt) == way)
        from.pop_back();
    if (from.empty())
        return;
    Step step = std::move(from.back());
    from.pop_back();
    if (step.takeBack)
        return takeBack(std::move(step));
    Running running{.step = step, .outcome = {.way = way, .step = step}, .group = newUuid()};
    running.below = from.size();
    running.toDo = step.requests;
    m_running = std::move(running);
    Q_EMIT changed();
    constexpr int atOnce = 4;
    for (int request = 0; request < atOnce; ++request)
        sendNext();
}

// What could not be taken back stays the next one.
void UndoStack::takeBack(Step step)
{
    Q_EMIT changed();
    const TakeBack way = step.takeBack;
    way([alive = QPointer<UndoStack>(this), step = std::move(step)](const QString &problem) {
        if (!alive)
            return;
        Outcome outcome{.way = Way::Undo, .step = step, .done = problem.isEmpty() ? 1 : 0};
        if (!problem.isEmpty()) {
            outcome.refused.push_back({{}, [problem] { return problem; }});
            alive->m_done.push_back(step);
            Q_EMIT alive->changed();
        }
        Q_EMIT alive->finished(outcome);
    });
}

// The last one first, as it was done.
void UndoStack::sendNext()
{
    if (m_running->toDo.empty())
        return;
    const QUuid request = m_running->toDo.back();
    m_running->toDo.pop_back();
    ++m_running->waiting;
    const Gateway::Grouped grouped(m_gateway, m_running->group);
    m_gateway.request(Undo{request}, this, [this, request](const Result<Posted> &answer) { receive(request, answer); });
}

void UndoStack::receive(const QUuid &request, const Result<Posted> &answer)
{
    // Of many records, one that held the value already is as it was.
    const bool isAsItWas = !answer && answer.error().code == "undo.nothing"_L1 && m_running->step.requests.size() > 1;
    if (answer || isAsItWas) {
        ++m_running->outcome.done;
        settled();
    } else if (isPassing(answer.error())) {
        m_running->mayWorkLater = true;
        m_running->outcome.refused.push_back({{}, [refusal = answer.error()] { return describe(refusal); }});
        settled();
    } else {
        explain(request, answer.error());
    }
}

// Which record it was.
void UndoStack::explain(const QUuid &request, const Refusal &refusal)
{
    m_gateway.request(regie::Step{request}, this, [this, refusal](const Result<StepReport> &report) {
        const QString label = report && !report->records.empty() ? report->records.front().label : QString();
        m_running->outcome.refused.push_back({label, [refusal] { return reasonOf(refusal); }});
        settled();
    });
}

// Under what was done meanwhile. Whatever else was asked for took this one for granted.
void UndoStack::putBack(Running &running)
{
    Outcome &outcome = running.outcome;
    std::deque<Step> &steps = stack(outcome.way);
    const std::size_t at = std::min(running.below, steps.size());
    const bool isNext = at == steps.size();
    const bool isAgain = std::exchange(running.step.wasRefused, !running.mayWorkLater);
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(at), running.step);
    if (running.mayWorkLater)
        return;
    m_asked.clear();
    if (!isAgain || !isNext || at == 0)
        return;
    m_offered = outcome.way;
    outcome.instead = steps[at - 1];
}

void UndoStack::settled()
{
    --m_running->waiting;
    sendNext();
    if (m_running->waiting > 0)
        return;
    Running done = *std::exchange(m_running, std::nullopt);
    const Way other = done.outcome.way == Way::Undo ? Way::Redo : Way::Undo;
    if (!done.produced.empty()) {
        Step step = done.step;
        step.group = {};
        step.requests = done.produced;
        step.wasRefused = false;
        stack(other).push_back(std::move(step));
    } else {
        putBack(done);
    }
    Q_EMIT changed();
    Q_EMIT finished(done.outcome);
    if (!m_asked.empty()) {
        const Way next = m_asked.front();
        m_asked.pop_front();
        take(next);
    }
}

} // namespace regie
