// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/communication/RecordNews.h"
#include "server/records/Records.h"

namespace regie {

template <>
Posted handle<Save>(Act &act, const Save &message)
{
    const Store::Saved saved = act.store().save(message);
    Posted posted{{saved.record}};
    for (const RecordVersion &told : tellNamed(act, knownSchema(message.entity), saved.record.id, saved.changed))
        posted.records.push_back(told);
    return posted;
}

} // namespace regie
