// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DbError.h"
#include "server/storage/Transaction.h"
#include "shared/domain/support/Ticket.h"
#include "tests/server/storage/SqlSample.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <set>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString accepted = u"(accepted)"_s;

const std::vector<QString> states{u"new"_s,         u"qualified"_s,      u"assigned"_s,      u"planned"_s,
                                  u"in_progress"_s, u"waiting_client"_s, u"waiting_parts"_s, u"resolved"_s,
                                  u"closed"_s,      u"cancelled"_s};

// As the model says, not as the table does.
bool isAllowed(const QString &from, const QString &to)
{
    static const std::set<std::pair<QString, QString>> moves{{u"new"_s, u"qualified"_s},
                                                             {u"qualified"_s, u"assigned"_s},
                                                             {u"assigned"_s, u"planned"_s},
                                                             {u"assigned"_s, u"in_progress"_s},
                                                             {u"planned"_s, u"in_progress"_s},
                                                             {u"in_progress"_s, u"waiting_client"_s},
                                                             {u"waiting_client"_s, u"in_progress"_s},
                                                             {u"in_progress"_s, u"waiting_parts"_s},
                                                             {u"waiting_parts"_s, u"in_progress"_s},
                                                             {u"in_progress"_s, u"resolved"_s},
                                                             {u"resolved"_s, u"closed"_s},
                                                             {u"resolved"_s, u"in_progress"_s},
                                                             {u"closed"_s, u"in_progress"_s}};
    static const std::set<QString> ended{u"resolved"_s, u"closed"_s, u"cancelled"_s};
    return from == to || moves.contains({from, to}) || (to == u"cancelled"_s && !ended.contains(from));
}

constexpr auto ticketInStatus = "insert into ticket (title, domain_id, client_id, technician_id, solution, status) "
                                "values ('Panne', $1, $2, $3, 'Joint changé', $4) returning id";

void setBulk(Connection &connection, const char *value)
{
    connection.execute("select set_config('regie.bulk', $1, false)", {Parameter::utf8(value)});
}

QUuid insertTicket(Connection &connection, const SqlSample &sample, const QString &status)
{
    setBulk(connection, "on");
    const QUuid id =
        connection.execute(ticketInStatus, {sample.domain, sample.client, sample.technician, status}).uuid(0, 0);
    setBulk(connection, "");
    return id;
}

} // namespace

TEST_CASE("A ticket moves along the transitions and no other way", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    int refused = 0;
    for (const QString &from : states)
        for (const QString &to : states) {
            INFO(from.toStdString() << " → " << to.toStdString());
            const QUuid ticket = insertTicket(connection, sample, from);
            const QString answer = refusalOf(connection, "update ticket set status = $2 where id = $1", {ticket, to});
            CHECK(answer == (isAllowed(from, to) ? accepted : u"ticket.transition_refused"_s));
            refused += answer == accepted ? 0 : 1;
        }
    CHECK(refused == 100 - 10 - 13 - 7);
    CHECK(refusalOf(connection, "update ticket set status = 'lost' where id = $1", {sample.ticket}) ==
          u"ticket.transition_refused"_s);
    CHECK(refusalOf(connection, "insert into ticket (title, domain_id, client_id, status) values ('x', $1, $2, 'lost')",
                    {sample.domain, sample.client}) == u"ticket.status_choice"_s);
}

TEST_CASE("A ticket begins where nothing leads to, unless it is brought by a bulk load", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    for (const QString &status : states) {
        INFO(status.toStdString());
        const auto insert = [&] {
            return refusalOf(connection, ticketInStatus, {sample.domain, sample.client, sample.technician, status});
        };
        CHECK(insert() == (status == u"new"_s ? accepted : u"ticket.transition_refused"_s));
        setBulk(connection, "on");
        CHECK(insert() == accepted);
        setBulk(connection, "");
    }
}

