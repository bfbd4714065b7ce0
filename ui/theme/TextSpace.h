// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"
#include "ui/theme/Typography.h"

#include <algorithm>

namespace regie {

// A width that was measured for letters of the usual size, for those of now.
[[nodiscard]] inline int textSpace(int pixels)
{
    return static_cast<int>(pixels * std::max(1.0, currentTextScale()));
}

// At least this much for a pane beside what it belongs to; with very large letters its words wrap rather.
[[nodiscard]] inline int leastPane()
{
    constexpr int most = 416;
    return std::min(textSpace(metrics::previewLeast), most);
}

} // namespace regie
