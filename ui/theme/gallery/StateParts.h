// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QGridLayout;
class QWidget;

namespace regie {

class FieldFrame;
class Panel;

// What the panels of the states are made of.
[[nodiscard]] Panel *panelOf(const QString &title, const QString &note);
[[nodiscard]] QGridLayout *form(Panel *panel); // rows of label and field, as in a record
void addField(QGridLayout *grid, const QString &label, QWidget *field);
[[nodiscard]] FieldFrame *frameWith(const QString &glyph, const QString &text, QWidget *right);
[[nodiscard]] QWidget *waiting(const QString &text);

// A record under work: conflict, read-only, saving, invalid, changed elsewhere.
[[nodiscard]] QWidget *conflictPanel();
[[nodiscard]] QWidget *readOnlyPanel();
[[nodiscard]] QWidget *savingPanel();
[[nodiscard]] QWidget *invalidPanel();
[[nodiscard]] QWidget *changedPanel();

} // namespace regie
