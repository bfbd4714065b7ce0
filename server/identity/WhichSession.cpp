// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "shared/protocol/AdministrationMessages.h"

namespace regie {

template <>
ThisSession handle<WhichSession>(Act &act, const WhichSession &)
{
    return {.session = UserSessionId(act.caller().session)};
}

} // namespace regie
