// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"
#include "ui/models/ListColumn.h"

namespace regie {

// The days a calendar shows at once.
struct CalendarPeriod {
    QDate first;
    QDate last; // included
    [[nodiscard]] int days() const { return static_cast<int>(first.daysTo(last)) + 1; }
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day <= last; }
    friend bool operator==(const CalendarPeriod &, const CalendarPeriod &) = default;
};
// Weeks begin on Monday; a month is shown in whole weeks.
[[nodiscard]] CalendarPeriod periodAround(CalendarSpan span, QDate day);
[[nodiscard]] QDate periodStep(CalendarSpan span, QDate day, int by); // the same place some periods away
[[nodiscard]] QString periodTitle(CalendarSpan span, QDate day);      // "November 2026", "16 – 22 November 2026"
[[nodiscard]] QString weekTitle(QDate day);                           // S47, ISO

// Days and moments of the entity's own that entries may stand at.
[[nodiscard]] ListColumns calendarFields(const Schema &schema, const Gateway &gateway);
// Where entries that begin there may end: of the same kind, own too.
[[nodiscard]] ListColumns calendarEnds(const Schema &schema, const ListColumn &start, const Gateway &gateway);
// What is left open chosen from the declaration: the first day or moment that people write, and the end whose name
// answers to it (starts_at and ends_at, valid_from and valid_until). Without a start when the entity has no dates.
[[nodiscard]] CalendarOptions completed(const CalendarOptions &options, const Schema &schema, const Gateway &gateway);

} // namespace regie
