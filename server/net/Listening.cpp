// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Listening.h"

#include "server/ServerText.h"
#include "server/storage/SetupError.h"

namespace regie {

void listenOn(Acceptor &acceptor, const QHostAddress &address, quint16 port)
{
    if (!acceptor.listen(address, port))
        throw SetupError(ServerText::tr("The server can't listen on %1, port %2: %3. Choose another with --listen.")
                             .arg(address.toString())
                             .arg(port)
                             .arg(acceptor.errorString()));
}

void demandAddress(const QHostAddress &address, quint16 port)
{
    Acceptor acceptor;
    listenOn(acceptor, address, port);
}

} // namespace regie
