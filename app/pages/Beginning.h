// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/RecordHost.h"

namespace regie {

// With what a record made from a list begins, so that it stands in that list: the plain equalities of what the list
// shows, as far as the person may write those fields.
[[nodiscard]] RecordHost::Preset beginningIn(const RecordList &list, const Gateway &gateway);

} // namespace regie
