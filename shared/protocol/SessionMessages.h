// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/identity/RoleFieldRule.h"
#include "shared/protocol/Message.h"

namespace regie {

namespace protocol {
inline constexpr qint64 major = 1; // must match on both sides
inline constexpr qint64 minor = 10;
} // namespace protocol

// One demonstration account, offered on the login page of a demonstration server and of no other.
struct DemoAccount {
    QString role; // key of the role
    QString name;
    QString email;
    QString password;
};

// The first message of a connection. Errors: protocol.version{needed}.
struct Welcome {
    qint64 major = protocol::major;
    qint64 minor = protocol::minor;
    QString version; // of the server
    QString company;
    std::vector<DemoAccount> demoAccounts;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Welcome read(WireReader &wire);
};
struct Hello {
    static constexpr std::string_view name = "hello";
    using Reply = Welcome;
    qint64 major = protocol::major;
    qint64 minor = protocol::minor;
    QString client; // program, version and system, for the session list

    [[nodiscard]] static Fields fields();
};

// What a session may do, for the client to hide what would be refused; the server decides anyway.
struct Grant {
    QString permission; // "ticket.update"
    Scope scope = Scope::None;
};
struct FieldRule {
    QString entity;
    QString field;
    FieldAccess access = FieldAccess::Hidden;
};
struct SessionInfo {
    QByteArray token; // 32 bytes; the client keeps it for Resume
    QUuid user;
    QUuid party; // of external users
    QString displayName;
    QString email;
    QString locale;         // fr_FR, en_GB
    QString theme;          // system, light, dark
    QByteArray keptToken;   // 48 bytes for Recall, where the login is kept; else empty
    qint64 idle = 0;        // seconds after which it ends when nobody is there
    qint64 remaining = 0;   // seconds until it ends in any case, from the moment of this message
    bool mustEnrol = false; // may do nothing but set up a second factor, and has no rights until it has
    std::vector<QString> roles;
    std::vector<Grant> grants;
    std::vector<FieldRule> fieldRules;

    void write(WireWriter &wire) const;
    [[nodiscard]] static SessionInfo read(WireReader &wire);
    [[nodiscard]] Scope scopeOf(QStringView permission) const; // None when not granted
};

// Errors: login.refused (whatever the reason), login.code_needed (the password is right: go on with LoginCode),
// login.throttled{seconds}, login.busy{seconds}.
struct Login {
    static constexpr std::string_view name = "login";
    using Reply = SessionInfo;
    QString email;
    QString password;
    bool keep = false; // stay logged in on this computer: the session brings a token for Recall

    [[nodiscard]] static Fields fields();
};

struct Done {
    void write(WireWriter &wire) const;
    [[nodiscard]] static Done read(WireReader &wire);
};

// Chooses a password with the code that an administrator handed over; it is good for one time. Nobody is logged in by
// it: the password is then used like any other. Errors: code.refused (whatever the reason), invalid with the codes of
// new passwords beside `password`, login.throttled{seconds}, login.busy{seconds}.
struct Redeem {
    static constexpr std::string_view name = "redeem";
    using Reply = Done;
    QString email;
    QString code; // as it was typed: case, blanks and hyphens do not count
    QString password;

    [[nodiscard]] static Fields fields();
};

// Opens a new session on a computer that stays logged in. The token serves one time: the reply brings the next one. One
// that comes again ends the login. Errors: session.expired, session.revoked, session.disabled.
struct Recall {
    static constexpr std::string_view name = "recall";
    using Reply = SessionInfo;
    QByteArray token;

    [[nodiscard]] static Fields fields();
};

// Takes up a session after a lost connection. Errors: session.expired.
struct Resume {
    static constexpr std::string_view name = "resume";
    using Reply = SessionInfo;
    QByteArray token;

    [[nodiscard]] static Fields fields();
};

struct Logout {
    static constexpr std::string_view name = "logout";
    using Reply = Done;
    [[nodiscard]] static Fields fields();
};
// Measures the way to the server and back. After one that says that nobody is there, what the program reads by itself
// does not keep the session awake, until one says that somebody is.
struct Ping {
    static constexpr std::string_view name = "ping";
    using Reply = Done;
    bool present = true; // somebody used the keys or the mouse since the last one

    [[nodiscard]] static Fields fields();
};

} // namespace regie
