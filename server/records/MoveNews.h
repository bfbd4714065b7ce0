// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

namespace regie {

// Tells the people of a record that its state was moved back, just as the act of that name would; what was written for
// it. Nothing when `move` is empty, or when nobody is ever told of moves of this entity.
[[nodiscard]] std::vector<RecordVersion> tellOfMove(Act &act, const QString &move, const RecordVersion &moved,
                                                    const StoredRecord &before);

} // namespace regie
