// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/SessionMessages.h"

namespace regie {

// What everybody may change of their own account and of no other: no message here names one, and no right is asked for.

// Only what is given changes; the person's other sessions hear of it as SessionChanged. Errors: invalid{issues}.
struct ChangeAccount {
    static constexpr std::string_view name = "account.change";
    using Reply = Done;
    QString locale; // one of accountLocales(); empty: as it was
    QString theme;  // likewise

    [[nodiscard]] static Fields fields();
};

// Ends every other session of the person. Guesses count as those of logins do. Errors: login.throttled{seconds},
// login.busy{seconds}, invalid with password.wrong beside `current`, or with password.unchanged and the codes of new
// passwords beside `password`.
struct ChangePassword {
    static constexpr std::string_view name = "account.password";
    using Reply = Done;
    QString current;
    QString password; // the new one

    [[nodiscard]] static Fields fields();
};

using AccountMessages = MessageList<ChangeAccount, ChangePassword>;

} // namespace regie
