// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/domain/support/TicketActs.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 5'000; // ms

// A server that tells at once, with a ticket of Karim's that is handed to a partner.
class Office {
public:
    Office()
        : served([](ServerSettings &settings) {
            settings.limits.presenceInterval = std::chrono::milliseconds(10);
            settings.limits.presenceSweep = std::chrono::milliseconds(300);
        })
    {
        served.sql().execute("insert into ticket_domain (id, name, active) values ($1, 'Froid', true)", {domain});
        served.sql().execute("insert into party (id, name, kind, is_client, is_partner) values "
                             "($1, 'Montfort', 'company', true, true)",
                             {party});
    }
    std::unique_ptr<WireClient> arrive(const QString &name, const QString &role)
    {
        users.insert(name, served.addUser(name, {role}));
        return served.client(name);
    }
    void addTicket(const QUuid &technician = {})
    {
        served.sql().execute("select set_config('regie.bulk', 'on', false)");
        served.sql().execute(
            "insert into ticket (id, title, status, domain_id, client_id, partner_id, technician_id) "
            "values ($1, 'Panne', case when $4::uuid is null then 'new' else 'in_progress' end, $2, $3, $3, $4)",
            {ticket, domain, party, technician});
        served.sql().execute("select set_config('regie.bulk', '', false)");
    }
    [[nodiscard]] Look atTicket(const QString &field = {}) const { return {u"ticket"_s, ticket, field}; }
    [[nodiscard]] Look atParty() const { return {u"party"_s, party, {}}; }
    // That right becomes this one, or none.
    void limit(const QString &role, const QString &permission, const QString &scope)
    {
        served.sql().execute("update role_permission set scope = $3 from permission p, role r where p.id = "
                             "permission_id and r.id = role_id and r.key = $1 and p.key = $2",
                             {role, permission, scope});
    }
    void withdraw(const QString &role, const QString &permission)
    {
        served.sql().execute("delete from role_permission using permission p, role r where p.id = permission_id and "
                             "r.id = role_id and r.key = $1 and p.key = $2",
                             {role, permission});
    }

    ServedDatabase served;
    QHash<QString, QUuid> users;
    const QUuid domain = newUuid();
    const QUuid party = newUuid();
    const QUuid ticket = newUuid();
};

QStringList namesIn(const Present &present)
{
    QStringList names;
    for (const PresentPerson &person : present.people)
        names += !person.part.isEmpty()    ? person.name + u" > "_s + person.part + u'.' + person.partField
                 : !person.field.isEmpty() ? person.name + u" > "_s + person.field
                                           : person.name;
    names.sort();
    return names;
}

// Waits until these and nobody else are at that place, or at the one there is; what it was told last otherwise.
QStringList company(WireClient &client, QStringList wanted, const std::optional<Look> &place = {})
{
    wanted.sort();
    QDeadlineTimer deadline(soon);
    QStringList last{u"(nothing told)"_s};
    while (!deadline.hasExpired()) {
        const std::optional<Envelope> event = client.event(Present::name, static_cast<int>(deadline.remainingTime()));
        if (!event)
            break;
        const auto present = decode<Present>(event->body, replyLimits);
        REQUIRE(present);
        if (place && (present->entity != place->entity || present->record != place->record))
            continue;
        last = namesIn(*present);
        if (last == wanted)
            break;
    }
    return last;
}

// What came of people until nothing came for a while.
std::vector<Present> toldUntilQuiet(WireClient &client, int quiet)
{
    std::vector<Present> told;
    for (const Envelope &event : client.eventsUntilQuiet(quiet)) {
        if (event.type == QLatin1StringView(Present::name))
            told.push_back(*decode<Present>(event.body, replyLimits));
    }
    return told;
}

Look inSlot(qint64 slot, Look look)
{
    look.slot = slot;
    return look;
}

Look commenting(Look at, bool isPublic)
{
    at.part = u"comment"_s;
    at.partField = u"body"_s;
    at.partPublic = isPublic;
    return at;
}

} // namespace

