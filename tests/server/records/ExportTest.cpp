// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ExportMessages.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/net/TestServer.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

Query domains()
{
    Query query;
    query.entity = u"ticket_domain"_s;
    query.columns = {u"name"_s};
    query.sort = {SortKey{u"name"_s}};
    return query;
}

void addDomains(ServedDatabase &served, int count)
{
    const std::unique_ptr<WireClient> client = served.client();
    for (int number = 1; number <= count; ++number)
        REQUIRE(client->outcome(newDomain(u"Domaine %1"_s.arg(number))) == u"(done)"_s);
}

} // namespace

TEST_CASE("An export is counted, logged with its filter, and then gives its rows", "[export]")
{
    ServedDatabase served;
    addDomains(served, 5);
    const QUuid user = served.addUser(u"claire"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"claire"_s);
    Query query = domains();
    query.filter = Filter::condition(u"name"_s, Operator::AnyOf, {u"Domaine 2"_s, u"Domaine 4"_s, u"Domaine 5"_s});
    const QUuid id = newUuid();

    // Not a row before the line is written.
    CHECK(client->outcome(ExportPage{id, query}) == u"export.unknown"_s);
    const auto opened = client->request(Export{id, ExportFormat::Xlsx, query});
    REQUIRE(opened);
    CHECK(opened->rows == 3);
    CHECK(served.number("select count(*) from activity_log where act = 'export'") == 1);
    CHECK(served.text(
              "select user_id::text || ' ' || entity || ' ' || record_id::text || ' ' || (detail->>'rows') || ' ' "
              "|| (detail->>'format') from activity_log where act = 'export'") ==
          user.toString(QUuid::WithoutBraces) + u" ticket_domain "_s + id.toString(QUuid::WithoutBraces) +
              u" 3 xlsx"_s);
    CHECK(served.text("select detail #>> '{query,filter,values,1}' from activity_log where act = 'export'") ==
          u"Domaine 4"_s);
    CHECK(served.text("select detail #>> '{query,columns,0,path}' from activity_log where act = 'export'") ==
          u"name"_s);

    Query page = query;
    page.limit = 2;
    const auto first = client->request(ExportPage{id, page});
    REQUIRE(first);
    CHECK(first->columns.front().values == std::vector<Value>{u"Domaine 2"_s, u"Domaine 4"_s});
    page.after = first->next;
    const auto second = client->request(ExportPage{id, page});
    REQUIRE(second);
    CHECK(second->columns.front().values == std::vector<Value>{u"Domaine 5"_s});
    CHECK(second->next.isEmpty());

    // What was not logged does not leave: another filter, another column, by somebody else.
    CHECK(client->outcome(ExportPage{id, domains()}) == u"export.unknown"_s);
    page = query;
    page.columns.push_back(u"created_at"_s);
    CHECK(client->outcome(ExportPage{id, page}) == u"export.unknown"_s);
    CHECK(served.client()->outcome(ExportPage{id, query}) == u"export.unknown"_s);
}

