// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QRect>

class QPainter;

namespace regie {

struct TimeLeft;

// A deadline that is past: an alarm, and its words in bold red.
[[nodiscard]] int lateWidth(const QString &words, TextRole role = TextRole::Strong);
void paintLate(QPainter &painter, const QRect &rect, const QString &words, const Theme &theme,
               TextRole role = TextRole::Strong);

// How much time is left until a deadline, and how much of it has gone: short of it with a clock, past it as above.
[[nodiscard]] int timeLeftWidth(const TimeLeft &left);
void paintTimeLeft(QPainter &painter, const QRect &rect, const TimeLeft &left, const Theme &theme);

} // namespace regie