TEST_CASE("Who looks at the same is seen there, and gone when he goes", "[presence]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    office.addTicket();
    REQUIRE(claire->outcome(office.atTicket()) == u"(done)"_s);
    CHECK(company(*claire, {}) == QStringList());

    REQUIRE(hugo->outcome(office.atTicket()) == u"(done)"_s);
    CHECK(company(*claire, {u"hugo Test"_s}) == QStringList{u"hugo Test"_s});
    CHECK(company(*hugo, {u"claire Test"_s}) == QStringList{u"claire Test"_s});

    SECTION("typing, and typing no more")
    {
        REQUIRE(hugo->outcome(office.atTicket(u"title"_s)) == u"(done)"_s);
        CHECK(company(*claire, {u"hugo Test > title"_s}) == QStringList{u"hugo Test > title"_s});
        REQUIRE(hugo->outcome(office.atTicket()) == u"(done)"_s);
        CHECK(company(*claire, {u"hugo Test"_s}) == QStringList{u"hugo Test"_s});
    }
    SECTION("the list is another place")
    {
        REQUIRE(hugo->outcome(Look{u"ticket"_s, {}, {}}) == u"(done)"_s);
        CHECK(company(*claire, {}) == QStringList());
        REQUIRE(claire->outcome(Look{u"ticket"_s, {}, {}}) == u"(done)"_s);
        CHECK(company(*claire, {u"hugo Test"_s}) == QStringList{u"hugo Test"_s});
    }
    SECTION("nowhere")
    {
        REQUIRE(hugo->outcome(Look{}) == u"(done)"_s);
        CHECK(company(*claire, {}) == QStringList());
    }
    SECTION("logged out")
    {
        REQUIRE(hugo->outcome(Logout{}) == u"(done)"_s);
        CHECK(company(*claire, {}) == QStringList());
    }
    SECTION("cut off")
    {
        hugo->socket().abort();
        CHECK(company(*claire, {}) == QStringList());
    }
    SECTION("twice is once, and nobody is his own company")
    {
        const auto again = office.served.client(u"hugo"_s);
        const auto mine = office.served.client(u"claire"_s);
        REQUIRE(mine->outcome(office.atTicket(u"title"_s)) == u"(done)"_s);
        REQUIRE(again->outcome(office.atTicket(u"priority"_s)) == u"(done)"_s);
        CHECK(company(*claire, {u"hugo Test > priority"_s}) == QStringList{u"hugo Test > priority"_s});
        CHECK(company(*hugo, {u"claire Test > title"_s}) == QStringList{u"claire Test > title"_s});
    }
    SECTION("asked again, told again")
    {
        REQUIRE(claire->outcome(office.atTicket()) == u"(done)"_s);
        CHECK(company(*claire, {u"hugo Test"_s}) == QStringList{u"hugo Test"_s});
    }
}

TEST_CASE("Each role sees those whom it may know where it may read, and is seen where it may read",
          "[presence][rights]")
{
    Office office;
    std::map<QString, std::unique_ptr<WireClient>> clients;
    for (const QString &role : SampleWorld::roles())
        clients[role] = office.arrive(u"r_"_s + role, role);
    office.served.sql().execute("update \"user\" set party_id = $1 where email like 'r\\_partner@%'", {office.party});
    office.addTicket(office.users.value(u"r_technician"_s));
    for (auto &[role, client] : clients) // with rights as they are now
        client = office.served.client(u"r_"_s + role);

    // As reading and fetching tell it, which know nothing of presence.
    std::map<QString, bool> mayRead;
    std::map<QString, QSet<QUuid>> known;
    for (auto &[role, client] : clients) {
        mayRead[role] = client->outcome(Read{u"ticket"_s, office.ticket}) == u"(done)"_s;
        const auto people = client->request(listOf(u"user"_s, u"display_name"_s));
        if (people)
            known[role] = QSet<QUuid>(people->ids.begin(), people->ids.end());
    }
    CHECK(mayRead[u"partner"_s]);
    CHECK(mayRead[u"technician"_s]);
    CHECK_FALSE(mayRead[u"consultant"_s]);
    CHECK_FALSE(mayRead[u"beneficiary"_s]);

    for (auto &[role, client] : clients)
        REQUIRE(client->outcome(office.atTicket(u"title"_s)) == u"(done)"_s);
    for (auto &[reader, client] : clients) {
        INFO(reader.toStdString());
        QStringList wanted;
        for (const QString &other : SampleWorld::roles()) {
            if (other == reader || !mayRead[reader] || !mayRead[other] ||
                !known[reader].contains(office.users.value(u"r_"_s + other)))
                continue;
            const bool mayChange = office.served.sql()
                                       .execute("select count(*) > 0 from role_permission rp join role r on r.id = "
                                                "rp.role_id join permission p on p.id = rp.permission_id where r.key "
                                                "= $1 and p.key = 'ticket.update'",
                                                {other})
                                       .flag(0, 0);
            wanted += u"r_"_s + other + (mayChange ? u" Test > title"_s : u" Test"_s);
        }
        wanted.sort();
        CHECK(company(*client, wanted) == wanted);
    }
}

