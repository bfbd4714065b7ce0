// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/calendar/HourLayout.h"

namespace regie {

// When a service company works, as calendars shade the rest: from eight to six, Monday to Friday.
inline constexpr MinuteSpan workingHours{8 * 60, 18 * 60};
[[nodiscard]] inline bool isWorkingDay(QDate day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

} // namespace regie
