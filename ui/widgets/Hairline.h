// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace regie {

// The line of one pixel between two parts of a page, in the colour of the theme.
[[nodiscard]] QWidget *makeHairline(QWidget *parent);

} // namespace regie
