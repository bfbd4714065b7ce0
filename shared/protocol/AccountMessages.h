// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/identity/User.h"
#include "shared/protocol/SecondFactorMessages.h"

namespace regie {

// What everybody may change of their own account and of no other: these two messages name none, and no right is asked
// for.

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

// A code for somebody else's account, with which its person chooses a password (Redeem): the invitation of whoever has
// none yet, or a reset. The reply is the only place where the code ever stands: asked again with the same request, it
// is empty. A reset ends the person's sessions, and the former password opens nothing any more. An earlier code is good
// for nothing from then on. Errors: permission.denied, record.unknown, user.own_code, user.closed_code.
struct AccessCode {
    QString code; // in groups, to be read aloud
    Moment expires;
    bool isInvitation = false;

    void write(WireWriter &wire) const;
    [[nodiscard]] static AccessCode read(WireReader &wire);
};
struct IssueAccessCode {
    static constexpr std::string_view name = "user.access_code";
    static constexpr std::string_view permission = "user.invite";
    static constexpr std::string_view entity = "user";
    static constexpr bool needsProof = true;
    using Reply = AccessCode;
    UserId id;

    [[nodiscard]] static Fields fields();
};

using AccountMessages =
    MessageList<ChangeAccount, ChangePassword, IssueAccessCode, Prove, ReadSecondFactor, BeginSecondFactor,
                ConfirmSecondFactor, RenewRecoveryCodes, DisableSecondFactor, ResetSecondFactor>;

} // namespace regie
