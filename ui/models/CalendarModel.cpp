// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CalendarModel.h"

#include "ui/models/BoardModel.h"
#include "ui/models/Lateness.h"
#include "ui/widgets/Formats.h"

#include <QDateTime>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

CalendarModel::CalendarModel(QueryModel &source, Gateway &gateway, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
    , m_gateway(gateway)
    , m_day(gateway.days().today())
{
    constexpr int settleMilliseconds = 100; // changes come in bursts
    constexpr int countMilliseconds = 1'000;
    m_rereadTimer.setSingleShot(true);
    m_rereadTimer.setInterval(settleMilliseconds);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countMilliseconds);
    m_markTimer.setInterval(2 * settleMilliseconds);
    connect(&m_rereadTimer, &QTimer::timeout, this, &CalendarModel::reread);
    connect(&m_countTimer, &QTimer::timeout, this, &CalendarModel::countUndated);
    connect(&m_markTimer, &QTimer::timeout, this, &CalendarModel::fadeMarks);
    connect(&gateway, &Gateway::recordsChanged, this, &CalendarModel::noteChanges);
    connect(&gateway, &Gateway::resyncNeeded, this, &CalendarModel::reload);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            reload();
    });
    connect(&gateway.days(), &DayClock::dayChanged, this, &CalendarModel::changed);
    connect(&source, &QueryModel::questionChanged, this, &CalendarModel::followSource);
    gateway.follow(schema().name(), this);
}

void CalendarModel::setOptions(const CalendarOptions &options)
{
    const CalendarOptions before = std::exchange(m_options, options);
    if (m_isActive && before != options)
        build();
}

void CalendarModel::showDay(QDate day)
{
    m_day = day;
    const CalendarPeriod before = std::exchange(m_period, periodAround(m_options.span, day));
    if (before != m_period)
        reload();
    Q_EMIT changed();
}

void CalendarModel::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active)
        build();
}

void CalendarModel::build()
{
    const CalendarOptions whole = completed(m_options, schema(), m_gateway);
    const auto columnAt = [this](const QString &path) {
        return path.isEmpty() ? std::nullopt : columnOf(schema(), path, m_gateway);
    };
    m_start = columnAt(whole.start);
    m_end = columnAt(whole.end);
    const ListColumns choices = boardFields(schema(), m_gateway);
    m_state = choices.empty() ? QString() : choices.front().path;
    m_period = periodAround(m_options.span, m_day);
    followSource();
}

// The columns of the list, and what an entry cannot do without.
void CalendarModel::followSource()
{
    if (!m_isActive || !m_start)
        return;
    m_columns = m_source.columns();
    const auto add = [this](const QString &path) {
        const bool isThere = std::any_of(m_columns.begin(), m_columns.end(),
                                         [&](const ListColumn &column) { return column.path == path; });
        std::optional<ListColumn> column = isThere ? std::nullopt : columnOf(schema(), path, m_gateway);
        if (column)
            m_columns.push_back(std::move(*column));
    };
    add(m_start->path);
    if (m_end)
        add(m_end->path);
    for (const std::string_view key : {schema().referenceField, schema().labelField}) {
        if (const std::optional<ListColumn> column = columnOf(schema(), toString(key), m_gateway))
            add(column->path);
    }
    if (!m_state.isEmpty())
        add(m_state);
    reload();
}

Filter CalendarModel::conditionOf(QDate first, QDate last) const
{
    const Filter inside = first == last ? Filter::condition(m_start->path, Operator::Is, {first})
                                        : Filter::condition(m_start->path, Operator::Between, {first, last});
    if (!m_end)
        return inside;
    const Filter through = Filter::all({Filter::condition(m_start->path, Operator::AtMost, {last}),
                                        Filter::condition(m_end->path, Operator::AtLeast, {first})});
    return Filter::any({inside, through});
}

Filter CalendarModel::undatedCondition() const
{
    return Filter::condition(m_start->path, Operator::Empty);
}

int CalendarModel::rowOf(const QUuid &id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const CalendarEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

qint64 CalendarModel::countOn(QDate day) const
{
    if (const auto known = m_days.constFind(day); !m_isWhole && known != m_days.constEnd())
        return known->count;
    return std::count_if(m_entries.begin(), m_entries.end(),
                         [day](const CalendarEntry &entry) { return day >= entry.first && day <= entry.last; });
}

qint64 CalendarModel::unreadOn(QDate day) const
{
    const auto known = m_days.constFind(day);
    return m_isWhole || known == m_days.constEnd() ? 0 : known->count - static_cast<qint64>(known->entries.size());
}

bool CalendarModel::hasHours() const
{
    return m_start && std::holds_alternative<kinds::Moment>(m_start->kind);
}

const Value &CalendarModel::valueOf(const CalendarEntry &entry, const QString &path) const
{
    static const Value none;
    for (std::size_t at = 0; at < std::min(m_columns.size(), entry.values.size()); ++at) {
        if (m_columns[at].path == path)
            return entry.values[at];
    }
    return none;
}

const ChoiceRow *CalendarModel::stateOf(const CalendarEntry &entry) const
{
    const auto *key = std::get_if<QString>(&valueOf(entry, m_state));
    const std::optional<ListColumn> column = key ? columnOf(schema(), m_state, m_gateway) : std::nullopt;
    return column ? std::get<kinds::Choice>(column->kind).choices->find(*key) : nullptr;
}

bool CalendarModel::isLate(const CalendarEntry &entry) const
{
    return m_start && m_start->isOwn() &&
           regie::isLate(schema(), m_start->field,
                         {valueOf(entry, toString(schema().stateField)), valueOf(entry, m_start->path)},
                         m_gateway.days().now());
}

QString CalendarModel::referenceOf(const CalendarEntry &entry) const
{
    const auto *text = std::get_if<QString>(&valueOf(entry, toString(schema().referenceField)));
    return text ? *text : QString();
}

QString CalendarModel::spoken(const CalendarEntry &entry) const
{
    QStringList parts{entry.label};
    for (std::size_t at = 0; at < std::min(m_columns.size(), entry.values.size()); ++at) {
        const QString words = formats::value(m_columns[at].kind, entry.values[at]);
        if (!isEmpty(entry.values[at]) && words != entry.label)
            //: column, content
            parts.append(tr("%1: %2").arg(m_columns[at].title(), words));
    }
    if (isLate(entry))
        parts.append(tr("late"));
    return parts.join(u", "_s);
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CalendarEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.label;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(entry);
    case RecordIdRole:
        return entry.id;
    case FirstDayRole:
        return entry.first;
    case LastDayRole:
        return entry.last;
    case MarkedRole:
        return isMarked(entry);
    default:
        return {};
    }
}

} // namespace regie
