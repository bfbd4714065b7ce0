// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ConnectionSettings.h"

#include <vector>

struct pg_conn;

namespace regie {

// What a session must look like for our statements to mean what they say.
struct SessionSetting {
    QByteArray name;
    QByteArray value;
    bool canBeSet = true; // otherwise it was decided by the server, the database or the role: only verified
    bool mustDiffer = false;
    const char *remedy = nullptr; // QT_TRANSLATE_NOOP("SessionSetup", …), where resetting it for the role helps nothing
};

[[nodiscard]] std::vector<SessionSetting> sessionSettings(const ConnectionSettings &settings);

// Both throw DbError; the second names the setting, what it is, what it must be, and how to make it so.
void setUpSession(pg_conn *connection, const ConnectionSettings &settings);
void verifySession(pg_conn *connection, const ConnectionSettings &settings);

} // namespace regie
