// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"
#include "shared/schema/Moment.h"

#include <QMetaType>
#include <QString>

namespace regie {

// How a deadline stands at one moment: in words, and as the share of its time that has gone.
struct TimeLeft {
    QString words; // "35 min", "1 h 18", "2 d", "today", "Overdue 4 min"
    QString glyph; // none while there is time
    Tone tone = Tone::Neutral;
    double gone = 0; // 0…1
};

// Both moments are set. A deadline before the beginning has no time at all.
[[nodiscard]] TimeLeft timeLeft(Moment beginning, Moment deadline, Moment now);
// Of a day, which is over when the next one begins.
[[nodiscard]] TimeLeft daysLeft(QDate beginning, QDate deadline, QDate today);

} // namespace regie
Q_DECLARE_METATYPE(regie::TimeLeft)
