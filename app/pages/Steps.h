// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace regie {

// A page with steps of its own, which back and forward go through before they leave it.
class Steps {
public:
    virtual ~Steps() = default;
    [[nodiscard]] virtual bool canStep(int by) const = 0; // -1: back, 1: forward
    virtual void step(int by) = 0;
};

} // namespace regie
