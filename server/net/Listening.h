// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/Acceptor.h"

namespace regie {

// Both throw SetupError when the address is not to be had. The second lets it go again: to tell before anything is
// made.
void listenOn(Acceptor &acceptor, const QHostAddress &address, quint16 port);
void demandAddress(const QHostAddress &address, quint16 port);

} // namespace regie
