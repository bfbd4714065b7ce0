// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/TicketActs.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// A client with a ticket in work, and what its people do with it.
class Workshop {
public:
    Workshop()
        : technician(served.addUser(u"karim"_s, {u"technician"_s}))
    {
        served.addUser(u"claire"_s, {u"support"_s});
        served.sql().execute("insert into ticket_domain (id, name, active) values ($1, 'Froid', true)", {domain});
        served.sql().execute("insert into party (id, name, kind, is_client) values ($1, 'Montfort', 'company', true)",
                             {party});
        served.sql().execute("select set_config('regie.bulk', 'on', false)");
        served.sql().execute("insert into ticket (id, title, priority, status, domain_id, client_id, technician_id, "
                             "created_by) values ($1, 'Panne', 'normal', 'in_progress', $2, $3, $4, $4)",
                             {ticket, domain, party, technician});
        served.sql().execute("select set_config('regie.bulk', '', false)");
    }

    [[nodiscard]] qint64 version()
    {
        return served.sql().execute("select version from ticket where id = $1", {ticket}).integer(0, 0);
    }
    [[nodiscard]] QString text(const char *column)
    {
        return served.sql()
            .execute(QByteArray("select coalesce(") + column + "::text, '') from ticket where id = $1", {ticket})
            .text(0, 0);
    }
    // One request that is done, whose id it gives.
    template <class Message>
    QUuid done(WireClient &client, const Message &message)
    {
        const QUuid request = newUuid();
        REQUIRE(client.outcome(message, request) == u"(done)"_s);
        return request;
    }
    QUuid change(WireClient &client, const Changes &changes)
    {
        return done(client, Save{.entity = u"ticket"_s, .id = ticket, .version = version(), .changes = changes});
    }
    template <class Move>
    QUuid move(WireClient &client, Move message)
    {
        message.id = TicketId(ticket);
        message.version = version();
        return done(client, message);
    }
    QUuid archive(WireClient &client, bool archived)
    {
        return done(client, Archive{.entity = u"ticket"_s, .id = ticket, .version = version(), .archived = archived});
    }

    ServedDatabase served;
    const QUuid technician;
    const QUuid domain = newUuid();
    const QUuid party = newUuid();
    const QUuid ticket = newUuid();
};

} // namespace

TEST_CASE("What was saved is taken back as a new change, and done again", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const QUuid saved = shop.change(*claire, {{u"priority"_s, u"high"_s}, {u"title"_s, u"Fuite"_s}});
    const qint64 after = shop.version();

    const QUuid undone = newUuid();
    const auto reply = claire->request(Undo{saved}, undone);
    REQUIRE(reply);
    REQUIRE(reply->records.size() == 1);
    CHECK(reply->records.front().id == shop.ticket);
    CHECK(reply->records.front().version == after + 1);
    CHECK(shop.text("priority") == u"normal"_s);
    CHECK(shop.text("title") == u"Panne"_s);
    CHECK(shop.served.number("select count(*) from record_history where action = 'undo' and entity = 'ticket'") == 1);
    CHECK(shop.served.number("select count(*) from activity_log where act = 'undo'") == 1);

    // The same request again is the same undo; another one finds nothing left.
    const auto again = claire->request(Undo{saved}, undone);
    REQUIRE(again);
    CHECK(again->records.front().version == after + 1);
    CHECK(shop.version() == after + 1);
    CHECK(claire->outcome(Undo{saved}) == u"undo.nothing"_s);
    CHECK(shop.version() == after + 1);

    // Undoing the undo does it again, however often.
    QUuid last = undone;
    for (const QString &priority : {u"high"_s, u"normal"_s, u"high"_s}) {
        const QUuid next = newUuid();
        REQUIRE(claire->outcome(Undo{last}, next) == u"(done)"_s);
        CHECK(shop.text("priority") == priority);
        last = next;
    }
}

