// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the entries of a CalendarModel follow what others change.
#include "ui/models/CalendarModel.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostReread = 200; // records read again in one question

} // namespace

bool CalendarEntry::standsBefore(const CalendarEntry &left, const CalendarEntry &right)
{
    const auto key = [](const CalendarEntry &entry) {
        return std::tuple(entry.first, entry.at.isValid() ? entry.at.msecsSinceStartOfDay() : -1,
                          entry.label.toCaseFolded(), entry.id);
    };
    return key(left) < key(right);
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
    while (!m_stale.isEmpty() && asked.size() < mostReread) {
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
        if (!CalendarEntry::standsBefore(shown, entry) && !CalendarEntry::standsBefore(entry, shown)) {
            shown = std::move(entry);
            Q_EMIT dataChanged(index(known), index(known));
            return;
        }
        takeOut(known);
    }
    mark(entry.id);
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), entry, CalendarEntry::standsBefore);
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

} // namespace regie
