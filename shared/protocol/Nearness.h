// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"

namespace regie {

// How near a day or a moment is: the groups of "deadline:due". A moment is past as soon as it is over, a day when the
// next one begins; "this week" is what is left of it after tomorrow.
enum class Nearness { Past, Today, Tomorrow, ThisWeek, Later };
[[nodiscard]] Nearness nearnessOf(QDate day, QDate today); // what is past of today is not told apart

[[nodiscard]] Nearness nearnessOf(const Value &value, const QDateTime &now); // of a day or a moment that is there

// In answers a day stands for each group: yesterday for all that is past, else the first day of those in it.
[[nodiscard]] QDate firstDayOf(Nearness nearness, QDate today);

// Of the records in that group, as a query has it: without values that move.
[[nodiscard]] Filter nearnessCondition(const Schema &schema, const QString &path, Nearness nearness,
                                       const QDateTime &now);

} // namespace regie
