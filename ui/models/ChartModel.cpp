// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChartModel.h"

#include "ui/models/BoardModel.h"
#include "ui/models/Grouping.h"
#include "ui/widgets/Formats.h"

#include <QTimeZone>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

double heightOf(const Kind &kind, const Value &value)
{
    const auto *units = std::get_if<qint64>(&value);
    return units ? static_cast<double>(*units) / std::pow(10.0, kindDecimals(kind)) : 0;
}

Value measuredAt(const RowSet &rows, const QString &path, std::size_t row)
{
    const int column = rows.columnOf(path);
    return column < 0 ? Value() : rows.columns[static_cast<std::size_t>(column)].values[row];
}

} // namespace

ChartModel::ChartModel(QueryModel &source, Gateway &gateway, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_gateway(gateway)
    , m_kind(kinds::Integer{})
{
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(settle);
    connect(&m_askTimer, &QTimer::timeout, this, &ChartModel::reload);
    connect(&gateway, &Gateway::recordsChanged, this, &ChartModel::noteChanges);
    connect(&gateway, &Gateway::resyncNeeded, this, &ChartModel::reload);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            reload();
    });
    connect(&source, &QueryModel::questionChanged, this, &ChartModel::reload);
    gateway.follow(schema().name(), this);
}

void ChartModel::setOptions(const ChartOptions &options)
{
    const ChartOptions before = std::exchange(m_options, options);
    if (m_isActive && before != options)
        build();
}

void ChartModel::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active)
        build();
}

// The kind of chart changes how many groups stand by themselves, so that it is another question too.
void ChartModel::build()
{
    m_inForce = completed(m_options, schema(), m_gateway);
    if (const auto column = columnOf(schema(), groupStep(m_inForce.group).path, m_gateway);
        column && !column->reference.isEmpty())
        m_gateway.follow(column->reference, this);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ShareColumn);
    reload();
    Q_EMIT changed();
}

bool ChartModel::isStepped() const
{
    return groupStep(m_inForce.group).unit.has_value();
}

QString ChartModel::measurePath() const
{
    const QString name = toString(measureName(m_inForce.measure));
    return m_inForce.path.isEmpty() ? name : name + u'(' + m_inForce.path + u')';
}

Query ChartModel::question() const
{
    Query query = m_source.question();
    query.columns.clear();
    query.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    query.groupBy = {m_inForce.group};
    if (const QString id = groupIdPath(schema(), m_inForce.group, m_gateway); !id.isEmpty())
        query.groupBy.push_back(id);
    query.aggregates = {{m_inForce.measure, m_inForce.path}};
    query.sort = {{isStepped() ? m_inForce.group : measurePath(), Qt::DescendingOrder}};
    return query;
}

void ChartModel::reload()
{
    ++m_question;
    m_askTimer.stop();
    m_isStale = false;
    m_isLoading = m_isActive && !m_inForce.group.isEmpty();
    if (!m_isLoading)
        return show({});
    ask(question(), [this, asked = m_question](const Result<RowSet> &answer) {
        if (asked != m_question)
            return;
        if (answer)
            receive(*answer);
        else
            fail(answer.error());
    });
}

void ChartModel::ask(const Query &query, std::function<void(const Result<RowSet> &)> then)
{
    std::optional<Gateway::Aside> aside;
    if (m_standsAside)
        aside.emplace(m_gateway);
    m_gateway.request(Fetch{query}, this, std::move(then));
}

void ChartModel::receive(const RowSet &rows)
{
    if (const int measure = rows.columnOf(measurePath()); measure >= 0) {
        m_kind = rows.columns[static_cast<std::size_t>(measure)].kind;
        // The declaration knows the unit as well.
        const auto declared = m_inForce.path.isEmpty() ? std::nullopt : columnOf(schema(), m_inForce.path, m_gateway);
        if (declared && declared->kind.index() == m_kind.index() &&
            kindDecimals(declared->kind) == kindDecimals(m_kind))
            m_kind = declared->kind;
    }
    std::vector<ChartPart> parts;
    for (std::size_t row = 0; row < rows.size(); ++row)
        parts.push_back(partFrom(rows, row));
    if (isStepped())
        takeSteps(std::move(parts), !rows.next.isEmpty());
    else
        takeGroups(std::move(parts), !rows.next.isEmpty());
}

ChartPart ChartModel::partFrom(const RowSet &rows, std::size_t row) const
{
    ChartPart part;
    const QString &group = m_inForce.group;
    part.value = measuredAt(rows, group, row);
    const QString idPath = groupIdPath(schema(), group, m_gateway);
    const Value id = idPath.isEmpty() ? Value() : measuredAt(rows, idPath, row);
    if (const auto *uuid = std::get_if<QUuid>(&id))
        part.id = *uuid;
    const std::optional<ListColumn> column = columnOf(schema(), groupStep(group).path, m_gateway);
    const auto *choices = column ? std::get_if<kinds::Choice>(&column->kind) : nullptr;
    if (const auto *key = std::get_if<QString>(&part.value); key && choices && choices->choices)
        part.choice = choices->choices->find(*key);
    part.title = regie::groupTitle(schema(), group, part.value, m_gateway);
    part.measured = measuredAt(rows, measurePath(), row);
    part.height = heightOf(m_kind, part.measured);
    part.condition = groupCondition(schema(), group, part.value, part.id, m_gateway);
    return part;
}

