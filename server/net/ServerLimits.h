// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Frame.h"

#include <chrono>

namespace regie {

// Everything is bounded. Deadlines count from the beginning of what they limit: no byte postpones them.
struct ServerLimits {
    using Duration = std::chrono::milliseconds;

    Duration tlsDeadline{10'000};
    Duration helloDeadline{30'000};  // from TLS to the first message
    Duration loginDeadline{600'000}; // then for a person at the login page
    Duration frameDeadline{30'000};  // from a frame's first byte to its last
    Duration writeDeadline{30'000};  // of a client that does not take what is sent to it
    Duration closeDeadline{5'000};   // for the last words of a connection that is being ended

    int connections = 2'000;                  // all together
    int connectionsPerAddress = 40;           // that have not logged in: an office in the morning
    int connectionsPerUser = 8;               // over all of the user's sessions
    int placesForStrangers = 100;             // of all, a quarter at most: for those who log in
    int requestsInFlight = 32;                // of one session; then its socket isn't read
    qsizetype requestsWaiting = 1024 * 1024;  // bytes of them that wait for the one before; then likewise
    qsizetype longestReply = frame::maxReply; // of what is longer the client hears only that it is
    qsizetype readBuffer = 64 * 1024;         // bytes per socket
    qint64 pauseAbove = 1024 * 1024;          // bytes waiting to be sent: events become one Resync, no request is begun
    qint64 closeAbove = 8 * 1024 * 1024;

    std::size_t queuedRequests = 1'000;     // waiting for a worker, of all sessions
    std::size_t queuedRequestsPerUser = 50; // likewise, and before login per address
    std::size_t queuedLogins = 64;
    std::size_t queuedLoginsPerAddress = 40;
    std::chrono::seconds busyFor{5}; // what a refused client is told to wait
    Duration throttledAnswer{1'000}; // when a login is answered that everybody but its owner must wait for

    std::chrono::seconds sessionIdle{30 * 60};
    std::chrono::seconds sessionAge{12 * 3600};
    int sessionsPerUser = 5;
    Duration rightsAge{500};        // the net below the change feed
    Duration sweepInterval{15'000}; // how often idle sessions are looked for
    Duration presenceInterval{200}; // at most so often those at one place are told who is there; of many, less often
    Duration presenceSweep{5'000};  // how often what they may know is looked at again
};

} // namespace regie
