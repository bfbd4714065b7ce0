// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QFont>

class QWidget;

namespace regie {

// The sizes of interface.md §3, in logical pixels at a text scale of 1.
enum class TextRole {
    Indicator,       // 25, 600: the number of a tile
    RecordTitle,     // 20, 600
    PageTitle,       // 19, 600
    PanelTitle,      // 15, 600
    Strong,          // 13, 600: group and card titles, totals
    Medium,          // 13, 500: buttons, current things
    Body,            // 13, 400
    SecondaryStrong, // 12, 600
    SecondaryMedium, // 12, 500: chips
    Secondary,       // 12, 400: column headers
    CaptionMedium,   // 11, 500
    Caption,         // 11, 400: captions, axes
    Initials,        // 9, 600: avatars
};

// Registers the shipped family once per process; without it the system's fonts are used.
void loadFonts();

// Follows the size of the application's font, so that a text scale reaches every role.
[[nodiscard]] QFont textFont(TextRole role);
// In pixels, rounded up.
[[nodiscard]] int textWidth(TextRole role, const QString &text);
[[nodiscard]] QFont applicationFont(double textScale);
[[nodiscard]] double currentTextScale();

// A label's place in the hierarchy. Kept as properties, so that ThemeManager gives them again after a change.
void setTextRole(QWidget *widget, TextRole role);
void setInk(QWidget *widget, Colour role);
void setInk(QWidget *widget, Tone tone);
void applyTextProperties(QWidget *widget);

} // namespace regie
