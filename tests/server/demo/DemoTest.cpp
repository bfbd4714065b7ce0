// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Demo.h"
#include "server/access/Passwords.h"
#include "server/demo/Texts.h"
#include "server/demo/WorkCalendar.h"
#include "shared/schema/Checks.h"
#include "shared/schema/TextFormats.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QDateTime>
#include <QTimeZone>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

demo::Options optionsOf(qint64 tickets, quint64 seed = 7)
{
    demo::Options options;
    options.tickets = tickets;
    options.seed = seed;
    options.now = Moment::fromDateTime(QDateTime(QDate(2026, 11, 18), QTime(10, 42), QTimeZone("Europe/Paris")));
    return options;
}

demo::Summary fillOnce(const tests::Database &database, const demo::Options &options)
{
    Connection connection(database.owner());
    return demo::fill(connection, options, [](const QString &) {});
}

qint64 count(Connection &connection, QByteArrayView query)
{
    return connection.execute("select count(*) from (" + query.toByteArray() + ") as found").integer(0, 0);
}

// Of a table's whole content but columns that hold chance or the clock of the run.
QString digest(Connection &connection, const QByteArray &table)
{
    return connection
        .execute("select md5(string_agg(row_text, E'\\n' order by row_text)) from (select (to_jsonb(t) - "
                 "'{password_hash}'::text[])::text as row_text from \"" +
                 table + "\" t) as rows")
        .text(0, 0);
}

const std::vector<QByteArray> &tables()
{
    static const std::vector<QByteArray> all{"user",          "user_profile", "user_role",          "party",
                                             "contact",       "ticket",       "party_address",      "ticket_domain",
                                             "equipment",     "comment",      "equipment_category", "notification",
                                             "record_history"};
    return all;
}

} // namespace

TEST_CASE("The written texts are complete", "[demo]")
{
    const auto texts = demo::Texts::load();
    CHECK(texts.domains.size() >= 8);
    for (const demo::Domain &domain : texts.domains) {
        INFO(domain.name.toStdString());
        CHECK(domain.symptoms.size() >= 25);
        CHECK_FALSE(domain.categories.empty());
        for (const demo::Symptom &symptom : domain.symptoms) {
            demo::Random random(1, "test");
            const QByteArray title = symptom.title.expand(random);
            INFO(title.toStdString());
            CHECK_FALSE(title.isEmpty());
            CHECK_FALSE(symptom.request.isEmpty());
            CHECK_FALSE(symptom.finding.isEmpty());
            CHECK_FALSE(symptom.solution.isEmpty());
            CHECK(symptom.hours > 0);
            CHECK(QByteArrayList({"low", "normal", "high", "critical"}).contains(symptom.priority));
            CHECK(QByteArrayList({"none", "degraded", "stopped", "danger"}).contains(symptom.emergency));
        }
    }
    for (std::size_t segment = 0; segment < demo::clientSegmentCount; ++segment) {
        CHECK(texts.places[segment].size() >= 10);
        CHECK_FALSE(texts.jobs[segment].empty());
    }
    CHECK(texts.towns.size() >= 80);
}

TEST_CASE("A phrase draws its choices, numbers and slots", "[demo]")
{
    demo::Slots contents;
    contents.set("lieu", "le hall");
    demo::Random random(3, "phrase");
    CHECK(demo::Phrase("Fuite {dans {lieu}|dans {lieu}} , {2-2} litres").expand(random, contents) ==
          "Fuite dans le hall , 2 litres");
    CHECK(demo::Phrase("a {|} b").expand(random) == "a b");
    CHECK_THROWS(demo::Phrase("{never closed"));
}

TEST_CASE("The calendar knows French holidays and working hours", "[demo]")
{
    CHECK(demo::easterOf(2026) == QDate(2026, 4, 5));
    CHECK(demo::easterOf(2027) == QDate(2027, 3, 28));
    CHECK(demo::isFrenchHoliday(QDate(2026, 5, 14))); // Ascension
    CHECK(demo::isFrenchHoliday(QDate(2026, 11, 11)));
    CHECK_FALSE(demo::isFrenchHoliday(QDate(2026, 11, 12)));

    const demo::WorkCalendar calendar(optionsOf(1).now);
    CHECK(calendar.date(calendar.today()) == QDate(2026, 11, 18));
    CHECK(calendar.minutesOf(calendar.now()) == Approx(10 * 60 + 42));
    // Friday 17:30 and an hour of work: half of it on Monday.
    const Moment friday = calendar.at(calendar.today() + 2, 17 * 60 + 30);
    CHECK(calendar.afterWork(friday, 60) == calendar.at(calendar.today() + 5, 8 * 60 + 30));
}

