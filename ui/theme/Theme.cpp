// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include <cmath>

namespace regie {

namespace {

struct RoleRow {
    Colour role;
    std::string_view name;
    QRgb light;
    QRgb dark;
};

constexpr QRgb opaque(QRgb colour)
{
    return 0xFF000000U | colour;
}

constexpr std::array<RoleRow, roleCount> roleRows{{
    {Colour::Window, "window", opaque(0xF4F4F1), opaque(0x1A1B1E)},
    {Colour::Surface, "surface", opaque(0xFFFFFF), opaque(0x212226)},
    {Colour::Alt, "alt", opaque(0xFAFAF8), opaque(0x25262B)},
    {Colour::Sunken, "sunken", opaque(0xEDEDE9), opaque(0x2C2D33)},
    {Colour::Hover, "hover", opaque(0xF3F3F0), opaque(0x292A2F)},
    {Colour::Press, "press", opaque(0xE8E8E4), opaque(0x33343A)},
    {Colour::RowLine, "rowLine", opaque(0xEEEDE9), opaque(0x2A2B30)},
    {Colour::Line, "line", opaque(0xE4E3DE), opaque(0x313239)},
    {Colour::Line2, "line2", opaque(0xD2D0C9), opaque(0x40424A)},
    {Colour::Field, "field", opaque(0xA9A69C), opaque(0x595C66)},
    {Colour::Inverse, "inverse", opaque(0x26272B), opaque(0x3A3C44)},
    {Colour::Inverse2, "inverse2", opaque(0x3A3B41), opaque(0x4B4D57)},
    {Colour::Shade, "shade", opaque(0xF1F1ED), opaque(0x1B1C1F)},
    {Colour::Hatch, "hatch", opaque(0xE2E1DB), opaque(0x34353B)},
    {Colour::DoneBackground, "doneBg", opaque(0xF0F7F3), opaque(0x1E2B27)},
    {Colour::Text, "text", opaque(0x1C1B18), opaque(0xECECE9)},
    {Colour::Text2, "text2", opaque(0x55524B), opaque(0xBDBDB8)},
    {Colour::Text3, "text3", opaque(0x67645C), opaque(0xA3A39F)},
    {Colour::Disabled, "disabled", opaque(0xA19E95), opaque(0x6A6B6E)},
    {Colour::Accent, "accent", opaque(0x4052CC), opaque(0x5263DE)},
    {Colour::AccentHover, "accentHover", opaque(0x3545B4), opaque(0x5868E0)},
    {Colour::AccentPress, "accentPress", opaque(0x2B3996), opaque(0x4454C8)},
    {Colour::OnAccent, "onAccent", opaque(0xFFFFFF), opaque(0xFFFFFF)},
    {Colour::AccentText, "accentText", opaque(0x3443B0), opaque(0xAEB8FF)},
    {Colour::Selected, "sel", opaque(0xECEEFB), opaque(0x2A2D47)},
    {Colour::Current, "sel2", opaque(0xDDE1F8), opaque(0x32365A)},
    {Colour::OnInverse, "onInverse", opaque(0xF4F4F2), opaque(0xF4F4F2)},
    {Colour::OnInverse2, "onInverse2", opaque(0xB9B9B4), opaque(0xC6C6C2)},
    {Colour::Desk, "desk", opaque(0xDCDBD6), opaque(0x131416)},
    {Colour::Scrim, "scrim", 0x471C1B18U, 0x8008080AU},
    {Colour::Colleague, "colleague", opaque(0xB4487A), opaque(0xB4487A)},
}};

constexpr bool rowsFollowTheEnum()
{
    for (int i = 0; i < roleCount; ++i)
        if (static_cast<int>(roleRows[static_cast<std::size_t>(i)].role) != i)
            return false;
    return true;
}
static_assert(rowsFollowTheEnum());

using ToneRow = std::array<QRgb, 4>; // background, line, solid, text

constexpr std::array<ToneRow, toneCount> lightTones{{
    {0xECECE8, 0xCFCDC6, 0x97948A, 0x55524B},
    {0xDDF2F5, 0x98D2DC, 0x1690A6, 0x0B5A6C},
    {0xE4EEFB, 0xA9C8F0, 0x3D8AE2, 0x1B4F9C},
    {0xF0E9FB, 0xCDB7F1, 0x6A3EC4, 0x5A33A6},
    {0xFCF0D8, 0xEBC985, 0xC27C06, 0x7A4700},
    {0xE0F3EA, 0x9DD6BB, 0x12754F, 0x0D5E42},
    {0xFCE8E5, 0xF0B3AB, 0xD4412F, 0xA3251B},
}};

constexpr std::array<ToneRow, toneCount> darkTones{{
    {0x34353B, 0x4C4E56, 0x82827E, 0xC3C2BD},
    {0x153B44, 0x25646F, 0x35AEC4, 0x84D5E4},
    {0x1F3350, 0x36598A, 0x4088DC, 0x9CC7FA},
    {0x372A56, 0x5C478C, 0xBFA1FA, 0xCDB4FA},
    {0x42310F, 0x705419, 0xDB9A2B, 0xF3C566},
    {0x17402F, 0x286A4E, 0x4CC795, 0x84D9B2},
    {0x4A221E, 0x7E3A33, 0xEA6150, 0xFBA99F},
}};

constexpr std::array<std::string_view, toneCount> toneNames{"neutral", "cyan",  "blue", "violet",
                                                            "amber",   "green", "red"};

using TintRow = std::array<QRgb, 4>; // light background and text, dark background and text

constexpr std::array<TintRow, 8> personTints{{
    {0xE3E0F7, 0x4C4096, 0x3B3668, 0xCFC4F8},
    {0xDDE8F8, 0x24508F, 0x263E63, 0xA9CBF7},
    {0xF3DEE6, 0x8C3A62, 0x562C42, 0xEEB7D2},
    {0xD8EDF0, 0x0E5B6D, 0x1F4953, 0xA0DCE8},
    {0xE5E6EB, 0x4E5563, 0x3F434C, 0xD3D6DD},
    {0xF6E5D2, 0x824A12, 0x573620, 0xF0C79B},
    {0xDEEBDE, 0x245F40, 0x2C4A33, 0xA9D8B1},
    {0xF2E6CA, 0x6F4E0C, 0x4C3C15, 0xE6C88D},
}};

Theme makeTheme(bool dark)
{
    Theme theme;
    theme.dark = dark;
    for (const RoleRow &row : roleRows)
        theme.roles[static_cast<std::size_t>(row.role)] = QColor::fromRgba(dark ? row.dark : row.light);
    const auto &rows = dark ? darkTones : lightTones;
    for (std::size_t i = 0; i < rows.size(); ++i)
        theme.tones[i] = {QColor(rows[i][0]), QColor(rows[i][1]), QColor(rows[i][2]), QColor(rows[i][3])};
    for (std::size_t i = 0; i < personTints.size(); ++i)
        theme.persons[i] = {QColor(personTints[i][dark ? 2 : 0]), QColor(personTints[i][dark ? 3 : 1])};
    theme.aged = {QColor(0xA9A69C), QColor(0xEFC46E), QColor(0xD99A2B), QColor(0xC8643A), QColor(0x9C2A20)};
    return theme;
}

Theme makeHighContrast(bool dark)
{
    Theme theme = makeTheme(dark);
    theme.highContrast = true;
    const QColor paper = dark ? QColor(Qt::black) : QColor(Qt::white);
    const QColor ink = dark ? QColor(Qt::white) : QColor(Qt::black);
    const QColor border = dark ? QColor(0xA8A8A8) : QColor(0x595959);
    const auto set = [&theme](std::initializer_list<Colour> roles, const QColor &colour) {
        for (const Colour role : roles)
            theme.roles[static_cast<std::size_t>(role)] = colour;
    };
    set({Colour::Window, Colour::Surface, Colour::Alt, Colour::Shade, Colour::DoneBackground, Colour::Selected,
         Colour::Current},
        paper);
    set({Colour::Text, Colour::Text2, Colour::Text3, Colour::Field}, ink);
    set({Colour::RowLine, Colour::Line, Colour::Line2, Colour::Hatch, Colour::Disabled}, border);
    for (ToneColours &tone : theme.tones) {
        tone.background = paper;
        tone.line = tone.text;
        tone.solid = tone.text;
    }
    return theme;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme = makeTheme(false);
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeTheme(true);
    return theme;
}

const Theme &highContrastTheme(bool dark)
{
    static const Theme onWhite = makeHighContrast(false);
    static const Theme onBlack = makeHighContrast(true);
    return dark ? onBlack : onWhite;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Colour colour) { palette.setColor(role, theme[colour]); };
    set(QPalette::Window, Colour::Window);
    set(QPalette::Base, Colour::Surface);
    set(QPalette::AlternateBase, Colour::Alt);
    set(QPalette::Button, Colour::Surface);
    set(QPalette::ToolTipBase, Colour::Surface);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText, QPalette::BrightText})
        set(role, Colour::Text);
    set(QPalette::PlaceholderText, Colour::Text3);
    set(QPalette::Highlight, Colour::Current);
    set(QPalette::Link, Colour::AccentText);
    set(QPalette::LinkVisited, Colour::AccentText);
    set(QPalette::Light, Colour::Surface);
    set(QPalette::Midlight, Colour::RowLine);
    set(QPalette::Mid, Colour::Line);
    set(QPalette::Dark, Colour::Field);
    set(QPalette::Shadow, Colour::Field);
    if (theme.highContrast) { // no tint to show a text selection with: it is turned inside out
        set(QPalette::Highlight, Colour::Text);
        set(QPalette::HighlightedText, Colour::Surface);
    }
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme[Colour::Disabled]);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme[Colour::Alt]);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme[Colour::Sunken]);
    return palette;
}

std::string_view nameOf(Colour role)
{
    return roleRows[static_cast<std::size_t>(role)].name;
}

std::string_view nameOf(Tone tone)
{
    return toneNames[static_cast<std::size_t>(tone)];
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace regie
