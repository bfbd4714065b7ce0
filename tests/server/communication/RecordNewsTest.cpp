// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/Secrets.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/communication/NoticeChoices.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/identity/Preference.h"
#include "shared/protocol/Messages.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    QString code;
    std::vector<RecordVersion> records;
};

// As the dispatcher does it.
Answer save(SampleWorld &world, const Caller &caller, const Save &message)
{
    Answer answer;
    answer.code = summary(refusalOfAction([&] {
        Transaction transaction(world.connection(), {.user = caller.user});
        Store store(world.connection(), caller);
        static const Secrets secrets(KeyRing::make(QDate(2026, 11, 21)));
        Act act(world.connection(), store, caller, secrets, newUuid(), u"save"_s);
        answer.records = handle(act, message).records;
        transaction.commit();
    }));
    return answer;
}

Save newTicket(const QUuid &technician)
{
    return {.entity = u"ticket"_s,
            .id = newUuid(),
            .version = 0,
            .changes = {{u"title"_s, u"Pompe en panne"_s},
                        {u"domain_id"_s, SampleWorld::id(u"domain 1"_s)},
                        {u"client_id"_s, SampleWorld::id(u"party 1"_s)},
                        {u"technician_id"_s, technician.isNull() ? Value() : Value(technician)}}};
}

Save change(const QUuid &ticket, qint64 version, const Changes &changes)
{
    return {.entity = u"ticket"_s, .id = ticket, .version = version, .changes = changes};
}

QString told(SampleWorld &world, const QUuid &ticket)
{
    return world.text("select coalesce(string_agg(split_part(u.email, '@', 1) || ' ' || n.kind || ' ' || "
                      "(n.title = t.reference)::text || ' ' || n.message, ', ' order by n.created_at), '') "
                      "from notification n join \"user\" u on u.id = n.user_id join ticket t on t.id = n.subject_id "
                      "where n.subject_id = $1",
                      {ticket});
}

} // namespace

TEST_CASE("Whoever a save names as technician is told as by the act", "[news]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const QUuid other = SampleWorld::id(u"user technician2"_s);

    const Save creation = newTicket(technician);
    const Answer created = save(world, support, creation);
    REQUIRE(created.code == u"(done)"_s);
    REQUIRE(created.records.size() == 2);
    CHECK(created.records[0].id == creation.id);
    CHECK(created.records[1].entity == u"notification"_s);
    const QString first = u"technician ticket.assigned true Pompe en panne"_s;
    CHECK(told(world, creation.id) == first);
    CHECK(save(world, support, creation).records.size() == 1); // sent again
    CHECK(told(world, creation.id) == first);

    // The same person, another field, nobody: no news. Somebody else: news, by the new title.
    CHECK(save(world, support, change(creation.id, 1, {{u"technician_id"_s, technician}})).records.size() == 1);
    CHECK(save(world, support, change(creation.id, 1, {{u"title"_s, u"Pompe bruyante"_s}})).records.size() == 1);
    CHECK(told(world, creation.id) == first);
    const Answer given = save(world, support, change(creation.id, 2, {{u"technician_id"_s, other}}));
    REQUIRE(given.code == u"(done)"_s);
    CHECK(given.records.size() == 2);
    const QString second = first + u", technician2 ticket.assigned true Pompe bruyante"_s;
    CHECK(told(world, creation.id) == second);
    CHECK(save(world, support, change(creation.id, 3, {{u"technician_id"_s, Value()}})).records.size() == 1);
    CHECK(told(world, creation.id) == second);
}

TEST_CASE("Nobody is told that they named themselves, nor of what a refused save would have done", "[news]")
{
    SampleWorld world;
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    world.superuser().execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'support'",
                              {technician});
    const Save own = newTicket(technician);
    CHECK(save(world, world.caller(u"technician"_s), own).records.size() == 1);
    CHECK(told(world, own.id).isEmpty());

    const Save refused = newTicket(SampleWorld::id(u"user partner"_s));
    CHECK(save(world, world.caller(u"support"_s), refused).code ==
          u"invalid ticket.technician_not_assignable technician_id"_s);
    CHECK(world.number("select count(*) from notification where subject_id = $1", {refused.id}) == 0);
}

