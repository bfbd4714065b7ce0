// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <functional>
#include <vector>

namespace regie::demo {

using Task = std::function<void(Connection &connection)>;

// A bulk transaction around a task.
void inTransaction(Connection &connection, const Task &task);

// Each task in a transaction of its own, begun in their order on as many connections as there are cores. Throws what
// the first failing one threw, once the running ones have ended.
void runTasks(const ConnectionSettings &settings, std::vector<Task> tasks);
// The same for statements without a transaction around, as for making indices.
void runStatements(const ConnectionSettings &settings, std::vector<QByteArray> statements);

} // namespace regie::demo
