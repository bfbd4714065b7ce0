// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RecordMessages.h"
#include "ui/widgets/Stepper.h"

namespace regie {

// The usual way of a record through its states, with who moved it and when. It follows the first transition out of each
// state; a state beside that way (waiting, cancelled) stands where the record is.
[[nodiscard]] QList<Stepper::Step> stateSteps(const Schema &schema, const QString &state,
                                              const std::vector<HistoryEntry> &history);

} // namespace regie
