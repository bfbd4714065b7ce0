// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/protocol/FeedMessages.h"

#include <optional>

namespace regie {

// Reads the change table, each committed row exactly once. Neither the rows' sequence nor their transactions' numbers
// are the order of commits, so the place in the table is a snapshot: what is new is what is visible now and was not
// visible then. A transaction that takes long delays nobody's rows but its own.
class ChangeReader {
public:
    // From now on.
    void begin(Connection &connection);
    // Everything committed since begin() or the last read(), oldest first; nothing when there was so much, or the place
    // is of another database, that whoever shows records had better read them again. Throws DbError, and then the place
    // stays where it was.
    [[nodiscard]] std::optional<std::vector<ChangedRecord>> read(Connection &connection);

    static constexpr int mostRows = 5'000;

private:
    QByteArray m_snapshot; // as PostgreSQL writes it
};

} // namespace regie
