// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Connection.h"

#include <functional>
#include <string>

namespace regie {
class RecordList;
}

namespace regie::bench {

// While the event loop runs; false when it did not come true in time.
bool waitFor(const std::function<bool()> &condition, int milliseconds = 60'000);
void pass(int milliseconds);
void demand(bool condition, const char *what); // throws what was not there

[[nodiscard]] double memoryMegabytes(); // of this process, resident; 0 where the system does not say
[[nodiscard]] std::string loadAverage();
[[nodiscard]] double processAge(); // milliseconds since it was started, program loading included

[[nodiscard]] DemoAccount accountOf(const Connection &connection, const QString &role);
void enter(Connection &connection, const ServerAddress &server); // as a support agent
[[nodiscard]] bool isVisibleRead(const RecordList &list);        // every row that is seen

} // namespace regie::bench
