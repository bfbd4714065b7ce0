// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

#include <algorithm>

namespace regie {

enum class Density { Compact, Comfortable };

// Logical pixels, interface.md §3. Heights that hold text grow with the font; the rest stands.
namespace metrics {

inline constexpr int inside = 4;
inline constexpr int between = 8;
inline constexpr int panels = 12;
inline constexpr int panePadding = 16;
inline constexpr int pageMargin = 20;

inline constexpr int radiusKey = 3;
inline constexpr int radiusChip = 4;
inline constexpr int radiusControl = 5;
inline constexpr int radiusPanel = 7;
inline constexpr int radiusPalette = 9;

inline constexpr int icon = 16;
inline constexpr int iconChip = 14;
inline constexpr int iconCaption = 13;
inline constexpr int iconRail = 17;
inline constexpr int checkBox = 15;
inline constexpr int focusTarget = 24;

inline constexpr int sidebar = 208;
inline constexpr int rail = 52;
inline constexpr int tabStrip = 38;
inline constexpr int pageHeader = 50;
inline constexpr int viewTabs = 34;
inline constexpr int filterRow = 42;
inline constexpr int statusBar = 26;
inline constexpr int preview = 348;
inline constexpr int previewWide = 420; // of a window of `wideWindow`
inline constexpr int previewLeast = 300;
inline constexpr int wideWindow = 1920;
inline constexpr int activityPane = 388;
inline constexpr int documentPane = 428;

[[nodiscard]] inline int control(const QFontMetrics &font)
{
    return std::max(28, font.lineSpacing() + 10);
}
[[nodiscard]] inline int controlSmall(const QFontMetrics &font)
{
    return std::max(24, font.lineSpacing() + 6);
}
[[nodiscard]] inline int controlLarge(const QFontMetrics &font)
{
    return std::max(36, font.lineSpacing() + 18);
}
[[nodiscard]] inline int chip(const QFontMetrics &font)
{
    return std::max(20, font.lineSpacing() + 4);
}
[[nodiscard]] inline int filterChip(const QFontMetrics &font)
{
    return std::max(26, font.lineSpacing() + 8);
}
[[nodiscard]] inline int headerRow(const QFontMetrics &font)
{
    return std::max(28, font.lineSpacing() + 10);
}
[[nodiscard]] inline int row(const QFontMetrics &font, Density density)
{
    return density == Density::Compact ? std::max(28, font.lineSpacing() + 10) : std::max(36, font.lineSpacing() + 18);
}

} // namespace metrics

} // namespace regie
