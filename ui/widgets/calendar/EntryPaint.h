// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QRect>

class QPainter;

namespace regie {

// One entry of a calendar, in as many lines as there is room for: glyph of its state, hour, reference; then its label.
struct EntryLook {
    const ChoiceRow *state = nullptr; // what colours it
    QString time{};
    QString reference{}; // where there are two lines or more
    QString label{};
    bool begins = true; // its edge is drawn
    bool isLate = false;
    bool isTaken = false;
    bool isMarked = false;
    bool isCurrent = false;
    bool hasFocus = false;
};
void paintEntry(QPainter &painter, const QRect &rect, const EntryLook &look, const Theme &theme);

void paintElided(QPainter &painter, const QRect &rect, TextRole role, const QColor &ink, const QString &words);

} // namespace regie
