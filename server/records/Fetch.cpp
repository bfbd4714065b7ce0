// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"

namespace regie {

// For handlers of other acts; the dispatcher answers a client's fetch without making values (see Act.h).
template <>
RowSet handle<Fetch>(Act &act, const Fetch &message)
{
    return act.store().rows(message.query);
}

} // namespace regie
