// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DbRefusal.h"

#include "shared/schema/CodeTexts.h"
#include "tests/server/SampleWorld.h"

#include <QRegularExpression>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// How a statement's failure is told to a client: code, then the code and field.
QString told(SampleWorld &world, const QByteArray &sql)
{
    return summary(refusalOfAction([&] { world.superuser().execute(sql); }));
}

QString toldOfState(const QByteArray &sqlState)
{
    DbError::Failure failure;
    failure.sqlState = sqlState;
    return refusalFor(DbError(failure)).code;
}

} // namespace

TEST_CASE("Broken constraints become issues beside their fields", "[refusal]")
{
    SampleWorld world;
    const QByteArray ticket = "update ticket set %1 where id = sample_id('ticket 1')";
    const auto change = [&](const char *assignment) {
        return told(world, QByteArray(ticket).replace("%1", assignment));
    };
    CHECK(change("title = null") == u"invalid required title"_s);
    CHECK(change("title = repeat('x', 300)") == u"invalid ticket.title_length title"_s);
    CHECK(change("priority = 'huge'") == u"invalid ticket.priority_choice priority"_s);
    CHECK(change("client_id = gen_random_uuid()") == u"invalid ticket.client_unknown client_id"_s);
    CHECK(change("reference = (select reference from ticket where id = sample_id('ticket 2'))") ==
          u"invalid ticket.reference_taken reference"_s);
    CHECK(change("estimated_hours = -1") == u"invalid ticket.estimated_hours_range estimated_hours"_s);
    CHECK(change("contact_id = sample_id('contact 5')") == u"invalid ticket.contact_of_other_client contact_id"_s);
    CHECK(change("status = 'closed'") == u"ticket.transition_refused"_s);
    CHECK(change("estimated_hours = 1e12") == u"invalid wrong_type "_s);
    CHECK(told(world, "update equipment set warranty_end_date = '1990-01-01'") ==
          u"invalid equipment.warranty_before_purchase "_s);
    CHECK(told(world, "update \"user\" set email = 'ADMIN@example.com'") == u"invalid user.email_taken email"_s);
    CHECK(told(world, "update party set sales_contact_id = sample_id('user partner')") ==
          u"invalid party.sales_contact_role sales_contact_id"_s);
    CHECK(told(world, "insert into ticket select * from ticket limit 1").startsWith(u"i"));
    CHECK(told(world,
               "insert into comment (subject_entity, subject_id, body) values ('ticket', gen_random_uuid(), 'x')") ==
          u"invalid comment.subject_unknown subject_id"_s);
    CHECK(told(world, "insert into ticket_domain (id, name) values (sample_id('domain 1'), 'x')") ==
          u"record.exists"_s);
}

TEST_CASE("What a client can't mend is told in one word, and nothing internal with it", "[refusal]")
{
    SampleWorld world;
    for (const QByteArray &sql :
         {QByteArray("select * from nothing_here"), QByteArray("selekt"), QByteArray("select 1 / 0"),
          QByteArray("insert into request_log (type, payload_hash) values ('x', '')"),
          QByteArray("insert into number_series values ('x', 'y', 'z')"),
          QByteArray("select pg_read_file('/etc/passwd/x')")}) {
        const Refusal refusal = refusalOfAction([&] { world.superuser().execute(sql); });
        INFO(sql.constData() << " → " << refusal.code.toStdString());
        CHECK((refusal.code == u"internal"_s || refusal.code == u"invalid"_s));
        CHECK(refusal.entity.isEmpty());
        CHECK(refusal.args.isEmpty());
        CHECK(findText(refusal.code).text != nullptr);
    }
    CHECK(toldOfState("40001") == u"database.conflict"_s);
    CHECK(toldOfState("40P01") == u"database.conflict"_s);
    CHECK(toldOfState("57014") == u"database.timeout"_s);
    CHECK(toldOfState("55P03") == u"database.timeout"_s);
    CHECK(toldOfState("53300") == u"database.unavailable"_s);
    CHECK(toldOfState({}) == u"database.unavailable"_s);
    CHECK(refusalFor(DbError::ofLostConnection(u"gone"_s)).code == u"database.unavailable"_s);
}
