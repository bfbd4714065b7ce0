// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

namespace regie {

// Notifications of what became of a record, as NotificationKinds.cpp declares them; the versions of those that were
// written. Nobody is told what they did themselves, nor of what they may not read, nor what they chose not to hear
// (NoticeChoices); whoever is no longer active is told nothing.

// To whoever these changes, already made, name for the first time.
[[nodiscard]] std::vector<RecordVersion> tellNamed(Act &act, const Schema &schema, const QUuid &record,
                                                   const Changes &changed);
// To the people of the record as it was before the act.
[[nodiscard]] std::vector<RecordVersion> tellOfAct(Act &act, const Schema &schema, const StoredRecord &before);

} // namespace regie