TEST_CASE("A ticket's end is the clock's, and goes with a reopening", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const QUuid ticket = insertTicket(connection, sample, u"in_progress"_s);
    const auto end = [&] {
        return connection.execute("select ended_at from ticket where id = $1", {ticket}).moment(0, 0);
    };
    const auto move = [&](const char *status) {
        connection.execute("update ticket set status = $2, ended_at = '1999-01-01' where id = $1",
                           {ticket, Parameter::utf8(status)});
    };
    CHECK(end().isNull());
    move("resolved");
    const Moment resolved = end();
    CHECK(std::abs(Moment::now().microseconds() - resolved.microseconds()) < 60'000'000);
    move("closed");
    CHECK(end() == resolved);
    move("in_progress");
    CHECK(end().isNull());
    connection.execute("update ticket set ended_at = now() where id = $1", {ticket});
    CHECK(end().isNull());
}

TEST_CASE("The states that end a ticket are the same in its declaration and in the database", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    for (const QString &status : states) {
        INFO(status.toStdString());
        const QUuid ticket = insertTicket(connection, sample, status);
        const bool hasEnded =
            connection.execute("select ended_at is not null from ticket where id = $1", {ticket}).flag(0, 0);
        CHECK(hasEnded == (schemaOf<Ticket>().state(status)->course == Course::Ends));
    }
}

TEST_CASE("What a ticket refers to belongs together", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const auto update = [&](const char *field, const Parameter &value) {
        return refusalOf(connection, QByteArray("update ticket set ") + field + " = $2 where id = $1",
                         {sample.ticket, value});
    };
    CHECK(update("contact_id", sample.otherContact) == u"ticket.contact_of_other_client"_s);
    CHECK(update("equipment_id", sample.otherEquipment) == u"ticket.equipment_of_other_client"_s);
    CHECK(update("site_id", sample.otherSite) == u"ticket.site_of_other_client"_s);
    CHECK(update("client_id", sample.otherClient) == u"ticket.contact_of_other_client"_s);
    CHECK(refusalOf(connection,
                    "update ticket set client_id = $2, contact_id = null, equipment_id = null where id = $1",
                    {sample.ticket, sample.otherClient}) == u"ticket.site_of_other_client"_s);
    CHECK(refusalOf(connection, "insert into ticket (title, domain_id, client_id, site_id) values ('x', $1, $2, $3)",
                    {sample.domain, sample.client, sample.otherSite}) == u"ticket.site_of_other_client"_s);
    CHECK(update("contact_id", QUuid::createUuid()) == u"ticket.contact_unknown"_s);
    CHECK(update("client_id", QUuid::createUuid()) == u"ticket.contact_of_other_client"_s);
    CHECK(update("domain_id", QUuid::createUuid()) == u"ticket.domain_unknown"_s);
    CHECK(update("site_id", QUuid::createUuid()) == u"ticket.site_unknown"_s);
    CHECK(update("partner_id", QUuid::createUuid()) == u"ticket.partner_unknown"_s);
    CHECK(update("technician_id", QUuid::createUuid()) == u"ticket.technician_unknown"_s);
    CHECK(update("equipment_id", QUuid::createUuid()) == u"ticket.equipment_unknown"_s);
    CHECK(refusalOf(connection,
                    "update ticket set client_id = $2, contact_id = $3, equipment_id = $4, site_id = $5 where id = $1",
                    {sample.ticket, sample.otherClient, sample.otherContact, sample.otherEquipment,
                     sample.otherSite}) == accepted);
    // A machine sold on, a contact who changes company, a site that does: the old ticket stays as it was.
    CHECK(refusalOf(connection, "update equipment set client_id = $2 where id = $1",
                    {sample.otherEquipment, sample.client}) == accepted);
    CHECK(refusalOf(connection, "update party_address set party_id = $2 where id = $1",
                    {sample.otherSite, sample.client}) == accepted);
    CHECK(update("title", u"Toujours modifiable"_s) == accepted);
}

