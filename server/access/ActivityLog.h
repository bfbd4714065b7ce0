// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"

namespace regie {

// One line of the log that people read in the program: who did what, when and from where. Only ever added to.
struct Activity {
    QString act;
    QUuid request = {};
    QString entity = {}; // of the record it was about, when it was about one
    QUuid record = {};
    QByteArray detail = {}; // JSON
};

// To be executed in the transaction of what it tells.
[[nodiscard]] Command activityEntry(const Caller &caller, const Activity &activity);

} // namespace regie
