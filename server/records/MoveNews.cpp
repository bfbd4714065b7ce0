// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/MoveNews.h"

#include "server/communication/RecordNews.h"
#include "server/records/Records.h"

namespace regie {

std::vector<RecordVersion> tellOfMove(Act &act, const QString &move, const RecordVersion &moved,
                                      const StoredRecord &before)
{
    if (move.isEmpty())
        return {};
    Act asMove(act.connection(), act.store(), act.caller(), act.secrets(), act.request(), move);
    return tellOfAct(asMove, knownSchema(moved.entity), before);
}

} // namespace regie
