// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace regie {

// While it lives, the lines of the log are written by a thread of their own, so that a reader of standard error who
// stops, or goes, stops nothing else. What waits is written at the end, and as far as possible when the program
// crashes. For programs that serve; one at a time.
class LogThread {
public:
    LogThread();
    ~LogThread();
    Q_DISABLE_COPY_MOVE(LogThread)
};

} // namespace regie
