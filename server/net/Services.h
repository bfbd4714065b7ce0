// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/LoginThrottle.h"
#include "server/access/Logins.h"
#include "server/net/Dispatcher.h"
#include "server/net/LiveSessions.h"
#include "server/net/PresenceBoard.h"
#include "server/net/ServerLimits.h"
#include "server/net/WorkerPool.h"
#include "shared/protocol/SessionMessages.h"

#include <QObject>

namespace regie {

// What all connections of one server share. Used on the sockets' thread, except for what says it is thread safe.
struct Services {
    const ServerLimits &limits;
    WorkerPool &requests;
    WorkerPool &loginPool;
    const Dispatcher &dispatcher;
    const Logins &logins;
    LiveSessions &live;
    PresenceBoard &presence;
    LoginThrottle throttle;
    Welcome welcome;   // what hello is answered with
    QObject context{}; // of everything that comes back from other threads

    // Thread safe: runs it on the sockets' thread, later; not at all when the server has gone.
    template <class Function>
    void post(Function function)
    {
        QMetaObject::invokeMethod(&context, std::move(function), Qt::QueuedConnection);
    }
};

} // namespace regie
