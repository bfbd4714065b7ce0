// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/TicketActs.h"

#include "server/Act.h"
#include "server/access/Secrets.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/support/Ticket.h"
#include "shared/protocol/Messages.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    QString code;
    Posted posted;
    Refusal refusal;
};

// As the dispatcher does it: in one transaction with the act's name.
template <class Message>
Outcome perform(SampleWorld &world, const Caller &caller, const Message &message)
{
    Outcome outcome;
    const QString name = toString(Message::name);
    outcome.refusal = refusalOfAction([&] {
        Transaction transaction(world.connection(), {.user = caller.user, .act = name.toUtf8()});
        Store store(world.connection(), caller);
        static const Secrets secrets(KeyRing::make(QDate(2026, 11, 21)));
        Act act(world.connection(), store, caller, secrets, newUuid(), name);
        outcome.posted = handle(act, message);
        transaction.commit();
    });
    outcome.code = summary(outcome.refusal);
    return outcome;
}

// Each message, filled so that nothing but the transition can stand in the way.
template <class Message>
Message filled(const QUuid &ticket, qint64 version)
{
    Message message;
    message.id = TicketId(ticket);
    message.version = version;
    if constexpr (requires { message.technician; })
        message.technician = UserId(SampleWorld::id(u"user technician2"_s));
    if constexpr (requires { message.solution; })
        message.solution = u"Joint remplacé"_s;
    if constexpr (requires { message.reason; })
        message.reason = u"Parce que"_s;
    return message;
}

Outcome performNamed(SampleWorld &world, const Caller &caller, const QString &act, const QUuid &ticket, qint64 version)
{
    Outcome outcome;
    Acts::forEach([&]<class Message>() {
        if (act == toString(Message::name))
            outcome = perform(world, caller, filled<Message>(ticket, version));
    });
    return outcome;
}

QUuid ticketIn(SampleWorld &world, const QString &status, const QUuid &technician, const QUuid &creator = {})
{
    const QUuid id = newUuid();
    world.superuser().execute("select set_config('regie.bulk', 'on', false)");
    world.superuser().execute(
        "insert into ticket (id, title, status, domain_id, client_id, technician_id, solution, "
        "created_by) values ($1, 'Essai', $2, $3, $4, $5, 'Fait', $6)",
        {id, status, SampleWorld::id(u"domain 1"_s), SampleWorld::id(u"party 1"_s), technician, creator});
    world.superuser().execute("select set_config('regie.bulk', '', false)");
    return id;
}

const Transition *transitionOf(const QString &act, const QString &from)
{
    for (const Transition &transition : schemaOf<Ticket>().transitions)
        if (act == toString(transition.act) && from == toString(transition.from))
            return &transition;
    return nullptr;
}

QStringList states()
{
    QStringList keys;
    for (const ChoiceRow &row : choicesOf(TicketStatus()).rows)
        keys += toString(row.key);
    return keys;
}

} // namespace