TEST_CASE("Whoever may not see a field does not learn that somebody types into it", "[presence][rights]")
{
    Office office;
    office.served.sql().execute("insert into role_field_rule (role_id, entity, field, access) "
                                "select id, 'ticket', 'description', 'hidden' from role where key = 'commercial'");
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    const auto paul = office.arrive(u"paul"_s, u"commercial"_s);
    office.addTicket();
    REQUIRE(hugo->outcome(office.atTicket()) == u"(done)"_s);
    REQUIRE(paul->outcome(office.atTicket()) == u"(done)"_s);
    REQUIRE(claire->outcome(office.atTicket(u"description"_s)) == u"(done)"_s);
    const QStringList seen{u"claire Test > description"_s, u"paul Test"_s};
    CHECK(company(*hugo, seen) == seen);
    const QStringList hidden{u"claire Test"_s, u"hugo Test"_s};
    CHECK(company(*paul, hidden) == hidden);
    REQUIRE(claire->outcome(office.atTicket(u"title"_s)) == u"(done)"_s);
    const QStringList shown{u"claire Test > title"_s, u"hugo Test"_s};
    CHECK(company(*paul, shown) == shown);
}

TEST_CASE("Whose rights were withdrawn is told nothing more, and seen no more", "[presence][rights]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    const auto sofia = office.arrive(u"sofia"_s, u"support"_s);
    office.addTicket();
    for (WireClient *client : {claire.get(), hugo.get(), sofia.get()})
        REQUIRE(client->outcome(office.atTicket()) == u"(done)"_s);
    const QStringList both{u"claire Test"_s, u"sofia Test"_s};
    REQUIRE(company(*hugo, both) == both);
    office.served.sql().execute("delete from role_permission using permission p, role r where p.id = permission_id and "
                                "r.id = role_id and r.key = 'chef_projet' and p.key = 'ticket.read'");
    CHECK(company(*hugo, {}) == QStringList());
    CHECK(company(*claire, {u"sofia Test"_s}) == QStringList{u"sofia Test"_s});
}

TEST_CASE("Every place a program shows is one where its person is seen", "[presence]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    office.addTicket();
    const Look list{u"ticket"_s, {}, {}};
    const QStringList alone;
    const QStringList both{u"hugo Test"_s};
    REQUIRE(claire->outcome(inSlot(0, office.atTicket())) == u"(done)"_s);
    REQUIRE(claire->outcome(inSlot(31, list)) == u"(done)"_s);
    REQUIRE(hugo->outcome(inSlot(2, office.atTicket(u"title"_s))) == u"(done)"_s);
    CHECK(company(*claire, {u"hugo Test > title"_s}, office.atTicket()) == QStringList{u"hugo Test > title"_s});
    REQUIRE(hugo->outcome(inSlot(1, list)) == u"(done)"_s);
    CHECK(company(*claire, both, list) == both);

    SECTION("one left is one left")
    {
        REQUIRE(hugo->outcome(inSlot(1, Look{})) == u"(done)"_s);
        CHECK(company(*claire, alone, list) == alone);
        REQUIRE(hugo->outcome(inSlot(2, office.atTicket())) == u"(done)"_s);
        CHECK(company(*claire, both, office.atTicket()) == both);
    }
    SECTION("the same place in another slot is that place, once")
    {
        REQUIRE(hugo->outcome(inSlot(5, list)) == u"(done)"_s);
        REQUIRE(hugo->outcome(inSlot(1, Look{})) == u"(done)"_s);
        REQUIRE(claire->outcome(inSlot(31, list)) == u"(done)"_s); // asked again
        CHECK(company(*claire, both, list) == both);
        REQUIRE(hugo->outcome(inSlot(5, Look{})) == u"(done)"_s);
        CHECK(company(*claire, alone, list) == alone);
    }
    SECTION("who goes is gone from everywhere")
    {
        REQUIRE(hugo->outcome(Logout{}) == u"(done)"_s);
        CHECK(company(*claire, alone, office.atTicket()) == alone);
        REQUIRE(claire->outcome(inSlot(31, list)) == u"(done)"_s);
        CHECK(company(*claire, alone, list) == alone);
    }
    SECTION("there is no slot beyond")
    {
        CHECK(hugo->outcome(inSlot(Look::mostSlots, list)) != u"(done)"_s);
        CHECK(hugo->outcome(inSlot(-1, list)) != u"(done)"_s);
    }
}

