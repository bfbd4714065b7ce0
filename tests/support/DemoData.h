// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeGateway.h"

namespace regie {

struct DemoData {
    std::vector<QUuid> users;
    std::vector<QUuid> parties;
    std::vector<QUuid> contacts; // one of each party
    std::vector<QUuid> domains;
    std::vector<QUuid> equipment; // one of each party
    std::vector<QUuid> tickets;
};

// People, parties, what they own and `tickets` tickets: the same at every call.
[[nodiscard]] DemoData fillWithDemoData(FakeGateway &gateway, int tickets);

} // namespace regie