TEST_CASE("Whoever a ticket names as its technician is one, and active", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const auto name = [&](const QUuid &user) {
        return refusalOf(connection, "update ticket set technician_id = $2 where id = $1", {sample.ticket, user});
    };
    const auto change = [&](const char *sql) { connection.execute(sql, {sample.technician}); };
    const QString refusal = u"ticket.technician_not_assignable"_s;
    CHECK(name(sample.seller) == refusal);
    CHECK(refusalOf(connection,
                    "insert into ticket (title, domain_id, client_id, technician_id) values ('x', $1, $2, $3)",
                    {sample.domain, sample.client, sample.seller}) == refusal);
    CHECK(name(sample.technician) == accepted);
    CHECK(name(QUuid()) == accepted);
    SECTION("whose account is blocked")
    {
        change("update \"user\" set status = 'blocked' where id = $1");
        CHECK(name(sample.technician) == refusal);
    }
    SECTION("whose account is archived")
    {
        change("update \"user\" set archived_at = now() where id = $1");
        CHECK(name(sample.technician) == refusal);
    }
    SECTION("whose role was taken away")
    {
        change("update user_role set archived_at = now() where user_id = $1");
        CHECK(name(sample.technician) == refusal);
    }
    SECTION("whose role is no more")
    {
        change("update role set archived_at = now() where key = 'technician' and $1::uuid is not null");
        CHECK(name(sample.technician) == refusal);
    }
    SECTION("who is external")
    {
        change("update user_role set role_id = (select id from role where key = 'technician_external') "
               "where user_id = $1");
        CHECK(name(sample.technician) == accepted);
    }
    SECTION("and one who leaves stays on what he did")
    {
        REQUIRE(name(sample.technician) == accepted);
        change("update \"user\" set status = 'inactive' where id = $1");
        CHECK(name(sample.technician) == accepted);
        CHECK(refusalOf(connection, "update ticket set title = 'Toujours modifiable' where id = $1", {sample.ticket}) ==
              accepted);
    }
}

TEST_CASE("Sessions end with the account, and neither they nor archived ones come back", "[database][sql][session]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    connection.execute("insert into user_session (user_id, token_hash, expires_at) values ($1, '\\x01', now())",
                       {sample.technician});
    const auto open = [&connection](const QUuid &user) {
        return connection.execute("select from user_session where user_id = $1 and revoked_at is null", {user}).size();
    };
    REQUIRE(open(sample.user) == 1);
    SECTION("blocked and unblocked")
    {
        connection.execute("update \"user\" set status = 'blocked' where id = $1", {sample.user});
        CHECK(open(sample.user) == 0);
        connection.execute("update \"user\" set status = 'active' where id = $1", {sample.user});
        CHECK(open(sample.user) == 0);
    }
    SECTION("archived and taken back")
    {
        connection.execute("update \"user\" set archived_at = now() where id = $1", {sample.user});
        CHECK(open(sample.user) == 0);
        connection.execute("update \"user\" set archived_at = null where id = $1", {sample.user});
        CHECK(open(sample.user) == 0);
    }
    SECTION("opened by hand while the account was blocked")
    {
        connection.execute("update \"user\" set status = 'blocked' where id = $1", {sample.user});
        connection.execute("insert into user_session (user_id, token_hash, expires_at) values ($1, '\\x02', now())",
                           {sample.user});
        connection.execute("update \"user\" set status = 'active' where id = $1", {sample.user});
        CHECK(open(sample.user) == 0);
    }
    SECTION("another's change, or another change, ends nothing")
    {
        connection.execute("update \"user\" set phone = '1', password_hash = 'x' where id = $1", {sample.user});
        CHECK(open(sample.user) == 1);
    }
    CHECK(open(sample.technician) == 1);
    connection.execute("update user_session set archived_at = now() where user_id = $1", {sample.technician});
    CHECK(open(sample.technician) == 0);
    CHECK(refusalOf(connection, "update user_session set archived_at = null where user_id = $1", {sample.technician}) ==
          u"user_session.revival_refused"_s);
    CHECK(refusalOf(connection, "update user_session set revoked_at = null where user_id = $1", {sample.technician}) ==
          u"user_session.revival_refused"_s);
}

