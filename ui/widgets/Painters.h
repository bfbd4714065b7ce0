// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace regie {

struct Schema;

// Painters of the small pieces, for widgets and item delegates alike: what a list shows is what a form shows.
// Rectangles bound the piece; each is centred upright in a taller one.

// A value of a closed list: word, glyph and tone, never one alone.
struct ChipLook {
    QString word;
    QString glyph; // may be empty
    Tone tone = Tone::Neutral;
};
// Of a record in this state; empty when its entity has no states, or none of this name.
[[nodiscard]] ChipLook stateChip(const Schema &schema, const QString &state);
[[nodiscard]] int chipWidth(const ChipLook &look);
[[nodiscard]] int chipHeight();
// Elides the word when the rectangle is narrower; returns what was covered.
QRect paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme);

[[nodiscard]] QString initialsOf(QStringView name); // at most two letters: «Karim Benali» gives KB
[[nodiscard]] const PersonTint &tintOf(QStringView name, const Theme &theme); // the same for one name on every screen
void paintAvatar(QPainter &painter, const QRectF &rect, QStringView name, const Theme &theme);
void paintNobody(QPainter &painter, const QRectF &rect, const Theme &theme); // a place still to be given to somebody

// The glyph of a priority alone, in its tone; the word goes to the accessible name or beside it.
void paintPriority(QPainter &painter, const QRectF &rect, const ChipLook &look, const Theme &theme);

[[nodiscard]] int keyCapWidth(const QString &keys);
[[nodiscard]] int keyCapHeight();
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const Theme &theme);

// A block of the planning board (interface.md §4).
enum class BlockState { Planned, Confirmed, Running, Done, Conflict, Draft };
struct BlockLook {
    QString text;
    QString glyph;
    BlockState state = BlockState::Planned;
    bool selected = false;
};
void paintBlock(QPainter &painter, const QRectF &rect, const BlockLook &look, const Theme &theme);

} // namespace regie
