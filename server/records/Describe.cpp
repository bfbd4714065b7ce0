// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "shared/protocol/FeedMessages.h"

namespace regie {

// The same for everybody who is logged in: what exists is no secret, what it holds is.
template <>
Description handle<Describe>(Act &, const Describe &)
{
    return {};
}

} // namespace regie
