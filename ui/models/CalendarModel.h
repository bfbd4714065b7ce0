// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarPeriod.h"
#include "ui/models/QueryModel.h"

#include <QMap>

#include <deque>

namespace regie {

// One record of a calendar, from its first day to its last.
struct CalendarEntry {
    QUuid id;
    qint64 version = 0;
    std::vector<Value> values; // by column
    QDate first;
    QDate last;
    QTime at;        // where it begins; null: the whole day
    int minutes = 0; // on the wall, to its end; 0: none is known
    QString label;
    // Stands at hours, and not on whole days.
    [[nodiscard]] bool isTimed() const { return at.isValid() && minutes < 24 * 60; }
    [[nodiscard]] int minuteOfDay() const { return at.isValid() ? at.msecsSinceStartOfDay() / 60'000 : 0; }
    // In the order of days, then of the clock.
    [[nodiscard]] static bool standsBefore(const CalendarEntry &left, const CalendarEntry &right);
    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

// The records of a list that fall into some days, and how many there are on each. Only these days are read: at once
// when a page holds them all, else the first ones of each day and a count of the rest. Filter and words are those of
// the list, and changes of others come in place.
class CalendarModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        FirstDayRole,
        LastDayRole,
        MarkedRole, // bool: changed lately
    };
    static constexpr int wholePage = Query::maxLimit;
    // Of days too many to read whole; their hours show more of each than a month does.
    static constexpr int pageOfDay = 24;
    static constexpr int pageOfHours = 60;

    // The source outlives it.
    CalendarModel(QueryModel &source, Gateway &gateway, QObject *parent = nullptr);

    void setOptions(const CalendarOptions &options);
    [[nodiscard]] const CalendarOptions &options() const { return m_options; } // as they were given
    [[nodiscard]] CalendarSpan span() const { return m_options.span; }
    void showDay(QDate day);
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] const CalendarPeriod &period() const { return m_period; }
    void setActive(bool active); // reads only while it is

    [[nodiscard]] const Schema &schema() const { return m_source.schema(); }
    [[nodiscard]] Gateway &gateway() const { return m_gateway; }
    [[nodiscard]] const std::optional<ListColumn> &start() const { return m_start; } // nothing: no date to show
    [[nodiscard]] const std::optional<ListColumn> &end() const { return m_end; }
    [[nodiscard]] const std::vector<CalendarEntry> &entries() const { return m_entries; } // in order
    [[nodiscard]] int rowOf(const QUuid &id) const;                                       // -1: not read
    [[nodiscard]] qint64 countOn(QDate day) const; // also those that were not read
    [[nodiscard]] qint64 unreadOn(QDate day) const;
    [[nodiscard]] bool isLate(const CalendarEntry &entry) const; // begins at a deadline that is past
    [[nodiscard]] bool hasHours() const;                         // days may show where entries stand in them
    [[nodiscard]] qint64 undated() const { return m_undated; }
    [[nodiscard]] Filter conditionOf(QDate first, QDate last) const;
    [[nodiscard]] Filter undatedCondition() const;
    [[nodiscard]] const Value &valueOf(const CalendarEntry &entry, const QString &path) const;
    [[nodiscard]] const ChoiceRow *stateOf(const CalendarEntry &entry) const; // what colours it; null: nothing does
    [[nodiscard]] QString referenceOf(const CalendarEntry &entry) const;
    [[nodiscard]] bool isMarked(const CalendarEntry &entry) const
    {
        return m_marks.contains(entry.id);
    }                                                               // changed lately
    [[nodiscard]] QString spoken(const CalendarEntry &entry) const; // all that is known of it, in words

    [[nodiscard]] bool isLoading() const { return m_isActive && m_isLoading; }
    [[nodiscard]] const std::optional<Refusal> &failure() const { return m_failure; }
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed(); // anything that is shown
    void loadingChanged();

private:
    struct DayRows {
        std::vector<CalendarEntry> entries;
        qint64 count = 0;
    };

    void build();
    void followSource();
    [[nodiscard]] Query question(const Filter &narrowing) const;
    [[nodiscard]] Query counting(const Filter &narrowing) const;
    void receiveWhole(const RowSet &rows);
    void countDays(const QList<QDate> &days);
    void readDays(const QList<QDate> &days);
    void readNextDay();
    void receiveDay(QDate day, const RowSet &rows);
    void countDay(QDate day);
    void dayDone();
    void countUndated();
    void joinDays();
    void replace(std::vector<CalendarEntry> entries);
    [[nodiscard]] CalendarEntry entryFrom(const RowSet &rows, std::size_t index) const;
    void noteChanges(const std::vector<ChangedRecord> &records);
    void reread();
    void receiveReread(const std::vector<QUuid> &asked, const RowSet &rows);
    void put(CalendarEntry entry);
    void takeOut(int row);
    void mark(const QUuid &id);
    void fadeMarks();
    void fail(const Refusal &refusal);
    void setLoading(bool isLoading);

    QueryModel &m_source;
    Gateway &m_gateway;
    CalendarOptions m_options;
    std::optional<ListColumn> m_start;
    std::optional<ListColumn> m_end;
    QString m_state; // the path of what colours entries
    ListColumns m_columns;
    QDate m_day;
    CalendarPeriod m_period;
    std::vector<CalendarEntry> m_entries;
    QMap<QDate, DayRows> m_days; // when a page does not hold them all
    QSet<QDate> m_counted;       // whose number came with all others
    bool m_isWhole = true;
    std::deque<QDate> m_toRead;
    int m_reading = 0;
    qint64 m_undated = 0;
    bool m_isActive = false;
    bool m_isLoading = false;
    std::optional<Refusal> m_failure;
    int m_generation = 0; // answers to an older question are dropped
    QSet<QUuid> m_stale;
    QHash<QUuid, qint64> m_marks; // when what changed lately did, in milliseconds since the epoch
    QTimer m_rereadTimer, m_countTimer, m_markTimer;
};

} // namespace regie
