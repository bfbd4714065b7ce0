// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/LiveSession.h"
#include "server/access/Passwords.h"
#include "server/access/Secrets.h"
#include "server/access/Sessions.h"

#include <functional>

namespace regie {

// Proving who one is. Runs on threads of its own, because a password costs 100 ms and 64 MiB to verify. Whatever is
// wrong (no such account, not active, wrong password), the answer and the time it takes are the same. Thread safe.
// Where there is a second factor, the right password opens nothing: it is half of the way, kept by the connection.
class Logins {
public:
    Logins(sessions::Rules rules, const Secrets &secrets, password::Cost cost = {});

    struct Attempt {
        QUuid request;
        QString email;
        QString password;
        QString address;
        QString client;    // what the program says it is
        bool keep = false; // stay logged in on that computer
    };
    struct Entry {
        std::shared_ptr<LiveSession> session;
        SessionInfo info; // with the token
    };
    struct Account;
    // Of whom the password has been proved, in this attempt.
    struct Halfway {
        Attempt attempt;
        std::shared_ptr<const Account> account;
    };
    struct Outcome {
        Result<Entry> entry;
        std::optional<Halfway> halfway = {}; // refused with login.code_needed
        // What is left to write down once the answer is on its way, so that writing takes no time an observer could
        // measure. May be empty.
        std::function<void(Connection &connection)> afterwards = {};
    };
    // Throws DbError.
    [[nodiscard]] Outcome login(Connection &connection, const Attempt &attempt) const;
    // Refused with login.code_refused when the code is wrong or has been used.
    [[nodiscard]] Outcome complete(Connection &connection, const Halfway &halfway, const QUuid &request,
                                   const QString &code) const;

    struct Redemption {
        QUuid request;
        QString email;
        QString code;
        QString password;
        QString address;
    };
    struct Redeemed {
        Result<Done> done;
        std::function<void(Connection &connection)> afterwards; // as of a login
    };
    // Gives an account the password that its person chose, for a code. Opens no session: one logs in afterwards, by all
    // the steps that the account asks for. Throws DbError.
    [[nodiscard]] Redeemed redeem(Connection &connection, const Redemption &redemption) const;

    // A wrong password or code of this account, given at a login or by somebody who is logged in.
    static void recordFailure(Connection &connection, const QUuid &user, const QString &address);

    [[nodiscard]] Result<Entry> resume(Connection &connection, const QByteArray &token, const QString &address) const;
    // With a token of a computer that stays logged in.
    [[nodiscard]] Result<Entry> recall(Connection &connection, const QByteArray &token, const Attempt &where) const;
    void logout(Connection &connection, const Caller &caller, const QUuid &request) const;

    [[nodiscard]] const sessions::Rules &rules() const { return m_rules; }

private:
    [[nodiscard]] QByteArray hashOf(const Account &account) const;
    [[nodiscard]] QByteArray renewed(const Account &account, const QString &password) const;
    [[nodiscard]] bool choosePassword(Connection &connection, const QUuid &user, const QByteArray &hash,
                                      const Redemption &redemption) const;
    // Everything of the entry in one transaction, the use of the code included; no code where none is asked for.
    struct Entering {
        const Account &account;
        const Attempt &attempt;
        QUuid request;
        std::optional<QString> code = {};
    };
    [[nodiscard]] Entry enter(Connection &connection, const Entering &entering) const;

    sessions::Rules m_rules;
    const Secrets &m_secrets;
    password::Cost m_cost;
    QByteArray m_dummyHash; // what a password is verified against when there is no account
};

} // namespace regie
