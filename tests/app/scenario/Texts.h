// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace regie::test {

// All that a widget and those in it say, to the eye, to the mouse and to assistive technology, with the menus that can
// be opened there; in alphabetical order. Figures count as one another and moments "4 min ago" as nothing: time goes on
// while a test looks.
[[nodiscard]] QStringList textsOf(QWidget &root);

// What is said in the one and not in the other, as often.
[[nodiscard]] QStringList missingTexts(const QStringList &wanted, QStringList said);

} // namespace regie::test
