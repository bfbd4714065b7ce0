// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace regie {

// Gives a painted widget the role and name that assistive technology reads; Qt's own controls have theirs.
void setAccessible(QWidget *widget, QAccessible::Role role, const QString &name = {});

} // namespace regie
