// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/MoveNews.h"

#include "server/support/TicketNews.h"

#include <array>

namespace regie {

namespace {

// One line per entity whose acts tell people of themselves.
struct News {
    std::string_view entity;
    std::vector<RecordVersion> (*tell)(Act &act, const StoredRecord &before);
};
constexpr std::array news{
    News{"ticket", [](Act &act, const StoredRecord &before) { return tellOfMove(act, before, QUuid()); }}};

} // namespace

std::vector<RecordVersion> tellOfMove(Act &act, const QString &move, const RecordVersion &moved,
                                      const StoredRecord &before)
{
    for (const News &row : news) {
        if (move.isEmpty() || moved.entity != toString(row.entity))
            continue;
        Act asMove(act.store(), act.caller(), act.request(), move);
        return row.tell(asMove, before);
    }
    return {};
}

} // namespace regie