TEST_CASE("The demonstration holds every rule of the business", "[demo]")
{
    const tests::Database database;
    const demo::Summary summary = fillOnce(database, optionsOf(6'000));
    Connection connection(database.administrator());
    const auto none = [&connection](QByteArrayView query) {
        INFO(query.toByteArray().toStdString());
        CHECK(count(connection, query) == 0);
    };

    {
        INFO("its size");
        CHECK(summary.tickets == 6'000);
        CHECK(summary.users >= 45);
        CHECK(summary.parties == 900);
        CHECK(summary.contacts >= 1'300);
        CHECK(summary.contacts <= 1'500);
        CHECK(summary.equipment >= 1'350);
        CHECK(summary.equipment <= 1'650);
        CHECK(summary.openTickets >= 60);
        CHECK(summary.openTickets <= 110);
    }
    {
        INFO("histories follow the transitions without a gap");
        none("select from record_history h where entity = 'ticket' and old_values ? 'status' and not exists (select "
             "from "
             "state_transition s where s.entity = 'ticket' and s.from_state = h.old_values ->> 'status' and s.to_state "
             "= "
             "h.new_values ->> 'status')");
        none("select from ticket t where (select count(*) from record_history h where h.entity = 'ticket' and "
             "h.record_id = t.id) <> t.version");
        none("select from (select h.*, row_number() over (partition by record_id order by id) as place, lag(at) over "
             "(partition by record_id order by id) as before from record_history h where entity = 'ticket') as h "
             "where h.version <> h.place or h.at < h.before or (h.place = 1) <> (h.action = 'created')");
        none("select from (select old_values ->> 'status' as now, lag(new_values ->> 'status') over (partition by "
             "record_id order by id) as before from record_history where entity = 'ticket' and new_values ? 'status') "
             "as h where h.before is not null and h.now <> h.before");
        none("select from ticket t where t.status <> (select h.new_values ->> 'status' from record_history h where "
             "h.entity = 'ticket' and h.record_id = t.id and h.new_values ? 'status' order by h.id desc limit 1)");
        none(
            "select from ticket t join lateral (select at, user_id from record_history h where h.entity = 'ticket' and "
            "h.record_id = t.id order by h.id desc limit 1) as last on true where t.updated_at <> last.at or "
            "t.updated_by <> last.user_id");
        none("select from ticket t join record_history h on h.entity = 'ticket' and h.record_id = t.id and h.version = "
             "1 "
             "where h.at <> t.created_at or h.user_id <> t.created_by or h.new_values ->> 'title' <> t.title or "
             "h.new_values ->> 'status' <> 'new'");
        // Replayed from the first row to the last, the history gives the ticket as it stands.
        none("with replayed as (select record_id, key, (array_agg(value order by h.id desc))[1] as value from "
             "record_history h, jsonb_each(h.new_values) where entity = 'ticket' group by record_id, key) "
             "select from replayed r join ticket t on t.id = r.record_id "
             "where r.value is distinct from coalesce(to_jsonb(t) -> r.key, 'null')");
        none("select from record_history where entity = 'ticket' and action not in ('created', 'changed') and action "
             "not "
             "in (select key from permission)");
        none(
            "select from (select distinct entity from record_history) h where entity not in (select name from entity)");
        for (const char *table : {"user", "party", "contact", "party_address", "equipment", "comment"})
            none("select from \"" + QByteArray(table) +
                 "\" t where (select count(*) from record_history h where h.entity = '" + table +
                 "' and h.record_id = t.id and h.action = 'created') <> 1");
    }
    {
        INFO("what ended has its end, what is open has none");
        none("select from ticket where (ended_at is not null) <> (status in ('resolved', 'closed', 'cancelled'))");
        none("select from ticket t where ended_at is not null and ended_at <> (select h.at from record_history h where "
             "h.entity = 'ticket' and h.record_id = t.id and h.new_values ->> 'status' in ('resolved', 'cancelled') "
             "order by h.id desc limit 1)");
        none("select from ticket where status in ('resolved', 'closed') and coalesce(solution, '') = ''");
    }
    {
        INFO("everything a ticket names is its client's");
        none("select from ticket t join contact c on c.id = t.contact_id where c.party_id <> t.client_id");
        none("select from ticket t join equipment e on e.id = t.equipment_id where e.client_id <> t.client_id");
        none("select from ticket t join party_address a on a.id = t.site_id where a.party_id <> t.client_id");
        none("select from equipment e join party_address a on a.id = e.site_id where a.party_id <> e.client_id");
        none("select from ticket t join party p on p.id = t.client_id where not p.is_client");
        none("select from ticket t join party p on p.id = t.partner_id where not p.is_partner");
        none("select from ticket t join party p on p.id = t.client_id where p.created_at > t.created_at");
        none("select from ticket t join equipment e on e.id = t.equipment_id where e.created_at > t.created_at");
        none("select from ticket t join \"user\" u on u.id = t.technician_id where not exists (select from user_role l "
             "join role r on r.id = l.role_id where l.user_id = u.id and r.key in ('technician', "
             "'technician_external')) "
             "or t.partner_id is distinct from u.party_id");
    }
    {
        INFO("nothing comes from the future");
        for (const char *table : {"ticket", "comment", "notification", "party", "contact", "equipment", "user"})
            none("select from \"" + QByteArray(table) +
                 "\" where updated_at > '2026-11-18 10:42+01' or updated_at < created_at");
        none("select from record_history where at > '2026-11-18 10:42+01' and entity <> 'setting'");
        none("select from comment c join ticket t on t.id = c.subject_id where c.created_at < t.created_at");
    }
    {
        INFO("the numbers of companies are right, and nothing could reach anybody");
        const Rows parties = connection.execute(
            "select coalesce(siren, ''), coalesce(siret, ''), coalesce(vat_number, ''), coalesce(email, ''), "
            "coalesce(phone, ''), coalesce(website, '') from party");
        for (int row = 0; row < parties.size(); ++row) {
            using kinds::TextFormat;
            constexpr std::array formats{TextFormat::Siren, TextFormat::Siret, TextFormat::VatNumber,
                                         TextFormat::Email, TextFormat::Phone, TextFormat::WebAddress};
            for (int column = 0; column < 6; ++column) {
                INFO(parties.text(row, column).toStdString());
                CHECK(checkFormat(formats[static_cast<std::size_t>(column)], parties.text(row, column)).isEmpty());
            }
            CHECK(parties.text(row, 1).startsWith(parties.text(row, 0)));
        }
        none("select from party where siren is not null group by siren having count(*) > 1");
        none("select from party group by name having count(*) > 1");
        none("select from (select email from party union all select email from contact union all select email from "
             "\"user\") as mail where email !~ '\\.example$'");
        none("select from (select phone from party union all select phone from contact union all select mobile from "
             "contact union all select phone from \"user\") as numbers where phone !~ "
             "'^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) [0-9]{2} [0-9]{2}$'");
    }
    {
        INFO("texts read well");
        none("select from ticket where title ~ '[{}|]' or description ~ '[{}|]' or solution ~ '[{}|]'");
        none("select from comment where body ~ '[{}|]'");
        none("select from ticket where title ~ '  |^ | $' or description ~ '  '");
        // No title stands twice on a page of the newest hundred more than a few times.
        CHECK(count(connection,
                    "select distinct title from (select title from ticket order by created_at desc limit 100) "
                    "as page") >= 85);
        CHECK(count(connection, "select distinct description from ticket") > 5'800);
    }
    {
        INFO("the states of open tickets and their deadlines");
        CHECK(count(connection, "select distinct status from ticket") == 10);
        CHECK(count(connection, "select from ticket where status in ('new', 'qualified')") >= 2);
        CHECK(count(connection, "select from ticket where status in ('closed')") > 5'000);
        const QByteArray open(
            "select from ticket where status not in ('resolved', 'closed', 'cancelled') and deadline ");
        CHECK(count(connection, open + "< '2026-11-18 10:42+01'") >= 2);
        CHECK(count(connection, open + "between '2026-11-18' and '2026-12-10'") > 40);
        none("select from ticket where deadline < created_at");
        none(
            "select from (select count(*) as n from ticket t left join comment c on c.subject_id = t.id group by t.id) "
            "as per where n > 6");
    }
    {
        INFO("one account for each role, with the shown password");
        const Rows accounts =
            connection.execute("select account ->> 'role', account ->> 'email', account ->> 'password' from setting, "
                               "jsonb_array_elements(value) as account where key = 'demo.accounts'");
        CHECK(accounts.size() == 13);
        for (int row = 0; row < accounts.size(); ++row) {
            const Rows user = connection.execute("select u.password_hash, r.key from \"user\" u join user_role l on "
                                                 "l.user_id = u.id join role r on r.id = l.role_id where u.email = $1",
                                                 {accounts.text(row, 1)});
            REQUIRE(user.size() == 1);
            CHECK(user.text(0, 1) == accounts.text(row, 0));
            if (row == 0)
                CHECK(password::verify(user.text(0, 0).toLatin1(), accounts.text(row, 2)));
        }
        none("select from role r where not exists (select from user_role l where l.role_id = r.id)");
        CHECK(count(connection, "select from notification where read_at is null") > 0);
    }
    {
        INFO("people take up where it stops");
        Connection application(database.application());
        const Rows made = application.execute(
            "insert into ticket (title, domain_id, client_id) select 'Après', d.id, p.id from ticket_domain d, party p "
            "where p.is_client limit 1 returning reference, version");
        CHECK(made.text(0, 0).startsWith(u"TK-"_s));
        CHECK(made.integer(0, 1) == 1);
        CHECK(count(connection,
                    "select from record_history h join ticket t on t.id = h.record_id where t.title = 'Après'") == 1);
        none("select from pg_trigger where tgenabled = 'D'");
    }
}

TEST_CASE("The same seed gives the same data, also on an earlier demonstration", "[demo]")
{
    const tests::Database first;
    const tests::Database second;
    fillOnce(first, optionsOf(400));
    fillOnce(second, optionsOf(300, 99));
    Connection left(first.administrator());
    Connection right(second.administrator());
    CHECK(digest(left, "ticket") != digest(right, "ticket"));

    CHECK(demo::groundOf(right) == demo::Ground::EarlierDemo);
    fillOnce(second, optionsOf(400));
    for (const QByteArray &table : tables()) {
        INFO(table.toStdString());
        CHECK(digest(left, table) == digest(right, table));
    }
}

TEST_CASE("A database with users of its own is not for demonstrations", "[demo]")
{
    const tests::Database database;
    Connection connection(database.administrator());
    CHECK(demo::groundOf(connection) == demo::Ground::Empty);
    connection.execute("insert into \"user\" (email, first_name, last_name) values ('a@b.example', 'A', 'B')");
    CHECK(demo::groundOf(connection) == demo::Ground::Foreign);
}

TEST_CASE("A large load makes its indices and references again", "[demo]")
{
    const tests::Database database;
    Connection connection(database.administrator());
    const auto structure = [&connection] {
        return connection
            .execute(
                "select string_agg(line, E'\\n' order by line) from (select indexdef as line from pg_indexes where "
                "schemaname = 'public' and tablename !~ '_[0-9]{4}_[0-9]{2}$' union all select conrelid::regclass || "
                "' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'f') as lines")
            .text(0, 0);
    };
    const QString before = structure();
    demo::Options options = optionsOf(400);
    options.largeLoad = 1;
    const demo::Summary summary = fillOnce(database, options);
    CHECK(summary.tickets == 400);
    CHECK(structure() == before);

    const tests::Database small;
    fillOnce(small, optionsOf(400));
    Connection other(small.administrator());
    for (const QByteArray &table : tables()) {
        if (table != "record_history") // whose numbers depend on who came first
            CHECK(digest(connection, table) == digest(other, table));
    }
    CHECK(count(connection, "select from pg_trigger where tgenabled = 'D'") == 0);
}
