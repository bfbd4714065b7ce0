// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/FileStore.h"

namespace regie {

template <>
Posted handle<FinishUpload>(Act &act, const FinishUpload &message)
{
    return act.store().files().finish(message.id);
}

} // namespace regie
