// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a CalendarModel come from.
#include "ui/models/CalendarModel.h"

#include "shared/protocol/ViewDefinition.h"
#include "ui/widgets/PermissionWords.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAtOnce = 4; // asked for at the same time

struct WallTime {
    QDate day;
    QTime time;
};

WallTime wallTime(const Value &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return {*day, {}};
    if (const auto *moment = std::get_if<Moment>(&value)) {
        const QDateTime local = moment->toDateTime().toLocalTime();
        return {local.date(), local.time()};
    }
    return {};
}

} // namespace

Query CalendarModel::question(const Filter &narrowing) const
{
    Query query = m_source.question();
    query.columns.clear();
    for (const ListColumn &column : m_columns)
        query.columns.push_back(column.path);
    query.filter = Filter::all({query.filter, resolved(schema(), narrowing, m_gateway.filterClock())});
    query.sort = {SortKey{m_start->path}};
    query.limit = wholePage;
    return query;
}

Query CalendarModel::counting(const Filter &narrowing) const
{
    Query query = question(narrowing);
    query.columns.clear();
    query.sort.clear();
    query.aggregates = {Aggregate{}};
    return query;
}

void CalendarModel::reload()
{
    ++m_generation;
    m_toRead.clear();
    m_reading = 0;
    m_stale.clear();
    m_rereadTimer.stop();
    if (!m_isActive || !m_start) {
        replace({});
        return;
    }
    setLoading(true);
    m_gateway.request(Fetch{question(conditionOf(m_period.first, m_period.last))}, this,
                      [this, generation = m_generation](const Result<RowSet> &answer) {
                          if (generation != m_generation)
                              return;
                          if (answer)
                              receiveWhole(*answer);
                          else
                              fail(answer.error());
                      });
    countUndated();
}

void CalendarModel::receiveWhole(const RowSet &rows)
{
    m_failure.reset();
    m_days.clear();
    m_isWhole = rows.next.isEmpty();
    if (m_isWhole) {
        std::vector<CalendarEntry> entries;
        for (std::size_t row = 0; row < rows.ids.size(); ++row)
            entries.push_back(entryFrom(rows, row));
        setLoading(false);
        replace(std::move(entries));
        return;
    }
    QList<QDate> days;
    for (QDate day = m_period.first; day <= m_period.last; day = day.addDays(1))
        days.append(day);
    m_counted.clear();
    m_end ? readDays(days) : countDays(days);
}

// Where entries have no length, one question counts all days; those without any need no other.
void CalendarModel::countDays(const QList<QDate> &days)
{
    const QString group = groupText({m_start->path, Period::Unit::Day});
    Query query = counting(conditionOf(m_period.first, m_period.last));
    query.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    query.groupBy = {group};
    m_gateway.request(Fetch{query}, this, [=, this, generation = m_generation](const Result<RowSet> &answer) {
        if (generation != m_generation)
            return;
        if (!answer)
            return fail(answer.error());
        const auto &groups = answer->columns[static_cast<std::size_t>(answer->columnOf(group))].values;
        const auto &counts = answer->columns[static_cast<std::size_t>(answer->columnOf(u"count"))].values;
        for (std::size_t row = 0; row < answer->size(); ++row) {
            const auto *day = std::get_if<QDate>(&groups[row]);
            const auto *count = std::get_if<qint64>(&counts[row]);
            if (day && count)
                m_days[*day].count = *count;
        }
        m_counted = QSet<QDate>(days.begin(), days.end());
        readDays(m_days.isEmpty() ? days : m_days.keys());
    });
}

void CalendarModel::readDays(const QList<QDate> &days)
{
    for (const QDate day : days) {
        if (std::find(m_toRead.begin(), m_toRead.end(), day) == m_toRead.end())
            m_toRead.push_back(day);
    }
    while (m_reading < daysAtOnce && !m_toRead.empty())
        readNextDay();
}

void CalendarModel::readNextDay()
{
    const QDate day = m_toRead.front();
    m_toRead.pop_front();
    ++m_reading;
    Query query = question(conditionOf(day, day));
    query.limit = m_options.span == CalendarSpan::Day    ? wholePage
                  : m_options.span == CalendarSpan::Week ? pageOfHours
                                                         : pageOfDay;
    m_gateway.request(Fetch{query}, this, [this, day, generation = m_generation](const Result<RowSet> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            receiveDay(day, *answer);
        else
            fail(answer.error());
    });
}

