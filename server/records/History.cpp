// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"

namespace regie {

template <>
HistoryPage handle<History>(Act &act, const History &message)
{
    return act.store().history(message);
}

} // namespace regie
