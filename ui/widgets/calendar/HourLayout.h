// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QRect>

#include <vector>

namespace regie {

// Minutes on the wall of one day, from its beginning; a day has 24 hours on the wall, whatever the clocks do.
inline constexpr int minutesOfDay = 24 * 60;

// Where minutes stand along one axis, across or down.
struct HourScale {
    int origin = 0;   // where the day begins
    int perHour = 48; // pixels
    [[nodiscard]] int length() const { return 24 * perHour; }
    [[nodiscard]] int at(int minute) const;      // a place on the axis
    [[nodiscard]] int minuteAt(int place) const; // not bounded by the day
};
// To the nearest step, halves up.
[[nodiscard]] int snapped(int minute, int step);
// To the next step (way 1) or the one before (way -1), also from between two.
[[nodiscard]] int stepped(int minute, int step, int way);

struct MinuteSpan {
    int begin = 0;
    int end = 0; // excluded
    [[nodiscard]] bool meets(const MinuteSpan &other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const MinuteSpan &, const MinuteSpan &) = default;
};

// Of the spans of one day, which stands beside which: those that meet share the room, each in a lane of its own.
struct MinuteLane {
    int lane = 0;
    int lanes = 1; // that share the room where it stands
    friend bool operator==(const MinuteLane &, const MinuteLane &) = default;
};
[[nodiscard]] std::vector<MinuteLane> lanesOf(const std::vector<MinuteSpan> &spans);

// Where the days of a calendar and the entries at their hours stand, one column for each day. An entry that goes
// through midnight has a block in each of its days. Of more entries beside each other than there is room for, the
// last lane is given up to counting.
struct HourLayout {
    struct Entry {
        QDate day;
        MinuteSpan span; // from the beginning of that day; may go beyond its end
    };
    struct Block {
        int entry = -1; // place among the entries
        QDate day;
        MinuteSpan span; // of this day
        QRect rect;
        bool begins = true; // the entry does not come from the day before
        bool ends = true;
    };
    struct More { // what had no room
        QDate day;
        QRect rect;
        int hidden = 0;
    };
    struct Column {
        QDate day;
        QRect rect;              // of all its hours
        std::vector<int> blocks; // in the order of the clock
        int more = -1;           // the first place among `mores`; -1: everything is shown
    };
    struct Measures {
        QRect area;            // of all hours of all days
        int leastLength = 20;  // of a block
        int leastBreadth = 44; // of a lane
        int inset = 3;
    };
    HourScale scale; // down
    std::vector<Column> columns;
    std::vector<Block> blocks;
    std::vector<More> mores;

    [[nodiscard]] static HourLayout of(QDate first, int days, const std::vector<Entry> &entries,
                                       const Measures &measures);

    [[nodiscard]] const Column *columnOf(QDate day) const;
    [[nodiscard]] const Column *columnAt(int x) const; // the nearest; null without days
    [[nodiscard]] const Block *blockAt(const QPoint &point) const;
    [[nodiscard]] const More *moreAt(const QPoint &point) const;
    // Where these minutes of a day would stand, through the whole column.
    [[nodiscard]] QRect place(QDate day, const MinuteSpan &span) const;
};

} // namespace regie
