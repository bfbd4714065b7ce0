// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

namespace regie {

// Tells the people of a ticket what an act made of it: a new technician that it is theirs; who took the call and who
// works on it, that it waits, is resolved, reopened or cancelled. Nobody is told what they did themselves, nor of what
// they may not read; whoever is no longer active is told nothing.
[[nodiscard]] std::vector<RecordVersion> tellOfMove(Act &act, const StoredRecord &before, const QUuid &newTechnician);

} // namespace regie
