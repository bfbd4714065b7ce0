// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"

namespace regie {

// What is wrong with the views of lists among these changes, beside each: <entity>.<field>_malformed when the text is
// no view of that list, <entity>.<field>_denied when its query would be refused to this caller. `record` is what the
// changes make of the record.
[[nodiscard]] Issues checkViews(const Schema &schema, const Record &record, const Changes &changes,
                                const Caller &caller);

// <entity>.<field>_denied beside tags that hand the record to roles: only the caller's own, unless he may change every
// record of the entity.
[[nodiscard]] Issues checkSharing(const Schema &schema, const Changes &changes, const Caller &caller);

} // namespace regie