void CalendarModel::receiveDay(QDate day, const RowSet &rows)
{
    DayRows &read = m_days[day];
    read.entries.clear();
    for (std::size_t row = 0; row < rows.ids.size(); ++row)
        read.entries.push_back(entryFrom(rows, row));
    read.count = std::max(read.count, static_cast<qint64>(read.entries.size()));
    const bool isCounted = m_counted.remove(day);
    if (!rows.next.isEmpty()) {
        isCounted ? dayDone() : countDay(day);
        return;
    }
    read.count = static_cast<qint64>(read.entries.size());
    dayDone();
}

void CalendarModel::countDay(QDate day)
{
    m_gateway.request(Fetch{counting(conditionOf(day, day))}, this,
                      [this, day, generation = m_generation](const Result<RowSet> &answer) {
                          if (generation != m_generation)
                              return;
                          if (!answer)
                              return fail(answer.error());
                          if (const auto *count = std::get_if<qint64>(&answer->columns.front().values.front()))
                              m_days[day].count = *count;
                          dayDone();
                      });
}

void CalendarModel::dayDone()
{
    --m_reading;
    if (!m_toRead.empty()) {
        readNextDay();
    } else if (m_reading == 0) {
        setLoading(false);
        joinDays();
    }
}

// What stands on several days is one entry.
void CalendarModel::joinDays()
{
    std::vector<CalendarEntry> entries;
    QSet<QUuid> known;
    for (const DayRows &day : std::as_const(m_days)) {
        for (const CalendarEntry &entry : day.entries) {
            if (!known.contains(entry.id))
                entries.push_back(entry);
            known.insert(entry.id);
        }
    }
    replace(std::move(entries));
}

void CalendarModel::replace(std::vector<CalendarEntry> entries)
{
    std::sort(entries.begin(), entries.end(), CalendarEntry::standsBefore);
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT changed();
}

CalendarEntry CalendarModel::entryFrom(const RowSet &rows, std::size_t index) const
{
    CalendarEntry entry;
    entry.id = rows.ids[index];
    entry.version = rows.versions[index];
    for (const ListColumn &column : m_columns) {
        const int at = rows.columnOf(column.path);
        entry.values.push_back(at < 0 ? Value() : rows.columns[static_cast<std::size_t>(at)].values[index]);
    }
    const WallTime start = wallTime(valueOf(entry, m_start->path));
    entry.first = start.day;
    entry.at = start.time;
    const WallTime end = m_end ? wallTime(valueOf(entry, m_end->path)) : WallTime();
    // Who ends at midnight does not stand on the day that begins then.
    const bool isMidnight = end.time.isValid() && end.time.msecsSinceStartOfDay() == 0;
    entry.last = end.day.isValid() ? std::max(start.day, end.day.addDays(isMidnight ? -1 : 0)) : start.day;
    if (start.time.isValid() && end.time.isValid())
        entry.minutes =
            static_cast<int>(std::clamp<qint64>(start.day.daysTo(end.day) * 24 * 60 + start.time.secsTo(end.time) / 60,
                                                0, std::numeric_limits<int>::max()));
    const Field *label = schema().find(toString(schema().labelField));
    const QString path = label ? columnPath(schema(), *label) : QString();
    const auto named = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&path](const ListColumn &column) { return column.path == path; });
    if (named != m_columns.end())
        entry.label = valueWords(named->field, named->kind, valueOf(entry, path));
    return entry;
}

void CalendarModel::countUndated()
{
    if (!m_isActive || !m_start || (m_start->isOwn() && m_start->field->is(FieldFlag::Required)))
        return;
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{counting(undatedCondition())}, this,
                      [this, generation = m_generation](const Result<RowSet> &answer) {
                          if (generation != m_generation || !answer)
                              return;
                          const auto *count = std::get_if<qint64>(&answer->columns.front().values.front());
                          m_undated = count ? *count : 0;
                          Q_EMIT changed();
                      });
}

void CalendarModel::fail(const Refusal &refusal)
{
    ++m_generation;
    m_failure = refusal;
    setLoading(false);
    Q_EMIT changed();
}

void CalendarModel::setLoading(bool isLoading)
{
    if (std::exchange(m_isLoading, isLoading) != isLoading)
        Q_EMIT loadingChanged();
}

} // namespace regie