TEST_CASE("The whole machine of a ticket's states: each act from each state, and the same moves in SQL", "[acts]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    int moved = 0;
    for (const ActInfo &info : acts()) {
        const QString act = toString(info.name);
        for (const QString &from : states()) {
            INFO(act.toStdString() << " from " << from.toStdString());
            const QUuid ticket = ticketIn(world, from, technician);
            const Outcome outcome = performNamed(world, support, act, ticket, 1);
            const QString status = world.text("select status from ticket where id = $1", {ticket});
            if (const Transition *transition = transitionOf(act, from)) {
                CHECK(outcome.code == u"(done)"_s);
                CHECK(status == toString(transition->to));
                REQUIRE_FALSE(outcome.posted.records.empty());
                CHECK(outcome.posted.records.front().id == ticket);
                CHECK(outcome.posted.records.front().version == 2);
                CHECK(world.text("select action from record_history where record_id = $1", {ticket}) == act);
                CHECK(world.number("select count(*) from record_history where record_id = $1 and user_id = $2",
                                   {ticket, support.user}) == 1);
                ++moved;
            } else {
                CHECK(outcome.code == u"ticket.transition_refused"_s);
                CHECK(outcome.refusal.args.value(u"from"_s) == Value(from));
                CHECK(status == from);
                CHECK(world.number("select count(*) from comment where subject_id = $1", {ticket}) == 0);
            }
        }
    }
    CHECK(moved == static_cast<int>(schemaOf<Ticket>().transitions.size()));

    for (const QString &from : states()) {
        for (const QString &to : states()) {
            INFO(from.toStdString() << " → " << to.toStdString() << " by SQL");
            const QUuid ticket = ticketIn(world, from, technician);
            const auto transitions = schemaOf<Ticket>().transitions;
            const bool isLegal =
                from == to || std::any_of(transitions.begin(), transitions.end(), [&](const Transition &row) {
                    return from == toString(row.from) && to == toString(row.to);
                });
            CHECK(regie::tests::refusalOf(world.superuser(), "update ticket set status = $2 where id = $1",
                                          {ticket, to}) ==
                  (isLegal ? u"(accepted)"_s : u"ticket.transition_refused"_s));
        }
    }
}

TEST_CASE("Each act needs its own permission, within its scope", "[acts]")
{
    SampleWorld world;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        for (const ActInfo &info : acts()) {
            const QString act = toString(info.name);
            QString from;
            for (const Transition &transition : schemaOf<Ticket>().transitions)
                if (act == toString(transition.act))
                    from = toString(transition.from);
            for (const QString &technician : {u"technician"_s, u"technician2"_s}) {
                INFO(user.toStdString() << " " << act.toStdString() << " on a ticket of " << technician.toStdString());
                const QUuid ticket = ticketIn(world, from, SampleWorld::id(u"user "_s + technician));
                const Scope scope = caller.rights->scopeOf(act);
                const bool reaches = scope == Scope::All || (scope == Scope::Own && user == technician);
                const QString code = performNamed(world, caller, act, ticket, 1).code;
                const bool isSeen = caller.rights->scopeOf(u"ticket.read") == Scope::All;
                if (reaches)
                    CHECK(code == u"(done)"_s);
                else if (scope == Scope::None)
                    CHECK(code == u"permission.denied"_s);
                else
                    CHECK(code == (isSeen ? u"permission.denied"_s : u"record.unknown"_s));
            }
        }
    }
}

TEST_CASE("Whoever gets a ticket must be an active technician, and is told", "[acts]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const auto assign = [&](const QString &user) {
        const QUuid ticket = ticketIn(world, u"qualified"_s, QUuid());
        AssignTicket message = filled<AssignTicket>(ticket, 1);
        message.technician = UserId(SampleWorld::id(u"user "_s + user));
        return std::pair(perform(world, support, message), ticket);
    };
    for (const QString &user : {u"support"_s, u"partner"_s, u"nobody"_s, u"idle"_s}) {
        INFO(user.toStdString());
        // Of a closed account every act that gives something open to it says so.
        const QString code = user == u"idle"_s ? u"reference.inactive"_s : u"ticket.technician_not_assignable"_s;
        CHECK(assign(user).first.code == QString(u"invalid "_s + code + u" technician_id"_s));
    }
    CHECK(assign(u"ghost"_s).first.code == u"invalid ticket.technician_unknown technician_id"_s);
    for (const QString &user : {u"technician"_s, u"technician_external"_s}) {
        const auto [outcome, ticket] = assign(user);
        CHECK(outcome.code == u"(done)"_s);
        CHECK(
            world.number(
                "select count(*) from notification where user_id = $1 and subject_id = $2 and kind = 'ticket.assigned'",
                {SampleWorld::id(u"user "_s + user), ticket}) == 1);
        CHECK(outcome.posted.records.size() == 2);
    }
    world.superuser().execute("update user_role set archived_at = now() where user_id = $1",
                              {SampleWorld::id(u"user technician"_s)});
    CHECK(assign(u"technician"_s).first.code == u"invalid ticket.technician_not_assignable technician_id"_s);
}

