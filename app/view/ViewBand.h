// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QWidget;

namespace regie {

class Gateway;

// Above everything in a window that shows what somebody else sees: who that is, what is left out, and the way out.
struct ViewBand {
    QWidget *band;
    QPushButton *end;
};
[[nodiscard]] ViewBand makeViewBand(Gateway &gateway, QWidget *parent);

} // namespace regie