TEST_CASE("A ticket needs a technician to be worked on, and a solution to be resolved", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const QUuid ticket = insertTicket(connection, sample, u"qualified"_s);
    const auto update = [&](const char *assignment) {
        return refusalOf(connection, QByteArray("update ticket set ") + assignment + " where id = $1", {ticket});
    };
    CHECK(update("technician_id = null, status = 'assigned'") == u"ticket.technician_required"_s);
    CHECK(update("status = 'assigned'") == accepted);
    CHECK(update("technician_id = null") == u"ticket.technician_required"_s);
    CHECK(update("status = 'in_progress', solution = null") == accepted);
    CHECK(update("status = 'resolved'") == u"ticket.solution_required"_s);
    CHECK(update("status = 'resolved', solution = E' \\n'") == u"ticket.solution_required"_s);
    CHECK(update("status = 'resolved', solution = 'Joint changé', technician_id = null") == accepted);
    CHECK(update("solution = ''") == u"ticket.solution_required"_s);
    CHECK(update("estimated_hours = -0.0001") == u"ticket.estimated_hours_range"_s);
    CHECK(update("title = ''") == u"ticket.title_length"_s);
    CHECK(update("title = repeat('é', 200)") == accepted);
    CHECK(update("title = repeat('é', 201)") == u"ticket.title_length"_s);
    CHECK(update("priority = 'urgent'") == u"ticket.priority_choice"_s);
    CHECK(update("emergency_level = 'total'") == u"ticket.emergency_level_choice"_s);
    CHECK(refusalOf(connection, "update ticket set reference = 'TK-1'") == u"ticket.reference_taken"_s);
}

TEST_CASE("Parties, contacts and machines keep their rules", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const auto party = [&](const char *assignment) {
        return refusalOf(connection, QByteArray("update party set ") + assignment + " where id = $1", {sample.client});
    };
    CHECK(party("siren = '12345678'") == u"party.siren_format"_s);
    CHECK(party("siren = '12345678X'") == u"party.siren_format"_s);
    CHECK(party("siret = '1234567820001'") == u"party.siret_format"_s);
    CHECK(party("payment_days = 121") == u"party.payment_days_range"_s);
    CHECK(party("payment_days = -1") == u"party.payment_days_range"_s);
    CHECK(party("status = 'gone'") == u"party.status_choice"_s);
    CHECK(party("notes = repeat('x', 20001)") == u"party.notes_length"_s);
    CHECK(refusalOf(connection, "update party set sales_contact_id = $2 where id = $1",
                    {sample.client, sample.technician}) == u"party.sales_contact_role"_s);
    CHECK(refusalOf(connection, "update party set sales_contact_id = uuid7() where id = $1", {sample.client}) ==
          u"party.sales_contact_unknown"_s);
    connection.execute("update user_role set archived_at = now() where user_id = $1", {sample.seller});
    CHECK(refusalOf(connection, "insert into party (name, kind, sales_contact_id) values ('x', 'company', $1)",
                    {sample.seller}) == u"party.sales_contact_role"_s);

    CHECK(refusalOf(connection, "update contact set email = 'ZOE@Client.test' where id = $1", {sample.otherContact}) ==
          u"contact.email_taken"_s);
    CHECK(refusalOf(connection, "update contact set email = '' where true") == accepted);
    CHECK(refusalOf(connection, "update contact set party_id = uuid7()") == u"contact.party_unknown"_s);
    CHECK(connection.execute("select full_name from contact where id = $1", {sample.contact}).text(0, 0) ==
          u"Zoé Lefèvre"_s);
    CHECK(refusalOf(connection, "update party_address set latitude = 90.000001") == u"party_address.latitude_range"_s);
    CHECK(refusalOf(connection, "update party_address set longitude = -181") == u"party_address.longitude_range"_s);
    CHECK(refusalOf(connection, "update party_address set country = 'fr'") == u"party_address.country_format"_s);
    CHECK(connection.execute("select latitude from party_address").scaled(0, 0, 6) == 48'856'613);

    const auto equipment = [&](const char *assignment) {
        return refusalOf(connection, QByteArray("update equipment set ") + assignment + " where id = $1",
                         {sample.equipment});
    };
    CHECK(equipment("serial_number = 'A-2'") == u"equipment.serial_taken"_s);
    CHECK(equipment("serial_number = 'A-2', brand = 'Viessmann'") == accepted);
    CHECK(equipment("purchase_date = '2024-03-02', warranty_end_date = '2024-03-01'") ==
          u"equipment.warranty_before_purchase"_s);
    CHECK(equipment("purchase_date = '2024-03-02', warranty_end_date = '2024-03-02'") == accepted);
    CHECK(equipment("status = 'sold'") == u"equipment.status_choice"_s);
    CHECK(equipment("category_id = uuid7()") == u"equipment.category_unknown"_s);
}

