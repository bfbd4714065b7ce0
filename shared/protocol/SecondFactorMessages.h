// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/identity/User.h"
#include "shared/protocol/RecordMessages.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// The second factor of one's own account: time-based codes of six digits (RFC 6238), and ten recovery codes for when
// the device is not at hand. Wherever a code is asked for, a recovery code may be given; each counts once. What
// declares `isEnrolment` is answered also in a session that may do nothing else yet (SessionInfo::mustEnrol).

// What was typed as a code, without what people write between its signs; more is no code.
inline constexpr int longestCode = 40;

// The answer to login.code_needed, on the same connection. Errors: login.code_refused, login.password_first (too many
// wrong ones, or too late: begin with the password again), login.throttled{seconds}, login.busy{seconds}.
struct LoginCode {
    static constexpr std::string_view name = "login.code";
    using Reply = SessionInfo;
    QString code;

    [[nodiscard]] static Fields fields();
};

// Somebody is there who knows the password, and has the second factor if there is one: what wants a fresh proof
// (proof.needed{code}) is answered for ten minutes. Counts as guesses of logins do. Errors: invalid with
// password.wrong beside `password`, required or code.wrong beside `code`; login.throttled, login.busy.
struct Proof {
    QByteArray token; // takes the place of the session's

    [[nodiscard]] static Fields fields();
};
struct Prove {
    static constexpr std::string_view name = "session.prove";
    static constexpr bool isEnrolment = true;
    using Reply = Proof;
    QString password;
    QString code;

    [[nodiscard]] static Fields fields();
};

struct SecondFactorState {
    Moment since;             // null: there is none
    qint64 recoveryCodes = 0; // left
    bool isMandatory = false; // a role of the person demands it

    [[nodiscard]] static Fields fields();
};
struct ReadSecondFactor {
    static constexpr std::string_view name = "second_factor.read";
    static constexpr bool isEnrolment = true;
    using Reply = SecondFactorState;
    [[nodiscard]] static Fields fields();
};

// Makes a new seed, which counts once it is confirmed: the first one, or one for another device.
struct SecondFactorSeed {
    QString uri;    // otpauth://totp/…, for a picture
    QString secret; // the same seed in base 32, for typing

    [[nodiscard]] static Fields fields();
};
struct BeginSecondFactor {
    static constexpr std::string_view name = "second_factor.begin";
    static constexpr bool isEnrolment = true;
    static constexpr bool needsProof = true;
    using Reply = SecondFactorSeed;
    [[nodiscard]] static Fields fields();
};
// By a code of the new seed, within an hour. Errors: second_factor.not_begun, invalid with code.wrong.
struct ConfirmSecondFactor {
    static constexpr std::string_view name = "second_factor.confirm";
    static constexpr bool isEnrolment = true;
    using Reply = Done;
    QString code;

    [[nodiscard]] static Fields fields();
};

// Ten new ones; those before them count no more. Errors: second_factor.missing.
struct RecoveryCodes {
    QStringList codes;

    [[nodiscard]] static Fields fields();
};
struct RenewRecoveryCodes {
    static constexpr std::string_view name = "second_factor.codes";
    static constexpr bool isEnrolment = true;
    static constexpr bool needsProof = true;
    using Reply = RecoveryCodes;
    [[nodiscard]] static Fields fields();
};

// Errors: second_factor.missing, second_factor.mandatory.
struct DisableSecondFactor {
    static constexpr std::string_view name = "second_factor.disable";
    static constexpr bool needsProof = true;
    using Reply = Done;
    [[nodiscard]] static Fields fields();
};

// Of somebody who has lost both device and recovery codes: nothing but the password is asked of them from then on, and
// their sessions end. Errors: permission.denied, record.unknown, conflict, second_factor.missing, second_factor.own.
struct ResetSecondFactor {
    static constexpr std::string_view name = "user.reset_second_factor";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = "user";
    static constexpr bool needsProof = true;
    using Reply = Posted;
    UserId id;
    qint64 version = 0;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