TEST_CASE("The line of an export does not keep whom it was narrowed to, and its pages are held to it all the same",
          "[export]")
{
    ServedDatabase served;
    served.addUser(u"claire"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.client(u"claire"_s);
    const auto about = [](const QString &email) {
        Query query;
        query.entity = u"contact"_s;
        query.columns = {u"created_at"_s};
        query.search = u"Quatrebarbes"_s;
        query.filter = Filter::all({Filter::condition(u"email"_s, Operator::Is, {email}),
                                    Filter::condition(u"party.status"_s, Operator::Is, {u"active"_s})});
        return query;
    };
    const QUuid id = newUuid();
    REQUIRE(client->request(Export{id, ExportFormat::Csv, about(u"phq@planted.fr"_s)}));
    const QString detail = served.text("select detail::text from activity_log where act = 'export'");
    CHECK_FALSE(detail.contains(u"planted"_s));
    CHECK_FALSE(detail.contains(u"Quatrebarbes"_s));
    CHECK(detail.contains(u"active"_s));
    CHECK(client->outcome(ExportPage{id, about(u"phq@planted.fr"_s)}) == u"(done)"_s);
    CHECK(client->outcome(ExportPage{id, about(u"other@planted.fr"_s)}) == u"export.unknown"_s);
}

TEST_CASE("Without the right nothing leaves, and nothing is logged", "[export]")
{
    ServedDatabase served;
    addDomains(served, 1);
    served.addUser(u"paul"_s, {u"technician"_s}); // reads every domain
    const std::unique_ptr<WireClient> client = served.client(u"paul"_s);
    CHECK(client->outcome(Fetch{domains()}) == u"(done)"_s);
    const QUuid id = newUuid();
    CHECK(client->outcome(Export{id, ExportFormat::Csv, domains()}) == u"export.denied"_s);
    CHECK(client->outcome(ExportPage{id, domains()}) == u"export.unknown"_s);
    CHECK(served.number("select count(*) from activity_log where act = 'export'") == 0);

    // Taken back while it runs.
    served.addUser(u"lea"_s, {u"support"_s});
    const std::unique_ptr<WireClient> lea = served.client(u"lea"_s);
    REQUIRE(lea->outcome(Export{id, ExportFormat::Csv, domains()}) == u"(done)"_s);
    REQUIRE(lea->outcome(ExportPage{id, domains()}) == u"(done)"_s);
    served.sql().execute("delete from role_permission using permission p where p.id = permission_id and p.key = "
                         "'ticket_domain.export' and role_id = (select id from role where key = 'support')");
    QString outcome;
    for (int tries = 0; tries < 100 && outcome != u"export.denied"_s; ++tries) {
        QThread::msleep(50);
        outcome = lea->outcome(ExportPage{id, domains()});
    }
    CHECK(outcome == u"export.denied"_s);
}

TEST_CASE("A column that is hidden or unknown is refused before anything is logged", "[export]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    Query query;
    query.entity = u"user"_s;
    query.columns = {u"password_hash"_s};
    CHECK(client->outcome(Export{newUuid(), ExportFormat::Csv, query}) == u"query.unknown_path"_s);
    query.columns = {u"nonsense"_s};
    CHECK(client->outcome(Export{newUuid(), ExportFormat::Csv, query}) == u"query.unknown_path"_s);
    CHECK(served.number("select count(*) from activity_log where act = 'export'") == 0);
}

TEST_CASE("The scope of exporting narrows that of reading, and never widens it", "[export]")
{
    SampleWorld world;
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s};
    const auto countFor = [&](Scope reading, Scope exporting) {
        Caller caller = world.caller(u"technician"_s);
        caller.rights = std::make_shared<const Rights>(
            std::vector<QString>{u"technician"_s},
            std::vector<Grant>{{u"ticket.read"_s, reading}, {u"ticket.export"_s, exporting}}, std::vector<FieldRule>{});
        return Store(world.connection(), caller).countExport(query);
    };
    const qint64 all = world.number("select count(*) from ticket where archived_at is null");
    const qint64 own = world.number("select count(*) from ticket where archived_at is null and technician_id = $1",
                                    {SampleWorld::id(u"user technician"_s)});
    REQUIRE(own < all);
    CHECK(countFor(Scope::All, Scope::All) == all);
    CHECK(countFor(Scope::All, Scope::Own) < all);
    CHECK(countFor(Scope::Own, Scope::All) == countFor(Scope::Own, Scope::Own));
    CHECK(countFor(Scope::Own, Scope::All) == countFor(Scope::All, Scope::Own));
}

TEST_CASE("The right to export is seeded for the offices, and goes with its migration", "[export]")
{
    ServedDatabase served;
    const auto scope = [&](const char *role, const char *key) {
        return served.text(
            QByteArray("select coalesce(max(scope), '-') from role_permission join role r on r.id = role_id "
                       "join permission p on p.id = permission_id where r.key = '") +
            role + "' and p.key = '" + key + "'");
    };
    CHECK(scope("admin", "user.export") == u"all"_s);
    CHECK(scope("manager", "ticket.export") == u"all"_s);
    CHECK(scope("commercial", "contact.export") == u"all"_s);
    CHECK(scope("support", "user.export") == u"-"_s);
    CHECK(scope("technician", "ticket.export") == u"-"_s);
    CHECK(scope("partner", "ticket.export") == u"-"_s);
    CHECK(scope("beneficiary", "user.export") == u"-"_s);
}
