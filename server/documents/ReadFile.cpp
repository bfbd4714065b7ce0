// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/FileStore.h"

namespace regie {

template <>
FilePart handle<ReadFile>(Act &act, const ReadFile &message)
{
    return act.store().files().read(message);
}

} // namespace regie
