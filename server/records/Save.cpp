// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"

namespace regie {

template <>
Posted handle<Save>(Act &act, const Save &message)
{
    return {{act.store().save(message)}};
}

} // namespace regie
