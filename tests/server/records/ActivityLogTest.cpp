// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
