// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/LogThread.h"

#include "server/log/Log.h"
#include "server/log/LogWriter.h"
#include "server/platform/Process.h"

namespace regie {

using namespace std::chrono_literals;

namespace {

constexpr auto patienceAtEnd = 5s;
constexpr auto patienceAtCrash = 1s;

std::atomic<const std::atomic<qint64> *> pendingLines = nullptr;

// The writer's thread goes on while the one that crashed waits here.
void waitForWriter()
{
    const std::atomic<qint64> *const pending = pendingLines;
    for (auto waited = 0ms; *pending > 0 && waited < patienceAtCrash; waited += 10ms)
        std::this_thread::sleep_for(10ms);
}

} // namespace

LogThread::LogThread()
{
    platform::ignoreBrokenPipes();
    // Kept for good: somebody may still be about to log when this ends.
    static LogWriter *const writer = std::make_unique<LogWriter>(&platform::writeStandardError, &lostLines).release();
    pendingLines = &writer->pending();
    platform::handleCrashes(&waitForWriter);
    sendLogTo(writer);
}

LogThread::~LogThread()
{
    if (LogWriter *writer = sendLogTo(nullptr))
        writer->flush(patienceAtEnd);
}

} // namespace regie
