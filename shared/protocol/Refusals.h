// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"

namespace regie {

// A refusal on the wire: {code, entity, field, args, issues, conflicts}. Arguments and conflicting values carry
// their kind beside them, as {"kind": …, "value": …}.
void writeRefusal(WireWriter &wire, const Refusal &refusal);
[[nodiscard]] Refusal readRefusal(WireReader &wire);

} // namespace regie
