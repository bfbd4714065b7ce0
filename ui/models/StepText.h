// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// What a step did, in the words of its record and field: "Priority of TK-2026-00042: Normal → High". Of a step of
// several requests, the first and the last one tell.
[[nodiscard]] QString stepText(const StepReport &first, const StepReport &last, int requests);

// Whether something leads back from it that this session may do, as far as can be told without asking.
[[nodiscard]] bool hasWayBack(const StepReport &report, const Gateway &gateway);

} // namespace regie