TEST_CASE("Whoever wants a kind of news nowhere gets none of it, and the others still do", "[news]")
{
    SampleWorld world;
    const Caller support = world.caller(u"support"_s);
    const QUuid technician = SampleWorld::id(u"user technician"_s);
    const QUuid other = SampleWorld::id(u"user technician2"_s);
    const NotificationKind *assigned = findNotificationKind(u"ticket.assigned");
    REQUIRE(assigned);
    const auto choose = [&](const QUuid &id, qint64 version, NoticeWay way) {
        NoticeChoices choices;
        choices.choose(*assigned, way);
        Save message{
            .entity = u"preference"_s, .id = id, .version = version, .changes = {{u"value"_s, choices.toJson()}}};
        if (version == 0) {
            message.changes.insert(u"user_id"_s, technician);
            message.changes.insert(u"key"_s, QString(Preference::notices));
        }
        return save(world, world.caller(u"technician"_s), message).code;
    };
    const QUuid preference = newUuid();
    REQUIRE(choose(preference, 0, NoticeWay::Nowhere) == u"(done)"_s);
    const Save silent = newTicket(technician);
    CHECK(save(world, support, silent).records.size() == 1);
    CHECK(told(world, silent.id).isEmpty());
    const Save loud = newTicket(other);
    CHECK(save(world, support, loud).records.size() == 2);
    CHECK(told(world, loud.id) == u"technician2 ticket.assigned true Pompe en panne"_s);

    for (const NoticeWay way : {NoticeWay::Bell, NoticeWay::Desktop}) {
        const qint64 version = world.number("select version from preference where id = $1", {preference});
        REQUIRE(choose(preference, version, way) == u"(done)"_s);
        const Save again = newTicket(technician);
        CHECK(save(world, support, again).records.size() == 2);
    }
}

TEST_CASE("People arrange what is theirs, and nothing that nobody would understand", "[news]")
{
    SampleWorld world;
    const Caller technician = world.caller(u"technician"_s);
    const auto arrange = [&](const QUuid &owner, const QString &key, const QString &value) {
        return save(world, technician,
                    {.entity = u"preference"_s,
                     .id = newUuid(),
                     .version = 0,
                     .changes = {{u"user_id"_s, owner}, {u"key"_s, key}, {u"value"_s, value}}})
            .code;
    };
    const QUuid own = SampleWorld::id(u"user technician"_s);
    CHECK(arrange(SampleWorld::id(u"user support"_s), u"notices"_s, u"{}"_s) != u"(done)"_s);
    CHECK(arrange(own, u"wallpaper"_s, u"{}"_s) == u"invalid preference.key_unknown key"_s);
    CHECK(arrange(own, u"home."_s, u"{}"_s) == u"invalid preference.key_unknown key"_s);
    for (const QString &value : {u"[]"_s, u"{\"ticket.assigned\":\"loudly\"}"_s, u"{\"ticket.assigned\":1}"_s})
        CHECK(arrange(own, u"notices"_s, value) == u"invalid preference.value_malformed value"_s);
    CHECK(arrange(own, u"home.technician"_s, u"{\"tiles\":[{}]}"_s) == u"invalid preference.value_malformed value"_s);
    CHECK(world.number("select count(*) from preference where key in ('notices', 'home.technician')") == 0);
    CHECK(arrange(own, u"notices"_s, u"{\"a.kind_of_tomorrow\":\"nowhere\"}"_s) == u"(done)"_s);
    CHECK(arrange(own, u"notices"_s, u"{}"_s) == u"invalid preference.key_taken key"_s);
    CHECK(arrange(own, u"home.technician"_s, u"{\"tiles\":[{\"piece\":\"worklist\"}]}"_s) == u"(done)"_s);
}

TEST_CASE("Every occasion is of an entity, a reference to a user and an act that exist", "[news]")
{
    for (const NotificationKind &kind : notificationKinds()) {
        INFO(std::string(kind.key));
        const Schema *schema = findSchema(toString(kind.when.entity));
        REQUIRE(schema);
        const Field *field = findField(schema->fields, toString(kind.when.field));
        REQUIRE(field);
        const auto *reference = std::get_if<kinds::Ref>(&field->kind);
        CHECK((reference && reference->entity == "user"));
        CHECK((kind.when.act.empty() || findAct(toString(kind.when.act)) != nullptr));
    }
}