TEST_CASE("A program that knows of one place alone is understood, and is told what it understands", "[presence]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    // As programs of 1.5 and before say it.
    const auto lookAsBefore = [](WireClient &client, const QUuid &record, const QString &field) {
        WireWriter wire;
        wire.beginMap(3);
        wire.key("entity");
        wire.text(u"party"_s);
        wire.key("record");
        wire.uuid(record);
        wire.key("field");
        wire.text(field);
        wire.endMap();
        return client.answerTo(client.send(Look::name, wire.result()));
    };
    REQUIRE(hugo->outcome(inSlot(3, office.atParty())) == u"(done)"_s);
    REQUIRE(lookAsBefore(*claire, office.party, u"name"_s));
    CHECK(company(*hugo, {u"claire Test > name"_s}) == QStringList{u"claire Test > name"_s});
    REQUIRE(lookAsBefore(*claire, newUuid(), {}));
    CHECK(company(*hugo, {}) == QStringList());
    REQUIRE(lookAsBefore(*claire, office.party, {}));
    CHECK(company(*hugo, {u"claire Test"_s}) == QStringList{u"claire Test"_s});

    // The notes of a contact are not those of the client.
    Look contact = office.atParty();
    contact.part = u"contact"_s;
    contact.partField = u"notes"_s;
    contact.partRecord = newUuid();
    REQUIRE(claire->outcome(contact) == u"(done)"_s);
    const std::optional<Envelope> event = hugo->event(Present::name, soon);
    REQUIRE(event);
    const auto present = decode<Present>(event->body, replyLimits);
    REQUIRE(present);
    REQUIRE(present->people.size() == 1);
    const PresentPerson &person = present->people.front();
    CHECK(person.field.isEmpty());
    CHECK(person.part == u"contact"_s);
    CHECK(person.partField == u"notes"_s);
    CHECK(person.partRecord == contact.partRecord);
}