void ChartModel::takeGroups(std::vector<ChartPart> parts, bool areMore)
{
    const auto most = static_cast<std::size_t>(m_inForce.kind == ChartKind::Pie ? mostSlices : mostGroups);
    const bool isCut = areMore || parts.size() > most;
    if (isCut) {
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), most - 1)), parts.end());
        askForRest(parts, restBehind(parts));
        return;
    }
    // A process is read in its own order.
    std::stable_sort(parts.begin(), parts.end(), [](const ChartPart &left, const ChartPart &right) {
        return left.choice && right.choice && left.choice < right.choice;
    });
    show(std::move(parts));
}

// From the newest group to the oldest; shown from left to right, those without a day last.
void ChartModel::takeSteps(std::vector<ChartPart> parts, bool areMore)
{
    const auto dayOf = [](const ChartPart &part) {
        const auto *day = std::get_if<QDate>(&part.value);
        return day ? *day : QDate();
    };
    std::vector<ChartPart> undated;
    if (!parts.empty() && isEmpty(parts.back().value)) {
        undated.push_back(parts.back());
        parts.pop_back();
    }
    if (parts.empty())
        return show(std::move(undated));
    const Period::Unit unit = *groupStep(m_inForce.group).unit;
    const QDate latest = dayOf(parts.front());
    const QDate earliest = std::max(dayOf(parts.back()), Period{unit, 1 - mostSteps}.first(latest));
    const bool fills = m_inForce.measure == Measure::Count || m_inForce.measure == Measure::Sum;
    std::vector<ChartPart> shown;
    auto known = parts.crbegin();
    for (QDate day = earliest; day <= latest; day = Period{unit, 1}.first(day)) {
        while (known != parts.crend() && dayOf(*known) < day)
            ++known;
        if (known != parts.crend() && dayOf(*known) == day) {
            shown.push_back(*known);
        } else if (fills) {
            ChartPart none;
            none.value = day;
            none.title = groupTitleOf(day);
            none.measured = qint64{0};
            none.condition = groupCondition(schema(), m_inForce.group, day, {}, m_gateway);
            shown.push_back(std::move(none));
        }
    }
    shown.insert(shown.end(), undated.begin(), undated.end());
    if (!areMore && dayOf(parts.back()) >= earliest)
        return show(std::move(shown));
    ChartPart before;
    before.isRest = true;
    before.title = tr("Before %1").arg(formats::day(earliest));
    before.condition = Filter::condition(groupStep(m_inForce.group).path, Operator::Less, {earliest});
    askForRest(std::move(shown), std::move(before));
}

QString ChartModel::groupTitleOf(QDate day) const
{
    return regie::groupTitle(schema(), m_inForce.group, day, m_gateway);
}

ChartPart ChartModel::restBehind(const std::vector<ChartPart> &shown) const
{
    ChartPart rest;
    rest.isRest = true;
    rest.title = tr("Others");
    const QString idPath = groupIdPath(schema(), m_inForce.group, m_gateway);
    const QString path = idPath.isEmpty() ? m_inForce.group : idPath;
    std::vector<Value> values;
    bool isEmptyShown = false;
    for (const ChartPart &part : shown) {
        const Value value = idPath.isEmpty() ? part.value : part.id.isNull() ? Value() : Value(part.id);
        isEmptyShown = isEmptyShown || isEmpty(value);
        if (!isEmpty(value))
            values.push_back(value);
    }
    rest.condition = Filter::condition(path, Operator::NoneOf, values);
    if (isEmptyShown)
        rest.condition = Filter::all({rest.condition, Filter::condition(path, Operator::NotEmpty)});
    return rest;
}

void ChartModel::askForRest(std::vector<ChartPart> parts, ChartPart rest)
{
    Query query = question();
    query.groupBy.clear();
    query.sort.clear();
    query.filter = Filter::all({query.filter, resolved(schema(), rest.condition, m_gateway.filterClock())});
    ask(query, [this, asked = m_question, parts, rest](const Result<RowSet> &answer) mutable {
        if (asked != m_question)
            return;
        if (!answer)
            return fail(answer.error());
        rest.measured = measuredAt(*answer, measurePath(), 0);
        rest.height = heightOf(m_kind, rest.measured);
        parts.push_back(std::move(rest));
        show(std::move(parts));
    });
}

// The same groups with other numbers leave whoever stands on one of them there.
void ChartModel::show(std::vector<ChartPart> parts)
{
    const bool isSame = std::equal(parts.begin(), parts.end(), m_parts.begin(), m_parts.end(),
                                   [](const ChartPart &one, const ChartPart &other) {
                                       return one.condition == other.condition && one.title == other.title;
                                   });
    for (ChartPart &part : parts)
        part.axisTitle = groupAxisTitle(m_inForce.group, part.value, part.title);
    m_failure.reset();
    m_isLoading = false;
    if (!isSame)
        beginResetModel();
    m_parts = std::move(parts);
    m_whole = 0;
    for (const ChartPart &part : m_parts)
        m_whole += part.height;
    if (!isSame)
        endResetModel();
    else if (!m_parts.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (m_isStale)
        m_askTimer.start();
    Q_EMIT changed();
}

void ChartModel::fail(const Refusal &refusal)
{
    m_isLoading = false;
    m_failure = refusal;
    if (m_gateway.state() == LinkState::Online)
        m_askTimer.start(askAgain);
    Q_EMIT changed();
}

void ChartModel::noteChanges(const std::vector<ChangedRecord> &records)
{
    const std::optional<ListColumn> column = columnOf(schema(), groupStep(m_inForce.group).path, m_gateway);
    const bool concerns = std::any_of(records.begin(), records.end(), [&](const ChangedRecord &record) {
        return record.entity == schema().name() || (column && column->dependsOn(record.entity));
    });
    if (!m_isActive || !concerns)
        return;
    if (m_isLoading)
        m_isStale = true;
    else if (!m_askTimer.isActive())
        m_askTimer.start(settle);
}

} // namespace regie
