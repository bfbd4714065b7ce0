// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/PersonMessages.h"
#include "shared/protocol/RecordMessages.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct UserSession;
using UserSessionId = Id<UserSession>;

// What those send who look after accounts, rights and sessions.

// Closes an account, which ends its sessions, and gives what is still open in its name to a colleague: all of it or
// nothing, and nothing that others give to the person in the same moment is left behind. Without a successor it stays
// as it is. Errors: record.unknown, record.archived, conflict, user.hand_over_denied, invalid with
// user.successor_unknown or reference.inactive beside `successor_id`.
struct DeactivateUser {
    static constexpr std::string_view name = "user.deactivate";
    static constexpr std::string_view permission = "user.update";
    static constexpr std::string_view entity = "user";
    static constexpr bool needsProof = true;
    using Reply = Posted; // the account last
    UserId id;
    qint64 version = 0;
    UserId successor;

    [[nodiscard]] static Fields fields();
};

// Which record of user_session the asking session itself is.
struct ThisSession {
    UserSessionId session;

    [[nodiscard]] static Fields fields();
};
struct WhichSession {
    static constexpr std::string_view name = "session.which";
    using Reply = ThisSession;

    [[nodiscard]] static Fields fields();
};

// Why somebody sees a record, or doesn't; worked out by what decides it when he asks himself.
struct Explanation {
    enum class Reading {
        Reads,
        Account,    // the account is not active: he can't even log in
        NoRight,    // no role of his lets him read such records
        OutOfReach, // one does, but not as far as this record
        Secret      // it is internal, and no role of his shows what is internal
    };
    struct Kept {
        QString field;
        FieldAccess access = FieldAccess::Hidden;
        std::vector<QString> roles; // that keep it from him
    };
    Reading reading = Reading::Reads;
    QString status;                // of the account
    bool isArchived = false;       // the record stands in lists of what is archived alone
    Scope scope = Scope::None;     // how far he may read such records
    std::vector<QString> roles;    // that let him read so far
    Scope needed = Scope::None;    // how far he would have to; none when no reach of his would do
    std::vector<QString> showing;  // roles that he does not hold, each of which alone would show it to him
    bool changes = false;          // whether he may change what he sees
    Scope changing = Scope::None;  // how far
    std::vector<QString> changers; // roles that let him
    std::vector<Kept> kept;        // fields that he does not see or change

    void write(WireWriter &wire) const;
    [[nodiscard]] static Explanation read(WireReader &wire);
};
[[nodiscard]] std::string_view nameOf(Explanation::Reading reading); // "reads", "account"…

// For who may change rights, of people and records he may read himself. Stands in the log. Errors: permission.denied,
// record.unknown.
struct Explain {
    static constexpr std::string_view name = "rights.explain";
    static constexpr std::string_view permission = "role_permission.update";
    static constexpr std::string_view entity = "role_permission";
    using Reply = Explanation;
    UserId user;
    QString recordEntity;
    QUuid record;

    [[nodiscard]] static Fields fields();
};

// From now on this connection shows what the user sees, as far as the asker may see it himself, and does nothing: every
// message that writes is refused with session.view_only. It goes on as long as the connection, the asker's session and
// his right do, and stands in the log with its beginning and its end. The reply is the user's, without a token.
// Errors: permission.denied, record.unknown, session.disabled.
struct ViewAs {
    static constexpr std::string_view name = "session.view_as";
    static constexpr std::string_view permission = "role_permission.update";
    static constexpr std::string_view entity = "user";
    static constexpr std::string_view endName = "session.view_end"; // what the log calls its end
    using Reply = SessionInfo;
    UserId user;

    [[nodiscard]] static Fields fields();
};

using AdministrationMessages = MessageList<DeactivateUser, WhichSession, Explain, ViewAs, PreviewErasure, ErasePerson,
                                           ExportPerson, ReadPersonExport>;

} // namespace regie
