// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Store.h"
#include "server/storage/Transaction.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/UndoMessages.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

#include <atomic>
#include <chrono>
#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Paul leaves, Anne takes over; tickets are Paul's unless said otherwise.
class Leaving {
public:
    Leaving()
    {
        served.sql().execute("insert into party (id, name, kind, is_client) values ($1, 'Montfort', 'company', true)",
                             {client});
        served.sql().execute("insert into ticket_domain (id, name) values ($1, 'Froid')", {domain});
    }

    void addTickets(int count, const QUuid &technician, const QByteArray &status = "assigned")
    {
        Connection &sql = served.sql();
        Transaction transaction(sql, {.load = Load::Bulk});
        sql.execute("insert into ticket (title, client_id, technician_id, status, domain_id) select 'Panne ' || n, $1, "
                    "$2, $3, $5 from generate_series(1, $4::bigint) n",
                    {client, technician, QString::fromLatin1(status), qint64{count}, domain});
        transaction.commit();
    }
    [[nodiscard]] qint64 heldBy(const QUuid &person)
    {
        return served.sql().execute("select count(*) from ticket where technician_id = $1", {person}).integer(0, 0);
    }
    [[nodiscard]] QString status()
    {
        return served.text("select status from \"user\" where email = 'paul@example.org'");
    }
    [[nodiscard]] DeactivateUser message(const QUuid &successor)
    {
        return {.id = UserId(paul),
                .version = served.number("select version from \"user\" where email = 'paul@example.org'"),
                .successor = UserId(successor)};
    }

    ServedDatabase served;
    const QUuid client = newUuid();
    const QUuid domain = newUuid();
    const QUuid paul = served.addUser(u"paul"_s, {u"technician"_s, u"commercial"_s});
    const QUuid anne = served.addUser(u"anne"_s, {u"technician"_s, u"commercial"_s});
    std::unique_ptr<WireClient> admin = served.client();
};

} // namespace

TEST_CASE("However much it is, what is open goes to the successor with the account, and comes back with it",
          "[identity]")
{
    Leaving leaving;
    leaving.addTickets(1500, leaving.paul);
    leaving.addTickets(3, leaving.paul, "cancelled");
    leaving.served.sql().execute("update party set sales_contact_id = $1", {leaving.paul});
    const QUuid request = newUuid();
    const Result<Posted> posted = leaving.admin->request(leaving.message(leaving.anne), request);
    REQUIRE(posted);
    CHECK(posted->records.size() == 1502);
    CHECK(posted->records.back().entity == u"user"_s);
    CHECK(leaving.heldBy(leaving.anne) == 1500);
    CHECK(leaving.heldBy(leaving.paul) == 3); // what is done stays in the name of who did it
    CHECK(leaving.served.number("select count(*) from party p join \"user\" u on u.id = p.sales_contact_id where "
                                "u.email = 'anne@example.org'") == 1);
    CHECK(leaving.status() == u"inactive"_s);
    CHECK(
        leaving.served.number("select count(*) from activity_log where act = 'user.deactivate' and entity = 'user' and "
                              "detail->>'handed_over' = '1501'") == 1);
    CHECK(leaving.served.number("select count(*) from record_history where entity = 'ticket' and action = "
                                "'user.deactivate'") == 1500);
    CHECK(leaving.admin->outcome(Undo{request}) == u"(done)"_s);
    CHECK(leaving.status() == u"active"_s);
    CHECK(leaving.heldBy(leaving.paul) == 1503);
}

