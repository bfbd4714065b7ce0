// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/TicketActs.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

#include <QDeadlineTimer>

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
        names += person.field.isEmpty() ? person.name : person.name + u" > "_s + person.field;
    names.sort();
    return names;
}

// Waits until these and nobody else are there; what it was told last otherwise.
QStringList company(WireClient &client, QStringList wanted)
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
        last = namesIn(*present);
        if (last == wanted)
            break;
    }
    return last;
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
