// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

namespace regie {

// A message as the dispatcher sees it: what it needs, and how it is answered.
struct MessageEntry {
    enum class Effect {
        Reads,   // one statement or several, outside a transaction, answered anew each time
        Repeats, // one transaction each time, in no log: doing it twice is doing it once
        Writes,  // one transaction, logged, done once per request id
    };
    QString name;
    Effect effect = Effect::Reads;
    QString permission; // of acts; the generic messages check theirs per entity, in the Store
    // Its body or its reply holds a secret: nothing of either may be kept, not even a hash. Asked again with the same
    // id, it is answered by an empty map.
    bool isSecret = false;
    bool needsProof = false;  // of somebody who has just proved who they are
    bool isEnrolment = false; // answered also where a second factor is still to be set up
    // Decodes, checks the fields against their declarations, handles, encodes. Throws RefusalError, DbError.
    QByteArray (*run)(Act &act, const QByteArray &body) = nullptr;
};

// nullptr for what is none of these messages.
[[nodiscard]] const MessageEntry *findMessage(const QString &type);

} // namespace regie
