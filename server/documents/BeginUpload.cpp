// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/FileStore.h"

namespace regie {

template <>
UploadState handle<BeginUpload>(Act &act, const BeginUpload &message)
{
    return act.store().files().begin(message);
}

} // namespace regie