TEST_CASE("People, roles and links keep their rules", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    constexpr auto user = "insert into \"user\" (email, first_name, last_name) values ($1, 'A', 'B')";
    CHECK(refusalOf(connection, user, {u"DURAND@Example.test"_s}) == u"user.email_taken"_s);
    CHECK(refusalOf(connection, user, {QString(u'a' + QString(254, u'x'))}) == u"user.email_length"_s);
    CHECK(refusalOf(connection, "update \"user\" set status = 'dead'") == u"user.status_choice"_s);
    CHECK(refusalOf(connection, "update \"user\" set theme = 'pink'") == u"user.theme_choice"_s);
    CHECK(refusalOf(connection, "insert into user_profile (user_id) values ($1)", {sample.user}) ==
          u"user_profile.user_taken"_s);
    CHECK(refusalOf(connection, "update user_profile set seniority_years = 61") ==
          u"user_profile.seniority_years_range"_s);
    CHECK(connection.execute("select display_name from \"user\" where id = $1", {sample.user}).text(0, 0) ==
          u"Camille durand"_s);

    constexpr auto link = "insert into user_role (user_id, role_id) select $1, id from role where key = 'technician'";
    CHECK(refusalOf(connection, link, {sample.technician}) == u"user_role.role_taken"_s);
    connection.execute("update user_role set archived_at = now() where user_id = $1", {sample.technician});
    CHECK(refusalOf(connection, link, {sample.technician}) == accepted);
    CHECK(refusalOf(connection, "update user_role set archived_at = null where user_id = $1", {sample.technician}) ==
          u"user_role.role_taken"_s);
    CHECK(refusalOf(connection, "insert into role (key, name) values ('admin', 'x')") == u"role.key_taken"_s);
    CHECK(refusalOf(connection, "update role_permission set scope = 'world'") == u"role_permission.scope_choice"_s);
    CHECK(refusalOf(connection, "update role_field_rule set access = 'blurred'") == u"role_field_rule.access_choice"_s);
    CHECK(refusalOf(connection, "insert into role_permission (role_id, permission_id, scope) "
                                "select role_id, permission_id, 'own' from role_permission limit 1") ==
          u"role_permission.permission_taken"_s);
}

