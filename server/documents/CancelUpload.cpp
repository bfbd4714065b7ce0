// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/FileStore.h"

namespace regie {

template <>
Done handle<CancelUpload>(Act &act, const CancelUpload &message)
{
    act.store().files().cancel(message.id);
    return {};
}

} // namespace regie
