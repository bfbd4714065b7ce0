// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QUuid>

namespace regie {

// What connections of nobody known are counted by: the address, and of an IPv6 address the first half, for the other
// half is anybody's to choose. Never the id of a user.
[[nodiscard]] QUuid originOf(const QHostAddress &address);

} // namespace regie
