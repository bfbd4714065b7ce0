// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ExportMessages.h"
#include "shared/protocol/FeedMessages.h"
#include "shared/protocol/RecordMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

Fetch logLines(const QString &act)
{
    Query query;
    query.entity = u"activity_log"_s;
    query.columns = {u"act"_s,     u"user_id"_s,    u"entity"_s,     u"record_id"_s,
                     u"address"_s, u"session_id"_s, u"created_at"_s, u"created_by"_s};
    query.filter = Filter::condition(u"act"_s, Operator::Is, {act});
    query.sort = {SortKey{u"created_at"_s, Qt::DescendingOrder}};
    return Fetch{query};
}

// What the search box of the list finds: the deeds, one after the other.
QStringList found(WireClient &client, const QString &words)
{
    Query query;
    query.entity = u"activity_log"_s;
    query.columns = {u"act"_s};
    query.search = words;
    query.sort = {SortKey{u"act"_s}};
    const auto rows = client.request(Fetch{query});
    if (!rows)
        return {rows.error().code};
    QStringList deeds;
    for (const Value &value : rows->columns[0].values)
        deeds += std::get<QString>(value);
    return deeds;
}

} // namespace

TEST_CASE("Who administers reads in the log who did what, when and from where", "[records][log]")
{
    ServedDatabase served;
    const QUuid claire = served.addUser(u"claire"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> client = served.client(u"claire"_s);
    const QUuid domain = newUuid();
    REQUIRE(client->outcome(newDomain(u"Chauffage"_s, domain)) == u"(done)"_s);

    const std::unique_ptr<WireClient> admin = served.client();
    const auto saves = admin->request(logLines(u"save"_s));
    REQUIRE(saves);
    REQUIRE(saves->ids.size() == 1);
    const QString session = served.text("select session_id::text from activity_log where act = 'save'");
    CHECK(std::get<QUuid>(saves->columns[1].values[0]) == claire);
    CHECK(std::get<QString>(saves->columns[2].values[0]) == u"ticket_domain"_s);
    CHECK(std::get<QUuid>(saves->columns[3].values[0]) == domain);
    CHECK(std::get<QString>(saves->columns[4].values[0]) == u"127.0.0.1"_s);
    CHECK(std::get<QUuid>(saves->columns[5].values[0]).toString(QUuid::WithoutBraces) == session);
    CHECK(std::get<Moment>(saves->columns[6].values[0]).toDateTime().secsTo(QDateTime::currentDateTimeUtc()) < 120);
    CHECK(std::get<QUuid>(saves->columns[7].values[0]) == claire);

    // One line, opened: it says by name which record it was about.
    const auto opened = admin->request(Read{u"activity_log"_s, saves->ids[0]});
    REQUIRE(opened);
    CHECK(opened->labels.value(u"record_id"_s) == u"Chauffage"_s);
}

TEST_CASE("A list of the log grows while people work", "[records][log]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> admin = served.client();
    REQUIRE(admin->outcome(Subscribe{{u"activity_log"_s}}) == u"(done)"_s);
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> paul = served.client(u"paul"_s);
    const QString line = served.text("select a.id::text from activity_log a join \"user\" u on u.id = a.user_id "
                                     "where a.act = 'login' and u.email = 'paul@example.org'");
    bool isTold = false;
    while (!isTold) {
        const std::optional<Envelope> event = admin->event(Changed::name);
        REQUIRE(event);
        const Result<Changed> changed = decode<Changed>(event->body);
        REQUIRE(changed);
        for (const ChangedRecord &record : changed->records)
            isTold |= record.entity == u"activity_log"_s && record.id == QUuid::fromString(line);
    }
}

TEST_CASE("Nobody else reads the log, and nobody at all writes it", "[records][log]")
{
    ServedDatabase served;
    for (const QString &role : {u"manager"_s, u"support"_s, u"partner"_s}) {
        served.addUser(role, {role});
        CHECK(served.client(role)->outcome(logLines(u"login"_s)) == u"permission.denied"_s);
    }
    const std::unique_ptr<WireClient> admin = served.client();
    const auto lines = admin->request(logLines(u"login"_s));
    REQUIRE(lines);
    REQUIRE_FALSE(lines->ids.empty());
    const QUuid line = lines->ids[0];
    CHECK(admin->outcome(Save{u"activity_log"_s, line, 1, {{u"address"_s, u"10.0.0.1"_s}}}) == u"permission.denied"_s);
    CHECK(admin->outcome(Save{u"activity_log"_s, newUuid(), 0, {{u"act"_s, u"login"_s}}}) == u"permission.denied"_s);
    CHECK(admin->outcome(Archive{u"activity_log"_s, line, 1, true}) == u"permission.denied"_s);
    CHECK(served.number("select count(*) from activity_log where address = '10.0.0.1' or archived_at is not null or "
                        "version > 1") == 0);
}

TEST_CASE("The log is searched by words: deed, kind of record, address and who it was", "[records][log][search]")
{
    ServedDatabase served;
    served.addUser(u"claire"_s, {u"support"_s});
    served.sql().execute(
        "update \"user\" set first_name = 'Émilie', last_name = 'Garnier' where email like 'claire@%'");
    const QByteArray add =
        "insert into activity_log (user_id, act, entity, address) select id, $2, $3, $4 from \"user\" "
        "where email = $1";
    const auto did = [&](const char *who, const char *act, const char *entity, const char *address) {
        served.sql().execute(
            add, {Parameter::utf8(who), Parameter::utf8(act), Parameter::utf8(entity), Parameter::utf8(address)});
    };
    did("claire@example.org", "ticket.close", "ticket", "192.0.2.17");
    did("claire@example.org", "export", "party", "192.0.2.17");
    did("admin@example.org", "import", "party", "198.51.100.4");
    const std::unique_ptr<WireClient> admin = served.client();
    CHECK(found(*admin, u"close"_s) == QStringList{u"ticket.close"_s});
    CHECK(found(*admin, u"party"_s) == QStringList{u"export"_s, u"import"_s});
    CHECK(found(*admin, u"192.0.2.17"_s) == QStringList{u"export"_s, u"ticket.close"_s});
    CHECK(found(*admin, u"emilie"_s) == QStringList{u"export"_s, u"ticket.close"_s});
    CHECK(found(*admin, u"garnier party"_s) == QStringList{u"export"_s}); // each word, wherever it stands
    CHECK(found(*admin, u"garnier import"_s).isEmpty());

    // Whose name is hidden is not found by it, and whoever reads only his own lines finds no others.
    const std::unique_ptr<WireClient> claire = served.client(u"claire"_s);
    CHECK(found(*claire, u"party"_s) == QStringList{u"permission.denied"_s});
    served.sql().execute("insert into role_permission (role_id, permission_id, scope) select role.id, permission.id, "
                         "'own' from role, permission where role.key = 'support' and permission.key = "
                         "'activity_log.read'");
    served.sql().execute("insert into role_field_rule (role_id, entity, field, access) select id, 'user', "
                         "'display_name', 'hidden' from role where key = 'support'");
    const std::unique_ptr<WireClient> again = served.client(u"claire"_s);
    CHECK(found(*again, u"party"_s) == QStringList{u"export"_s});
    CHECK(found(*again, u"emilie"_s).isEmpty());
}

TEST_CASE("The log is narrowed to a deed, a person and a day, and leaves in a file", "[records][log][export]")
{
    ServedDatabase served;
    const QUuid claire = served.addUser(u"claire"_s, {u"support"_s});
    served.sql().execute("insert into activity_log (user_id, act, entity, created_at) "
                         "select u.id, d.act, 'ticket', now() - make_interval(days => d.days) from \"user\" u, "
                         "(values ('ticket.close', 0), ('ticket.close', 3), ('save', 0)) d (act, days)");
    const std::unique_ptr<WireClient> admin = served.client();
    Query query = logLines(u"ticket.close"_s).query;
    query.filter =
        Filter::all({query.filter, Filter::condition(u"user_id"_s, Operator::Is, {claire}),
                     Filter::condition(u"entity"_s, Operator::Is, {u"ticket"_s}),
                     Filter::condition(u"created_at"_s, Operator::AtLeast,
                                       {Moment::fromDateTime(QDateTime::currentDateTimeUtc().addDays(-1))})});
    const auto rows = admin->request(Fetch{query});
    REQUIRE(rows);
    CHECK(rows->ids.size() == 1);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
        const QUuid id = newUuid();
        const auto opened = admin->request(Export{id, format, query});
        REQUIRE(opened);
        CHECK(opened->rows == 1);
        const auto page = admin->request(ExportPage{id, query});
        REQUIRE(page);
        CHECK(page->ids == rows->ids);
    }
    CHECK(served.number("select count(*) from activity_log where act = 'export' and entity = 'activity_log'") == 2);
    CHECK(served.client(u"claire"_s)->outcome(Export{newUuid(), ExportFormat::Csv, query}) == u"permission.denied"_s);
}
