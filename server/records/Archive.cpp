// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"

namespace regie {

template <>
Posted handle<Archive>(Act &act, const Archive &message)
{
    return {{act.store().archive(message)}};
}

} // namespace regie
