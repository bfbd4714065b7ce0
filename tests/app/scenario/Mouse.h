// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>

class QWidget;

namespace regie::test {

// The left button held down, from a point of one widget to a point of another.
void drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &there);

// Files of the desktop: they enter, then they are dropped; whether they were taken.
[[nodiscard]] bool drop(QWidget *target, const QStringList &paths);

} // namespace regie::test
