// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarModel.h"

namespace regie {

// What becomes of an entry that is put elsewhere, known before it is let go.
struct CalendarMove {
    enum class Way { Stay, Save, Denied };
    Way way = Way::Stay;
    QString sentence; // what would be saved, or why nothing can be
    Changes changes;  // with Way::Save
};

// To another day or another hour, by the clock on the wall: the length stays. Days have no minutes: for entries
// without hours they must be whole days.
[[nodiscard]] CalendarMove calendarMove(const CalendarModel &model, const CalendarEntry &entry, int minutes);
// To end so many minutes after it begins; the beginning stays.
[[nodiscard]] CalendarMove calendarResize(const CalendarModel &model, const CalendarEntry &entry, int minutes);
// Has an end that may be set by hand, at hours.
[[nodiscard]] bool hasMovableEnd(const CalendarModel &model, const CalendarEntry &entry);

} // namespace regie
