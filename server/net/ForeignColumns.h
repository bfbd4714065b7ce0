// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// Keys of a message's body that it doesn't declare, but that name fields of the record it writes. Passed over, as other
// unknown keys are, they would let whoever sent them believe that they were saved.
[[nodiscard]] Issues foreignColumns(const Schema &schema, Fields declared, const QByteArray &body);

} // namespace regie
