// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QRect>

#include <functional>
#include <vector>

namespace regie {

// Where the days of a calendar and the entries on them stand. Entries of several days are drawn once in each week, in
// one line through all of its days; what does not fit is counted.
struct CalendarLayout {
    struct Entry {
        QDate first;
        QDate last;
    };
    struct Block {
        int entry = -1; // place among the entries
        QRect rect;
        QDate first; // of the part that is drawn here
        QDate last;
        bool begins = true; // the entry does not come from the week before
        bool ends = true;
    };
    struct Cell {
        QDate day;
        QRect rect;
        std::vector<int> blocks; // from the top
        QRect more;              // where the rest is counted; empty when everything is shown
        qint64 hidden = 0;
    };
    struct Measures {
        QRect area;
        int columns = 7;
        int head = 24; // above the first line of a cell
        int line = 22; // one block
        int inset = 3; // beside blocks
    };
    std::vector<Cell> cells;
    std::vector<Block> blocks;

    // Entries come in order; `countOn` says how many there are on a day, read or not.
    [[nodiscard]] static CalendarLayout of(QDate first, QDate last, const std::vector<Entry> &entries,
                                           const std::function<qint64(QDate)> &countOn, const Measures &measures);

    [[nodiscard]] const Cell *cellOf(QDate day) const;
    [[nodiscard]] const Cell *cellAt(const QPoint &point) const;
    [[nodiscard]] const Block *blockAt(const QPoint &point) const;
};

} // namespace regie