TEST_CASE("Whoever may not read internal comments learns nothing of somebody writing one", "[presence][rights]")
{
    Office office;
    office.withdraw(u"chef_projet"_s, u"comment.read_internal"_s);
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto sofia = office.arrive(u"sofia"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    office.addTicket();
    for (WireClient *client : {claire.get(), sofia.get(), hugo.get()})
        REQUIRE(client->outcome(office.atTicket()) == u"(done)"_s);
    const QStringList before{u"claire Test"_s, u"sofia Test"_s};
    REQUIRE(company(*hugo, before) == before);
    REQUIRE(company(*sofia, {u"claire Test"_s, u"hugo Test"_s}).size() == 2);

    REQUIRE(claire->outcome(commenting(office.atTicket(), false)) == u"(done)"_s);
    const QStringList writing{u"claire Test > comment.body"_s, u"hugo Test"_s};
    CHECK(company(*sofia, writing) == writing);
    CHECK(toldUntilQuiet(*hugo, 500).empty()); // not even that something changed

    REQUIRE(claire->outcome(commenting(office.atTicket(), true)) == u"(done)"_s);
    const QStringList answering{u"claire Test > comment.body"_s, u"sofia Test"_s};
    CHECK(company(*hugo, answering) == answering);
    REQUIRE(claire->outcome(commenting(office.atTicket(), false)) == u"(done)"_s);
    CHECK(company(*hugo, before) == before);
}

TEST_CASE("What is typed beside a record is told to those who may read it there", "[presence][rights]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    Look typing = office.atParty();
    const QStringList here{u"claire Test"_s};
    const auto hugoSees = [&](const QString &what) {
        REQUIRE(hugo->outcome(office.atParty()) == u"(done)"_s);
        REQUIRE(claire->outcome(typing) == u"(done)"_s);
        const QStringList wanted = what.isEmpty() ? here : QStringList{u"claire Test > "_s + what};
        return company(*hugo, wanted) == wanted;
    };
    const auto seesNothingOfIt = [&](WireClient &reader) {
        REQUIRE(reader.outcome(office.atParty()) == u"(done)"_s);
        REQUIRE(claire->outcome(office.atParty()) == u"(done)"_s);
        REQUIRE(company(reader, here) == here);
        REQUIRE(claire->outcome(typing) == u"(done)"_s);
        CHECK(toldUntilQuiet(reader, 500).empty());
    };
    SECTION("a line")
    {
        typing.part = u"contact"_s;
        typing.partField = u"last_name"_s;
        typing.partRecord = newUuid();
        CHECK(hugoSees(u"contact.last_name"_s));
    }
    SECTION("not a field of it that is hidden")
    {
        office.served.sql().execute("insert into role_field_rule (role_id, entity, field, access) "
                                    "select id, 'contact', 'mobile', 'hidden' from role where key = 'chef_projet'");
        const auto again = office.served.client(u"hugo"_s);
        typing.part = u"contact"_s;
        typing.partField = u"mobile"_s;
        seesNothingOfIt(*again);
    }
    SECTION("not where lines of that kind are closed")
    {
        office.withdraw(u"chef_projet"_s, u"contact.read"_s);
        const auto again = office.served.client(u"hugo"_s);
        typing.part = u"contact"_s;
        typing.partField = u"last_name"_s;
        seesNothingOfIt(*again);
    }
    SECTION("a comment where he would read it, and not elsewhere")
    {
        office.limit(u"chef_projet"_s, u"comment.read"_s, u"own"_s); // those on tickets, and his own
        office.addTicket();
        const auto again = office.served.client(u"hugo"_s);
        REQUIRE(again->outcome(inSlot(0, office.atParty())) == u"(done)"_s);
        REQUIRE(again->outcome(inSlot(1, office.atTicket())) == u"(done)"_s);
        REQUIRE(claire->outcome(inSlot(0, commenting(office.atParty(), true))) == u"(done)"_s);
        REQUIRE(claire->outcome(inSlot(1, commenting(office.atTicket(), true))) == u"(done)"_s);
        int onTicket = 0;
        for (const Present &told : toldUntilQuiet(*again, 800)) {
            const bool isTold = namesIn(told) == QStringList{u"claire Test > comment.body"_s};
            onTicket += isTold && told.entity == u"ticket"_s ? 1 : 0;
            CHECK_FALSE((isTold && told.entity == u"party"_s));
        }
        CHECK(onTicket > 0);
    }
    SECTION("not what belongs to no such record")
    {
        typing.part = u"ticket"_s;
        typing.partField = u"title"_s;
        CHECK(hugoSees({}));
        typing.part = u"nothing"_s;
        CHECK(claire->outcome(typing) == u"query.unknown_path"_s);
        typing.part = u"contact"_s;
        CHECK(claire->outcome(typing) == u"query.unknown_path"_s);
        CHECK(claire->outcome(commenting(Look{u"party"_s, {}, {}}, true)) == u"query.unknown_path"_s);
    }
}

TEST_CASE("A place of nothing, and what is no place", "[presence]")
{
    Office office;
    const auto claire = office.arrive(u"claire"_s, u"support"_s);
    const auto hugo = office.arrive(u"hugo"_s, u"chef_projet"_s);
    CHECK(claire->outcome(Look{u"nothing"_s, {}, {}}) == u"query.unknown_entity"_s);
    CHECK(claire->outcome(Look{u"ticket"_s, office.ticket, u"nothing"_s}) == u"query.unknown_path"_s);
    CHECK(claire->outcome(Look{u"ticket"_s, {}, u"title"_s}) == u"query.unknown_path"_s);
    CHECK(office.served.stranger()->outcome(Look{u"ticket"_s, {}, {}}) == u"login.needed"_s);
    // A record that isn't there is answered like one that is, and nobody meets there.
    REQUIRE(claire->outcome(office.atTicket()) == u"(done)"_s);
    REQUIRE(hugo->outcome(office.atTicket()) == u"(done)"_s);
    for (const Envelope &event : claire->eventsUntilQuiet(400)) {
        if (event.type == QLatin1StringView(Present::name))
            CHECK(decode<Present>(event.body)->people.empty());
    }
}

TEST_CASE("However fast somebody comes and goes, others are told now and then", "[presence]")
{
    ServedDatabase served(
        [](ServerSettings &settings) { settings.limits.presenceInterval = std::chrono::milliseconds(400); });
    served.addUser(u"claire"_s, {u"support"_s});
    const auto claire = served.client(u"claire"_s);
    const auto admin = served.client();
    REQUIRE(claire->outcome(Look{u"ticket"_s, {}, {}}) == u"(done)"_s);
    for (int time = 0; time < 150; ++time) {
        REQUIRE(admin->outcome(Look{u"ticket"_s, {}, {}}) == u"(done)"_s);
        REQUIRE(admin->outcome(Look{u"party"_s, {}, {}}) == u"(done)"_s);
    }
    REQUIRE(admin->outcome(Look{u"ticket"_s, {}, {}}) == u"(done)"_s);
    int told = 0;
    QStringList last;
    for (const Envelope &event : claire->eventsUntilQuiet(1'500)) {
        if (event.type != QLatin1StringView(Present::name))
            continue;
        ++told;
        last = namesIn(*decode<Present>(event.body));
    }
    CHECK(told <= 15);
    CHECK(last == QStringList{u"admin Test"_s});
    CHECK(served.number("select count(*) from request_log") == 0);
    CHECK(served.number("select count(*) from activity_log where act = 'look'") == 0);
}

TEST_CASE("However many places somebody hurries through, others are told now and then", "[presence]")
{
    ServedDatabase served(
        [](ServerSettings &settings) { settings.limits.presenceInterval = std::chrono::milliseconds(3'000); });
    served.addUser(u"claire"_s, {u"support"_s});
    const auto claire = served.client(u"claire"_s);
    const auto admin = served.client();
    std::vector<Look> places;
    for (const Schema *schema : catalogue()) {
        if (claire->outcome(listOf(schema->name(), u"id"_s)) == u"(done)"_s && places.size() < 4)
            places.push_back(inSlot(static_cast<qint64>(places.size()), Look{schema->name(), {}, {}}));
    }
    REQUIRE(places.size() == 4);
    for (const Look &place : places)
        REQUIRE(claire->outcome(place) == u"(done)"_s);
    QElapsedTimer took;
    took.start();
    for (int time = 0; time < 12; ++time) {
        for (const Look &place : places) {
            REQUIRE(admin->outcome(place) == u"(done)"_s);
            QThread::msleep(15); // long enough to be told of, were each told
            REQUIRE(admin->outcome(inSlot(place.slot, Look{})) == u"(done)"_s);
            QThread::msleep(15);
        }
    }
    for (const Look &place : places)
        REQUIRE(admin->outcome(place) == u"(done)"_s);
    QHash<QString, QStringList> last;
    int told = 0;
    for (const Present &present : toldUntilQuiet(*claire, 4'000)) {
        ++told;
        last[present.entity] = namesIn(present);
    }
    // Once per place and interval, and at most once more for each at the beginning and the end.
    INFO("told " << told << " times in " << took.elapsed() << " ms");
    CHECK(told <= static_cast<int>(places.size() * static_cast<std::size_t>(took.elapsed() / 3'000 + 2)));
    for (const Look &place : places)
        CHECK(last.value(place.entity) == QStringList{u"admin Test"_s});
}