TEST_CASE("The session epoch moves with password, status and rights, and with nothing else", "[database][sql]")
{
    const Database database;
    Connection connection(database.owner());
    const SqlSample sample = SqlSample::insertInto(connection);
    const auto epoch = [&] {
        return connection.execute("select session_epoch from \"user\" where id = $1", {sample.technician})
            .integer(0, 0);
    };
    qint64 last = epoch();
    const auto moves = [&](const QByteArray &sql, std::initializer_list<Parameter> parameters = {}) {
        connection.execute(sql, parameters);
        const qint64 before = std::exchange(last, epoch());
        return last - before;
    };
    CHECK(moves("update \"user\" set phone = '1', last_login_at = now() where id = $1", {sample.technician}) == 0);
    CHECK(moves("update \"user\" set password_hash = 'new' where id = $1", {sample.technician}) == 1);
    CHECK(moves("update \"user\" set status = 'blocked' where id = $1", {sample.technician}) == 1);
    CHECK(moves("insert into user_role (user_id, role_id) select $1, id from role where key = 'support'",
                {sample.technician}) == 1);
    CHECK(moves("update role_permission set scope = 'all' where role_id = (select id from role where key = "
                "'technician')") == 1);
    CHECK(
        moves("update role_permission set scope = 'all' where role_id = (select id from role where key = 'partner')") ==
        0);
    CHECK(moves("delete from role_field_rule where role_id = (select id from role where key = 'technician')") == 1);
    CHECK(moves("insert into role_field_rule (role_id, entity, field, access) "
                "select id, 'ticket', 'title', 'hidden' from role where key = 'support'") == 1);
    CHECK(moves("update role set archived_at = now() where key = 'support'") == 1);
    CHECK(moves("delete from user_role where user_id = $1", {sample.technician}) >= 1);
    CHECK(moves("update role_permission set scope = 'all' where role_id = (select id from role where key = "
                "'technician')") == 0);
}

TEST_CASE("Built-in roles start with sensible rights", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const auto scope = [&connection](const char *role, const char *permission) {
        const Rows rows =
            connection.execute("select rp.scope from role_permission rp join role r on r.id = rp.role_id "
                               "join permission p on p.id = rp.permission_id where r.key = $1 and p.key = $2",
                               {Parameter::utf8(role), Parameter::utf8(permission)});
        return rows.isEmpty() ? u"none"_s : rows.text(0, 0);
    };
    CHECK(connection.execute("select from role where built_in").size() == 13);
    CHECK(connection
              .execute("select from permission p where not exists (select from role_permission rp join role r "
                       "on r.id = rp.role_id where rp.permission_id = p.id and r.key = 'admin' and rp.scope = 'all')")
              .isEmpty());
    for (const char *role : {"admin", "manager", "support", "adv", "compta", "commercial", "chef_projet", "technician",
                             "technician_external", "partner", "advisor", "consultant", "beneficiary"}) {
        INFO(role);
        CHECK(scope(role, "notification.update") != u"none"_s);
        CHECK(scope(role, "user.read") != u"none"_s);
        CHECK(scope(role, "notification.read") == (qstrcmp(role, "admin") == 0 ? u"all"_s : u"own"_s));
    }
    CHECK(scope("manager", "ticket.read") == u"all"_s);
    CHECK(scope("manager", "ticket.update") == u"none"_s);
    CHECK(scope("manager", "login_attempt.read") == u"none"_s);
    CHECK(scope("support", "ticket.close") == u"all"_s);
    CHECK(scope("support", "user.update") == u"none"_s);
    CHECK(scope("compta", "ticket.read") == u"all"_s);
    CHECK(scope("compta", "ticket.update") == u"none"_s);
    CHECK(scope("technician", "ticket.read") == u"own"_s);
    CHECK(scope("technician", "ticket.assign") == u"none"_s);
    CHECK(scope("technician", "party.read") == u"all"_s);
    CHECK(scope("technician_external", "party.read") == u"own"_s);
    CHECK(scope("technician_external", "comment.read_internal") == u"none"_s);
    CHECK(scope("partner", "ticket.read") == u"partner"_s);
    CHECK(scope("partner", "comment.read_internal") == u"none"_s);
    CHECK(scope("beneficiary", "ticket.read") == u"none"_s);
    CHECK(scope("beneficiary", "party.read") == u"none"_s);
    CHECK(scope("beneficiary", "user.read") == u"own"_s);
    // A rule about a field that doesn't exist protects nothing.
    CHECK(connection
              .execute("select from role_field_rule r where not exists (select from information_schema.columns c "
                       "where c.table_name = r.entity and c.column_name = r.field)")
              .isEmpty());
}