TEST_CASE("A step is told in words as far as its author may see it, and to nobody else", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const QUuid saved = shop.change(*claire, {{u"priority"_s, u"high"_s}});
    const auto step = claire->request(Step{saved});
    REQUIRE(step);
    CHECK(step->count == 1);
    REQUIRE(step->records.size() == 1);
    CHECK(step->records.front().label == shop.text("reference"));
    REQUIRE(step->records.front().history.entries.size() == 1);
    const std::vector<HistoryEntry::Change> &changes = step->records.front().history.entries.front().changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().field == u"priority"_s);
    CHECK(changes.front().before == Value(u"normal"_s));
    CHECK(changes.front().after == Value(u"high"_s));

    CHECK(shop.served.client()->outcome(Step{saved}) == u"undo.unknown"_s);
    CHECK(claire->outcome(Step{newUuid()}) == u"undo.unknown"_s);

    // What was hidden since is not told any more.
    shop.served.sql().execute("insert into role_field_rule (role_id, entity, field, access) "
                              "select id, 'ticket', 'priority', 'hidden' from role where key = 'support'");
    shop.served.sql().execute("update \"user\" set phone = '+33 1 23 45 67 89'"); // its rights are read again
    QThread::msleep(700);
    const auto less = claire->request(Step{saved});
    REQUIRE(less);
    for (const HistoryEntry &entry : less->records.front().history.entries)
        CHECK(entry.changes.empty());
    CHECK(claire->outcome(Undo{saved}) == u"invalid"_s);
    CHECK(shop.text("priority") == u"high"_s);
}

TEST_CASE("Nobody undoes what somebody else asked for, whatever the role", "[undo][rights]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const QUuid saved = shop.change(*claire, {{u"priority"_s, u"high"_s}});
    for (const QString &role : SampleWorld::roles()) {
        INFO(role.toStdString());
        shop.served.addUser(u"other_"_s + role, {role});
        const auto other = shop.served.client(u"other_"_s + role);
        CHECK(other->outcome(Undo{saved}) == u"undo.unknown"_s);
        CHECK(other->outcome(Undo{newUuid()}) == u"undo.unknown"_s);
        CHECK(other->outcome(Undo{}) == u"invalid"_s);
    }
    CHECK(shop.text("priority") == u"high"_s);
}

TEST_CASE("A field that somebody changed since is left alone, and who did it is said", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const auto admin = shop.served.client();
    const QUuid saved = shop.change(*claire, {{u"priority"_s, u"high"_s}, {u"title"_s, u"Fuite"_s}});

    SECTION("the same field: refused as a whole")
    {
        shop.change(*admin, {{u"priority"_s, u"critical"_s}});
        const auto answer = claire->request(Undo{saved});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == u"undo.changed_since"_s);
        CHECK(answer.error().entity == u"ticket"_s);
        CHECK(answer.error().field == u"priority"_s);
        CHECK(answer.error().args.value(u"who"_s) == Value(u"admin Test"_s));
        REQUIRE(answer.error().issues.size() == 1);
        CHECK(shop.text("title") == u"Fuite"_s);
        CHECK(shop.text("priority") == u"critical"_s);
    }
    SECTION("another field: both live")
    {
        shop.change(*admin, {{u"description"_s, u"Depuis ce matin"_s}});
        CHECK(claire->outcome(Undo{saved}) == u"(done)"_s);
        CHECK(shop.text("title") == u"Panne"_s);
        CHECK(shop.text("description") == u"Depuis ce matin"_s);
    }
    SECTION("changed to and fro: what stands there is what was saved")
    {
        shop.change(*admin, {{u"priority"_s, u"critical"_s}});
        shop.change(*admin, {{u"priority"_s, u"high"_s}});
        CHECK(claire->outcome(Undo{saved}) == u"(done)"_s);
        CHECK(shop.text("priority") == u"normal"_s);
    }
    SECTION("already back for one of two fields: the other one follows")
    {
        shop.change(*admin, {{u"priority"_s, u"normal"_s}});
        CHECK(claire->outcome(Undo{saved}) == u"(done)"_s);
        CHECK(shop.text("title") == u"Panne"_s);
    }
    SECTION("archived since")
    {
        shop.archive(*admin, true);
        CHECK(claire->outcome(Undo{saved}) == u"record.archived"_s);
        CHECK(shop.text("priority") == u"high"_s);
    }
}

