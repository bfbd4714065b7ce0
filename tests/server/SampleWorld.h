// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/RightsLoader.h"
#include "server/storage/DbError.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/QueryCache.h"
#include "server/storage/Store.h"
#include "server/storage/Transaction.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

namespace regie::tests {

// A small company in a database of its own: a user for every role, two of some, parties, equipment, tickets in every
// state, comments and notifications; many empty fields, many equal ones, and names that differ by accents alone.
// Written by SQL, so that what the server under test does is checked against something it didn't make.
class SampleWorld {
public:
    SampleWorld();

    [[nodiscard]] const Database &database() const { return m_database; }
    [[nodiscard]] Connection &connection() { return m_connection; } // as a server's
    [[nodiscard]] Connection &superuser() { return m_superuser; }   // for oracles
    [[nodiscard]] static QUuid id(const QString &name);             // "user technician", "party 3", "ticket 12"
    [[nodiscard]] Caller caller(const QString &user);               // by its name: a role, or "technician2"…
    [[nodiscard]] static const QStringList &roles();
    [[nodiscard]] static const QStringList &users();
    // Rows as the superuser reads them.
    [[nodiscard]] std::vector<QUuid> ids(const QByteArray &sql, std::initializer_list<Parameter> parameters = {});
    [[nodiscard]] QString text(const QByteArray &sql, std::initializer_list<Parameter> parameters = {});
    [[nodiscard]] qint64 number(const QByteArray &sql, std::initializer_list<Parameter> parameters = {});

private:
    Database m_database;
    Connection m_superuser;
    Connection m_connection;
};

// What an action was refused with: its code, and for "invalid" the first issue's: "invalid ticket.client_unknown
// client_id"; failures of the database as the client is told them. "(done)" when it wasn't refused.
template <class Action>
[[nodiscard]] Refusal refusalOfAction(Action action)
{
    try {
        action();
    } catch (const RefusalError &error) {
        return error.refusal();
    } catch (const DbError &error) {
        return refusalFor(error);
    }
    Refusal none;
    none.code = QStringLiteral("(done)");
    return none;
}
[[nodiscard]] QString summary(const Refusal &refusal);

// One transaction of this caller's, committed when the action isn't refused; how it ended, as summary() tells it.
template <class Action>
[[nodiscard]] QString attempt(SampleWorld &world, const Caller &caller, Action action, const QByteArray &act = {})
{
    return summary(refusalOfAction([&] {
        Transaction transaction(world.connection(), {.user = caller.user, .act = act});
        Store store(world.connection(), caller);
        action(store);
        transaction.commit();
    }));
}

} // namespace regie::tests
