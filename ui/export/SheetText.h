// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

namespace regie {

// A value as a French spreadsheet understands it when it reads text, whatever the language of the program: decimal
// comma, nothing between thousands, 18/11/2026, durations as 3:10. Texts are as they were stored.
[[nodiscard]] QString sheetText(const Kind &kind, const Value &value);

// The minutes of a duration in hours.
[[nodiscard]] qint64 minutesOf(const kinds::Quantity &kind, qint64 units);

} // namespace regie