TEST_CASE("Archiving and creating are undone by their opposite", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const auto admin = shop.served.client();
    SECTION("archived, restored, archived")
    {
        QUuid last = shop.archive(*claire, true);
        for (const bool isArchived : {false, true, false}) {
            const QUuid next = newUuid();
            REQUIRE(claire->outcome(Undo{last}, next) == u"(done)"_s);
            CHECK(shop.text("archived_at").isEmpty() != isArchived);
            last = next;
        }
        CHECK(shop.served.number("select count(*) from record_history where action = 'restored'") == 2);
    }
    SECTION("restored by somebody else meanwhile")
    {
        const QUuid archived = shop.archive(*claire, true);
        shop.archive(*admin, false);
        CHECK(claire->outcome(Undo{archived}) == u"undo.nothing"_s);
    }
    SECTION("created")
    {
        const QUuid id = newUuid();
        const QUuid created = shop.done(*admin, newDomain(u"Chaud"_s, id));
        const auto isArchived = [&] {
            return shop.served.sql()
                .execute("select archived_at is not null from ticket_domain where id = $1", {id})
                .flag(0, 0);
        };
        const QUuid undone = shop.done(*admin, Undo{created});
        CHECK(isArchived());
        REQUIRE(admin->outcome(Undo{undone}) == u"(done)"_s);
        CHECK_FALSE(isArchived());
        // Once somebody has worked on it, it is theirs too.
        const qint64 version = shop.served.number("select version from ticket_domain where name = 'Chaud'");
        shop.done(*admin, Save{u"ticket_domain"_s, id, version, {{u"name"_s, u"Tiède"_s}}});
        CHECK(admin->outcome(Undo{created}) == u"undo.changed_since"_s);
        CHECK_FALSE(isArchived());
    }
    SECTION("created by somebody who may not archive")
    {
        const QUuid id = newUuid();
        const QUuid created = shop.done(*claire, Save{u"party"_s, id, 0, {{u"name"_s, u"Dupont"_s}}});
        const auto isArchived = [&] {
            return shop.served.sql()
                .execute("select archived_at is not null from party where id = $1", {id})
                .flag(0, 0);
        };
        SECTION("as long as it is nobody else's")
        {
            const QUuid undone = shop.done(*claire, Undo{created});
            CHECK(isArchived());
            shop.done(*claire, Undo{undone});
            CHECK_FALSE(isArchived());
            // What she did not make she does not put away, nor does she archive in any other way.
            CHECK(claire->outcome(Archive{u"party"_s, id, 3, true}) == u"permission.denied"_s);
        }
        SECTION("but not once a colleague has changed it, even if it reads the same again")
        {
            shop.done(*admin, Save{u"party"_s, id, 1, {{u"name"_s, u"Dupond"_s}}});
            shop.done(*admin, Save{u"party"_s, id, 2, {{u"name"_s, u"Dupont"_s}}});
            CHECK(claire->outcome(Undo{created}) == u"undo.in_use"_s);
            CHECK_FALSE(isArchived());
        }
        SECTION("nor once a colleague's record refers to it")
        {
            const QUuid contact = newUuid();
            const auto newContact = [&](WireClient &who) {
                return shop.done(who,
                                 Save{u"contact"_s, contact, 0, {{u"last_name"_s, u"Martin"_s}, {u"party_id"_s, id}}});
            };
            SECTION("unless that is put away")
            {
                newContact(*admin);
                CHECK(claire->outcome(Undo{created}) == u"undo.in_use"_s);
                shop.done(*admin, Archive{u"contact"_s, contact, 1, true});
                shop.done(*claire, Undo{created});
                CHECK(isArchived());
            }
            SECTION("but her own may")
            {
                newContact(*claire);
                shop.done(*claire, Undo{created});
                CHECK(isArchived());
            }
        }
    }
}

