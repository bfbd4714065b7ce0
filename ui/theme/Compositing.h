// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace regie {

// Whether windows may be translucent: without a compositing manager an X server shows black where they are.
[[nodiscard]] bool isComposited();

// The radius of a popup's corners: none where they would be black.
[[nodiscard]] double popupRadius(const QWidget *popup, double wanted);

} // namespace regie
