// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/Records.h"

namespace regie {

template <>
Snapshot handle<Read>(Act &act, const Read &message)
{
    return act.store().read(knownSchema(message.entity), message.id);
}

} // namespace regie
