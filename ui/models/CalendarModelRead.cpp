// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a CalendarModel come from, and how they follow changes.
#include "ui/models/CalendarModel.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAtOnce = 4; // asked for at the same time
constexpr int mostIds = 200;

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

bool standsBefore(const CalendarEntry &left, const CalendarEntry &right)
{
    const auto key = [](const CalendarEntry &entry) {
        return std::tuple(entry.first, entry.at.isValid() ? entry.at.msecsSinceStartOfDay() : -1,
                          entry.label.toCaseFolded(), entry.id);
    };
    return key(left) < key(right);
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
    readDays(days);
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
    query.limit = m_options.span == CalendarSpan::Day ? wholePage : pageOfDay;
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
    if (!rows.next.isEmpty()) {
        countDay(day);
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
    std::sort(entries.begin(), entries.end(), standsBefore);
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
    const Field *label = schema().find(toString(schema().labelField));
    entry.label = label ? printValue(valueOf(entry, columnPath(schema(), *label))) : QString();
    return entry;
}

void CalendarModel::countUndated()
{
    if (!m_isActive || !m_start || (m_start->isOwn() && m_start->field->is(FieldFlag::Required)))
        return;
    m_gateway.request(Fetch{counting(undatedCondition())}, this,
                      [this, generation = m_generation](const Result<RowSet> &answer) {
                          if (generation != m_generation || !answer)
                              return;
                          const auto *count = std::get_if<qint64>(&answer->columns.front().values.front());
                          m_undated = count ? *count : 0;
                          Q_EMIT changed();
                      });
}

void CalendarModel::noteChanges(const std::vector<ChangedRecord> &records)
{
    if (!m_isActive || !m_start)
        return;
    for (const ChangedRecord &record : records) {
        if (record.entity == schema().name()) {
            m_stale.insert(record.id);
            if (!m_countTimer.isActive())
                m_countTimer.start();
            continue;
        }
        const bool isShown = std::any_of(m_columns.begin(), m_columns.end(),
                                         [&](const ListColumn &column) { return column.dependsOn(record.entity); });
        for (std::size_t at = 0; isShown && record.type != ChangeType::Insert && at < m_entries.size(); ++at)
            m_stale.insert(m_entries[at].id);
    }
    if (!m_stale.isEmpty() && !m_rereadTimer.isActive())
        m_rereadTimer.start();
}

void CalendarModel::reread()
{
    if (m_isLoading || m_gateway.state() != LinkState::Online) {
        if (m_isLoading)
            m_rereadTimer.start(); // what is being read may be older than the change
        return;
    }
    std::vector<QUuid> asked;
    while (!m_stale.isEmpty() && asked.size() < mostIds) {
        asked.push_back(*m_stale.cbegin());
        m_stale.erase(m_stale.cbegin());
    }
    if (asked.empty())
        return;
    const Filter among = Filter::condition(u"id"_s, Operator::AnyOf, std::vector<Value>(asked.begin(), asked.end()));
    m_gateway.request(Fetch{question(Filter::all({conditionOf(m_period.first, m_period.last), among}))}, this,
                      [this, asked, generation = m_generation](const Result<RowSet> &answer) {
                          if (generation == m_generation && answer)
                              receiveReread(asked, *answer);
                          if (!m_stale.isEmpty() && !m_rereadTimer.isActive())
                              m_rereadTimer.start();
                      });
}

void CalendarModel::receiveReread(const std::vector<QUuid> &asked, const RowSet &rows)
{
    QSet<QUuid> missing(asked.begin(), asked.end());
    QSet<QDate> touched; // when only a part of each day is read, its first entries may be others now
    const auto touch = [&](const CalendarEntry &entry) {
        for (QDate day = std::max(entry.first, m_period.first); day <= std::min(entry.last, m_period.last);
             day = day.addDays(1))
            touched.insert(day);
    };
    for (const QUuid &id : asked) {
        if (const int row = rowOf(id); row >= 0 && !m_isWhole)
            touch(m_entries[static_cast<std::size_t>(row)]);
    }
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        CalendarEntry entry = entryFrom(rows, row);
        missing.remove(entry.id);
        touch(entry);
        if (m_isWhole)
            put(std::move(entry));
        else
            mark(entry.id);
    }
    if (!m_isWhole) {
        readDays(touched.values());
        return;
    }
    for (const QUuid &id : missing) {
        if (const int row = rowOf(id); row >= 0)
            takeOut(row);
    }
    Q_EMIT changed();
}

void CalendarModel::put(CalendarEntry entry)
{
    const int known = rowOf(entry.id);
    if (known >= 0) {
        CalendarEntry &shown = m_entries[static_cast<std::size_t>(known)];
        const bool isSame = shown.values == entry.values;
        if (entry.version < shown.version)
            return; // answers may overtake each other
        if (isSame) {
            shown.version = entry.version;
            return;
        }
        mark(entry.id);
        if (!standsBefore(shown, entry) && !standsBefore(entry, shown)) {
            shown = std::move(entry);
            Q_EMIT dataChanged(index(known), index(known));
            return;
        }
        takeOut(known);
    }
    mark(entry.id);
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), entry, standsBefore);
    const int row = static_cast<int>(place - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(place, std::move(entry));
    endInsertRows();
}

void CalendarModel::takeOut(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void CalendarModel::mark(const QUuid &id)
{
    m_marks.insert(id, QDateTime::currentMSecsSinceEpoch());
    m_markTimer.start();
}

void CalendarModel::fadeMarks()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch() - QueryModel::tintMilliseconds;
    const qsizetype count = m_marks.removeIf([before](const auto &mark) { return mark.value() < before; });
    if (m_marks.isEmpty())
        m_markTimer.stop();
    if (count > 0)
        Q_EMIT changed();
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
