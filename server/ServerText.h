// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace regie {

// ServerText::tr says to whoever sits at the command line what a sub-command found, in their language. The log speaks
// English alone: it is searched, compared and sent to others.
class ServerText {
    Q_DECLARE_TR_FUNCTIONS(Server)
};

} // namespace regie
