// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// The account of whoever asks, whatever their rights say of accounts; it reaches no other.
class OwnAccount {
public:
    OwnAccount(Connection &connection, const Caller &caller);
    OwnAccount(Connection &connection, Caller &&caller) = delete; // it is only referred to

    // Locked, and whole: with what never leaves the server.
    [[nodiscard]] StoredRecord load();
    void change(const StoredRecord &before, const Changes &changes);
    // All but the one that asks.
    void endOtherSessions();

private:
    Connection &m_connection;
    const Caller &m_caller;
};

} // namespace regie
