// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/FileStore.h"

namespace regie {

template <>
UploadState handle<UploadPart>(Act &act, const UploadPart &message)
{
    return act.store().files().append(message);
}

} // namespace regie