TEST_CASE("Planning keeps what it is not told, and tells only a new technician", "[acts]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const QUuid ticket = ticketIn(world, u"assigned"_s, technician);
    PlanTicket message;
    message.id = TicketId(ticket);
    message.version = 1;
    message.deadline = Moment::fromMicroseconds(1'800'000'000'000'000);
    message.technician = UserId(technician);
    CHECK(perform(world, support, message).posted.records.size() == 1);
    CHECK(world.number("select count(*) from notification where subject_id = $1", {ticket}) == 0);
    CHECK(world.number("select extract(epoch from deadline)::bigint from ticket where id = $1", {ticket}) ==
          1'800'000'000);
    CHECK(world.ids("select technician_id from ticket where id = $1", {ticket}).front() == technician);
}

TEST_CASE("Who took the call and who works on it hear of what they did not do themselves", "[acts]")
{
    SampleWorld world;
    const QUuid support = SampleWorld::id(u"user support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const auto told = [&](const QString &act, const QString &from, const QString &by, const QUuid &creator) {
        const QUuid ticket = ticketIn(world, from, technician, creator);
        REQUIRE(performNamed(world, world.caller(by), act, ticket, 1).code == u"(done)"_s);
        return world.text("select coalesce(string_agg(n.kind || ' ' || u.display_name || ' ' || n.title, ', ' order by "
                          "u.email), '') from notification n join \"user\" u on u.id = n.user_id "
                          "join ticket t on t.id = n.subject_id where n.subject_id = $1 and n.title = t.reference",
                          {ticket});
    };
    const QString supportName = world.text("select display_name from \"user\" where id = $1", {support});
    const QString technicianName = world.text("select display_name from \"user\" where id = $1", {technician});

    for (const NotificationKind &kind : notificationKinds())
        CHECK(findNotificationKind(toString(kind.key)) == &kind);
    struct Case {
        QString act;
        QString from;
        QString kind;
    };
    for (const Case &move : {Case{u"ticket.wait_client"_s, u"in_progress"_s, u"ticket.waiting_client"_s},
                             Case{u"ticket.wait_parts"_s, u"in_progress"_s, u"ticket.waiting_parts"_s},
                             Case{u"ticket.resolve"_s, u"in_progress"_s, u"ticket.resolved"_s},
                             Case{u"ticket.reopen"_s, u"resolved"_s, u"ticket.reopened"_s},
                             Case{u"ticket.cancel"_s, u"planned"_s, u"ticket.cancelled"_s}}) {
        INFO(move.act.toStdString());
        CHECK(findNotificationKind(move.kind) != nullptr);
        // By a third person, both; by one of the two, the other; one who is both, once.
        const QString both = told(move.act, move.from, u"chef_projet"_s, support);
        CHECK(both.count(move.kind) == 2);
        CHECK(both.contains(move.kind + u' ' + supportName));
        CHECK(both.contains(move.kind + u' ' + technicianName));
        const QString other = told(move.act, move.from, u"support"_s, support);
        CHECK(other.count(move.kind) == 1);
        CHECK(other.contains(move.kind + u' ' + technicianName));
        CHECK(told(move.act, move.from, u"support"_s, technician).count(move.kind) == 1);
    }
    CHECK(told(u"ticket.qualify"_s, u"new"_s, u"chef_projet"_s, support).isEmpty());
    CHECK(told(u"ticket.start"_s, u"planned"_s, u"chef_projet"_s, support).isEmpty());
}

TEST_CASE("Nobody hears of a ticket that they may not read, or once they left", "[acts]")
{
    SampleWorld world;
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const auto hears = [&](const QString &creator) {
        const QUuid user = SampleWorld::id(u"user "_s + creator);
        const QUuid ticket = ticketIn(world, u"in_progress"_s, technician, user);
        REQUIRE(performNamed(world, world.caller(u"support"_s), u"ticket.wait_client"_s, ticket, 1).code ==
                u"(done)"_s);
        return world.number("select count(*) from notification where subject_id = $1 and user_id = $2",
                            {ticket, user}) == 1;
    };
    CHECK(hears(u"manager"_s));
    CHECK_FALSE(hears(u"technician2"_s)); // reads the tickets of their own only
    CHECK_FALSE(hears(u"beneficiary"_s));
    CHECK_FALSE(hears(u"idle"_s)); // no longer active
}

TEST_CASE("A notification tells nothing of a ticket that is hidden from its reader", "[acts]")
{
    SampleWorld world;
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const auto told = [&] {
        const QUuid ticket = ticketIn(world, u"in_progress"_s, technician);
        REQUIRE(performNamed(world, world.caller(u"support"_s), u"ticket.wait_client"_s, ticket, 1).code ==
                u"(done)"_s);
        return world.text("select (title = (select reference from ticket where id = $1))::text || ' ' || "
                          "coalesce(message, 'nothing') from notification where subject_id = $1 and user_id = $2",
                          {ticket, technician});
    };
    const auto hide = [&](const QString &field) {
        world.superuser().execute("insert into role_field_rule (role_id, entity, field, access) "
                                  "select id, 'ticket', $1, 'hidden' from role where key = 'technician'",
                                  {field});
    };
    CHECK(told() == u"true Essai"_s);
    hide(u"title"_s);
    CHECK(told() == u"true nothing"_s);
    hide(u"reference"_s);
    CHECK(told() == u"false nothing"_s);
}

TEST_CASE("A reason becomes an internal comment of the same act", "[acts]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid ticket = ticketIn(world, u"in_progress"_s, SampleWorld::id(u"user technician"_s));
    const Outcome outcome = perform(world, support, filled<CancelTicket>(ticket, 1));
    REQUIRE(outcome.posted.records.size() == 3); // the ticket, why, and the technician's notification
    CHECK(outcome.posted.records[1].entity == u"comment"_s);
    CHECK(world.text("select visibility || ' ' || body from comment where id = $1 and created_by = $2",
                     {outcome.posted.records[1].id, support.user}) == u"internal Parce que"_s);
    CHECK(world.number("select count(*) from ticket where id = $1 and ended_at is not null", {ticket}) == 1);
    WaitForClient silent =
        filled<WaitForClient>(ticketIn(world, u"in_progress"_s, SampleWorld::id(u"user technician"_s)), 1);
    silent.reason = u"  "_s;
    perform(world, support, silent);
    CHECK(world.number("select count(*) from comment where subject_id = $1", {silent.id.uuid()}) == 0);
}

TEST_CASE("An act on another version, an archived ticket or none is refused, and nothing of it stays", "[acts]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const QUuid ticket = ticketIn(world, u"planned"_s, technician);
    world.superuser().execute("update ticket set title = 'Anders' where id = $1", {ticket});
    CHECK(perform(world, support, filled<StartTicket>(ticket, 1)).code == u"conflict"_s);
    CHECK(perform(world, support, filled<StartTicket>(ticket, 2)).code == u"(done)"_s);
    CHECK(perform(world, support, filled<StartTicket>(ticket, 2)).code == u"ticket.transition_refused"_s);
    world.superuser().execute("update ticket set archived_at = now() where id = $1", {ticket});
    CHECK(perform(world, support, filled<ResolveTicket>(ticket, 4)).code == u"record.archived"_s);
    CHECK(perform(world, support, filled<ResolveTicket>(newUuid(), 1)).code == u"record.unknown"_s);
    ResolveTicket empty = filled<ResolveTicket>(ticketIn(world, u"in_progress"_s, technician), 1);
    empty.solution = u" "_s;
    CHECK(perform(world, support, empty).code == u"invalid ticket.solution_required solution"_s);
}
