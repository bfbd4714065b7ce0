// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Connection.h"

class QApplication;

namespace regie::bench {

// Milliseconds from the start of this process to a login page that is painted and has its server.
[[nodiscard]] double launchTime(QApplication &application, const ServerAddress &server);

// The whole client as a support agent has it, page after page, each beside the bare question it asks.
void runWindowTrial(QApplication &application, const ServerAddress &server);

} // namespace regie::bench
