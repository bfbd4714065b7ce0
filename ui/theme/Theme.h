// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <span>
#include <string_view>

namespace regie {

// Widgets name a role, never a colour (interface.md §2).
enum class Colour {
    Window,         // frame, sidebar, status bar
    Surface,        // content, fields, popups
    Alt,            // headers, groups, dashboards, read-only fields
    Sunken,         // tracks, skeletons, absences
    Hover,          // under the pointer
    Press,          // pressed
    RowLine,        // between rows, chart grid
    Line,           // panes, panels
    Line2,          // buttons and fields at rest
    Field,          // field borders under the pointer, popups, checkboxes
    Inverse,        // bulk bar, undo toast
    Inverse2,       // buttons on inverse
    Shade,          // out of hours
    Hatch,          // its strokes
    DoneBackground, // finished block
    Text,           // main text
    Text2,          // labels, second columns
    Text3,          // captions, placeholders
    Disabled,       // disabled text
    Accent,         // primary, focus, now-line
    AccentHover,    // its hover
    AccentPress,    // its press
    OnAccent,       // text on accent
    AccentText,     // links, current section
    Selected,       // checked rows, drag ghost
    Current,        // current row, text selection
    OnInverse,      // text on inverse
    OnInverse2,     // second text there
    Desk,           // round a printed page
    Scrim,          // under the palette, translucent
    Colleague,      // another person's hand: dotted or 1 px, with avatar
};
inline constexpr int roleCount = static_cast<int>(Colour::Colleague) + 1;
inline constexpr int toneCount = static_cast<int>(Tone::Red) + 1;

struct ToneColours {
    QColor background; // a tint, never without glyph and word
    QColor line;       // border on that tint
    QColor solid;      // graphics: edges, bars, points
    QColor text;       // on the tint or on the surface
};

struct PersonTint {
    QColor background;
    QColor text;
};

struct Theme {
    bool dark = false;
    bool highContrast = false;
    std::array<QColor, roleCount> roles;
    std::array<ToneColours, toneCount> tones;
    std::array<QColor, 5> aged;        // receivables, from not due to over 90 days
    std::array<PersonTint, 8> persons; // grounds of avatars; they tell people apart and mean nothing

    [[nodiscard]] const QColor &operator[](Colour role) const { return roles[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const ToneColours &operator[](Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
[[nodiscard]] const Theme &highContrastTheme(bool dark); // borders at least 4.5:1, outlines instead of tints

[[nodiscard]] QPalette paletteOf(const Theme &theme);
[[nodiscard]] std::string_view nameOf(Colour role); // as in interface.md
[[nodiscard]] std::string_view nameOf(Tone tone);

// WCAG 2: from 1 (the same) to 21 (black on white); both colours opaque.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace regie