TEST_CASE("Without a successor it stays where it is; who takes over must be there", "[identity]")
{
    Leaving leaving;
    leaving.addTickets(2, leaving.paul);
    const QUuid gone = leaving.served.addUser(u"gone"_s, {});
    leaving.served.sql().execute("update \"user\" set status = 'inactive' where id = $1", {gone});
    const auto issueOf = [&](const QUuid &successor) {
        const Result<Posted> posted = leaving.admin->request(leaving.message(successor));
        return posted || posted.error().issues.empty() ? QString() : posted.error().issues.front().code;
    };
    CHECK(issueOf(gone) == u"reference.inactive"_s);
    CHECK(issueOf(leaving.paul) == u"user.successor_unknown"_s);
    CHECK(issueOf(newUuid()) == u"user.successor_unknown"_s);
    CHECK(leaving.status() == u"active"_s);
    CHECK(leaving.admin->outcome(DeactivateUser{.id = UserId(leaving.paul), .version = 99, .successor = {}}) ==
          u"conflict"_s);
    CHECK(leaving.admin->outcome(leaving.message({})) == u"(done)"_s);
    CHECK(leaving.heldBy(leaving.paul) == 2);
    // Nothing open is given to who has left; what is done may name him.
    const QUuid ticket = QUuid::fromString(leaving.served.text("select id::text from ticket limit 1"));
    const Result<Posted> given = leaving.admin->request(Save{u"ticket"_s,
                                                             newUuid(),
                                                             0,
                                                             {{u"title"_s, u"Neu"_s},
                                                              {u"client_id"_s, leaving.client},
                                                              {u"domain_id"_s, leaving.domain},
                                                              {u"technician_id"_s, leaving.paul}}});
    REQUIRE_FALSE(given);
    CHECK_FALSE(ticket.isNull());
    REQUIRE_FALSE(given.error().issues.empty());
    CHECK(given.error().issues.front().code == u"reference.inactive"_s);
}

TEST_CASE("What one may not change oneself is not handed over", "[identity]")
{
    Leaving leaving;
    leaving.addTickets(2, leaving.paul);
    leaving.served.sql().execute("insert into role (key, name) values ('clerk', 'Personal')");
    leaving.served.sql().execute("insert into role_permission (role_id, permission_id, scope) select r.id, p.id, 'all' "
                                 "from role r, permission p where r.key = 'clerk' and p.key in ('user.read', "
                                 "'user.update')");
    // Who closes an account may do what it may; none of this changes who has a ticket.
    leaving.served.addUser(u"clerk"_s, {u"clerk"_s, u"technician"_s, u"commercial"_s});
    const auto clerk = leaving.served.client(u"clerk"_s);
    CHECK(clerk->outcome(leaving.message(leaving.anne)) == u"user.hand_over_denied"_s);
    CHECK(leaving.status() == u"active"_s);
    CHECK(leaving.heldBy(leaving.paul) == 2);
    CHECK(clerk->outcome(leaving.message({})) == u"(done)"_s);
}

TEST_CASE("What is given to somebody in the moment he leaves goes to his successor as well", "[identity]")
{
    Leaving leaving;
    leaving.addTickets(1, leaving.anne);
    const QUuid ticket = QUuid::fromString(leaving.served.text("select id::text from ticket"));
    std::atomic<bool> isGiven = false;
    // A colleague who assigns, and is slow to commit.
    std::thread colleague([&] {
        Connection connection(leaving.served.database().administrator());
        Transaction transaction(connection);
        connection.execute("select from \"user\" where id = $1 for key share", {leaving.paul});
        connection.execute("update ticket set technician_id = $2 where id = $1", {ticket, leaving.paul});
        isGiven = true;
        const auto waits = [&] {
            return connection.execute("select count(*) from pg_locks where not granted").integer(0, 0) > 0;
        };
        for (int look = 0; look < 500 && !waits(); ++look)
            std::this_thread::sleep_for(10ms);
        transaction.commit();
    });
    while (!isGiven)
        std::this_thread::sleep_for(1ms);
    const QString outcome = leaving.admin->outcome(leaving.message(leaving.anne));
    colleague.join();
    CHECK(outcome == u"(done)"_s);
    CHECK(leaving.heldBy(leaving.paul) == 0);
    CHECK(leaving.heldBy(leaving.anne) == 1);
}