TEST_CASE("A move is undone where an act leads back, with the right to that act", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const auto karim = shop.served.client(u"karim"_s);
    SECTION("waiting and resuming")
    {
        WaitForClient wait;
        wait.reason = u"Il rappelle demain"_s;
        const QUuid waited = shop.move(*karim, wait);
        const QByteArray open = "select count(*) from comment where archived_at is null";
        CHECK(shop.served.number(open) == 1);
        const QUuid undone = shop.done(*karim, Undo{waited});
        CHECK(shop.text("status") == u"in_progress"_s);
        CHECK(shop.served.number(open) == 0); // the reason went with it
        shop.done(*karim, Undo{undone});
        CHECK(shop.text("status") == u"waiting_client"_s);
        CHECK(shop.served.number(open) == 1);
    }
    SECTION("resolving: what the act wrote goes too, and those who were told are told again")
    {
        ResolveTicket resolve;
        resolve.solution = u"Joint remplacé"_s;
        const QUuid resolved = shop.move(*claire, resolve);
        CHECK(shop.served.number("select count(*) from notification where kind = 'ticket.resolved'") == 1);
        shop.done(*claire, Undo{resolved});
        CHECK(shop.text("status") == u"in_progress"_s);
        CHECK(shop.text("solution").isEmpty());
        CHECK(shop.text("ended_at").isEmpty());
        CHECK(shop.served.number("select count(*) from notification where kind = 'ticket.reopened'") == 1);
    }
    SECTION("a technician may resolve, but not reopen")
    {
        ResolveTicket resolve;
        resolve.solution = u"Joint remplacé"_s;
        const QUuid resolved = shop.move(*karim, resolve);
        CHECK(karim->outcome(Undo{resolved}) == u"permission.denied"_s);
        CHECK(shop.text("status") == u"resolved"_s);
    }
    SECTION("no act leads back from a cancelled ticket")
    {
        CancelTicket cancel;
        cancel.reason = u"Doublon"_s;
        const QUuid cancelled = shop.move(*claire, cancel);
        const auto answer = claire->request(Undo{cancelled});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == u"undo.no_way_back"_s);
        CHECK(answer.error().field == u"status"_s);
        CHECK(shop.text("status") == u"cancelled"_s);
        CHECK(shop.served.number("select count(*) from comment where archived_at is null") == 1);
    }
    SECTION("moved on by somebody else")
    {
        const QUuid waited = shop.move(*karim, WaitForParts{});
        shop.move(*claire, ResumeTicket{});
        shop.move(*claire, WaitForClient{});
        CHECK(karim->outcome(Undo{waited}) == u"undo.changed_since"_s);
        CHECK(shop.text("status") == u"waiting_client"_s);
    }
}

TEST_CASE("Rights count as they are now, not as they were", "[undo][rights]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const QUuid saved = shop.change(*claire, {{u"priority"_s, u"high"_s}});
    const QUuid archived = shop.archive(*claire, true);
    const auto withdraw = [&](const QByteArray &condition) {
        shop.served.sql().execute("delete from role_permission using permission p, role r where p.id = permission_id "
                                  "and r.id = role_id and r.key = 'support' and p.key " +
                                  condition);
    };
    // Until the session has its new rights.
    const auto eventually = [&](const auto &message, const QString &code) {
        QString outcome;
        for (int tries = 0; tries < 100 && outcome != code; ++tries) {
            QThread::msleep(50);
            outcome = claire->outcome(message);
        }
        return outcome;
    };
    SECTION("to archive")
    {
        withdraw("= 'ticket.archive'");
        const Archive again{u"ticket"_s, shop.ticket, shop.version(), true}; // changes nothing
        REQUIRE(eventually(again, u"permission.denied"_s) == u"permission.denied"_s);
        CHECK(claire->outcome(Undo{archived}) == u"permission.denied"_s);
        CHECK_FALSE(shop.text("archived_at").isEmpty());
    }
    SECTION("to change")
    {
        withdraw("= 'ticket.update'");
        CHECK(eventually(Undo{saved}, u"permission.denied"_s) == u"permission.denied"_s);
        CHECK(shop.text("priority") == u"high"_s);
    }
    SECTION("to see it at all: not even that it exists")
    {
        withdraw("like 'ticket.%'");
        CHECK(eventually(Undo{saved}, u"permission.denied"_s) == u"permission.denied"_s);
        const auto step = claire->request(Step{saved});
        REQUIRE(step);
        CHECK(step->count == 0);
        CHECK(step->records.empty());
    }
}

TEST_CASE("An undone value must still pass today's rules", "[undo]")
{
    Workshop shop;
    const auto claire = shop.served.client(u"claire"_s);
    const QUuid sofia = shop.served.addUser(u"sofia"_s, {u"technician"_s});
    const QUuid saved = shop.change(*claire, {{u"technician_id"_s, sofia}, {u"title"_s, u"Fuite"_s}});
    // Karim is no technician any more: nobody gives him the ticket back by undoing.
    shop.served.sql().execute("delete from user_role where user_id = $1", {shop.technician});
    const auto answer = claire->request(Undo{saved});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == u"invalid"_s);
    REQUIRE(answer.error().issues.size() == 1);
    CHECK(answer.error().issues.front().code == u"ticket.technician_not_assignable"_s);
    CHECK(shop.text("title") == u"Fuite"_s);
}
