// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CalendarModel.h"

namespace regie {

// What becomes of an entry that is put on another day, known before it is let go.
struct CalendarMove {
    enum class Way { Stay, Save, Denied };
    Way way = Way::Stay;
    QString sentence; // what would be saved, or why nothing can be
    Changes changes;  // with Way::Save: the time of day stays, and so does the length
};

[[nodiscard]] CalendarMove calendarMove(const CalendarModel &model, const CalendarEntry &entry, int days);

} // namespace regie
