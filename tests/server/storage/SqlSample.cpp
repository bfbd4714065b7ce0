// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/SqlSample.h"

#include "tests/server/PlainRows.h"

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

QUuid inserted(Connection &connection, QByteArray text, std::initializer_list<Parameter> parameters)
{
    return connection.execute(text + " returning id", parameters).uuid(0, 0);
}

QUuid insertUser(Connection &connection, const QString &name, const char *role)
{
    const QUuid user = inserted(connection,
                                "insert into \"user\" (email, first_name, last_name, status, password_hash) "
                                "values ($1, 'Camille', $2, 'active', 'argon2id-secret')",
                                {QString(name + "@example.test"_L1), name});
    if (role != nullptr)
        connection.execute("insert into user_role (user_id, role_id) select $1, id from role where key = $2",
                           {user, Parameter::utf8(role)});
    return user;
}

QUuid insertClient(Connection &connection, const QString &name, const QUuid &seller)
{
    return inserted(connection,
                    "insert into party (name, kind, is_client, siren, languages, sales_contact_id) "
                    "values ($1, 'company', true, '123456782', $2, $3)",
                    {name, QStringList{u"fr"_s, u"en"_s}, seller});
}

void insertTheRest(Connection &connection, const SqlSample &sample)
{
    connection.execute(
        "insert into user_profile (user_id, specialties, notification_preferences) values ($1, $2, '{}')",
        {sample.user, QStringList{u"Réseau"_s}});
    connection.execute("insert into user_session (user_id, token_hash, expires_at) values ($1, $2, now())",
                       {sample.user, Parameter::bytes("token-secret")});
    connection.execute("insert into login_attempt (user_id, succeeded) values ($1, false)", {sample.user});
    connection.execute("insert into activity_log (user_id, act) values ($1, 'login')", {sample.user});
    connection.execute("insert into activity_seal (number, activity_id, activity_at, hash, key_id) "
                       "select 1, id, created_at, sha256('line'), '0123abcd' from activity_log limit 1");
    connection.execute("delete from activity_unsealed");
    connection.execute("insert into activity_log (user_id, act) values ($1, 'logout')", {sample.user});
    connection.execute("insert into secret_key (id, kind, proof) values ('0123abcd', 'chain', 'proof')");
    connection.execute("insert into setting (key, value) values ('company.name', '\"Régie\"')");
    connection.execute("insert into saved_view (user_id, entity, name, definition) "
                       "values ($1, 'ticket', 'En retard', '{}')",
                       {sample.user});
    connection.execute("insert into preference (user_id, key, value) values ($1, 'notices', '{}')", {sample.user});
    connection.execute("insert into comment (subject_entity, subject_id, body) values ('ticket', $1, 'Bonjour')",
                       {sample.ticket});
    connection.execute("insert into notification (user_id, title, kind, subject_entity, subject_id) "
                       "values ($1, 'Nouveau ticket', 'ticket.created', 'ticket', $2)",
                       {sample.user, sample.ticket});
    connection.execute("insert into file_chunk (content_id, number, bytes) values ($1, 0, 'bytes')", {sample.ticket});
    connection.execute("insert into file_content (id, sha256, size) values ($1, encode(sha256('bytes'), 'hex'), 5)",
                       {sample.ticket});
    connection.execute(
        "insert into file_upload (id, user_id, subject_entity, subject_id, name, size, sha256, visibility) "
        "values (uuid7(), $1, 'ticket', $2, 'photo.png', 9, 'x', 'internal')",
        {sample.user, sample.ticket});
    connection.execute("insert into attachment (subject_entity, subject_id, name, media_type, size, sha256) "
                       "values ('ticket', $1, 'Devis signé.pdf', 'application/pdf', 5, encode(sha256('bytes'), 'hex'))",
                       {sample.ticket});
    connection.execute("insert into import_file (id, user_id, entity, name, size, received) "
                       "values ($1, $1, 'party', 'clients.csv', 5, 5)",
                       {sample.user});
    connection.execute("insert into import_part (file_id, number, bytes) values ($1, 0, 'bytes')", {sample.user});
    connection.execute("insert into import_run (id, user_id, entity, file_id, plan, progress) "
                       "values ($1, $1, 'party', $1, '', '')",
                       {sample.user});
    connection.execute("insert into import_fault (run_id, number, content) values ($1, 1, '')", {sample.user});
    connection.execute("insert into import_mapping (user_id, entity, name, mapping) values ($1, 'party', 'x', '{}')",
                       {sample.user});
    connection.execute("insert into request_log (request_id, type, payload_hash) values (uuid7(), 'save', '\\x00')");
    connection.execute("update \"user\" set party_id = $1 where id = $2", {sample.client, sample.user});
}

} // namespace

SqlSample SqlSample::insertInto(Connection &connection)
{
    SqlSample sample;
    sample.user = insertUser(connection, u"durand"_s, nullptr);
    sample.technician = insertUser(connection, u"martin"_s, "technician");
    sample.seller = insertUser(connection, u"petit"_s, "commercial");
    sample.domain = inserted(connection, "insert into ticket_domain (name) values ('Réseau')", {});
    sample.client = insertClient(connection, u"Société Générale Électrique"_s, sample.seller);
    sample.otherClient = insertClient(connection, u"Ateliers du Nord"_s, sample.seller);
    const char *contact = "insert into contact (party_id, first_name, last_name, email) values ($1, 'Zoé', $2, $3)";
    sample.contact = inserted(connection, contact, {sample.client, u"Lefèvre"_s, u"zoe@client.test"_s});
    sample.otherContact = inserted(connection, contact, {sample.otherClient, u"Morel"_s, QString()});
    const char *site = "insert into party_address (party_id, kind, street, postal_code, city, latitude) "
                       "values ($1, 'site', '1 rue du Pont', '75001', 'Paris', 48.856613)";
    sample.site = inserted(connection, site, {sample.client});
    sample.otherSite = inserted(connection, site, {sample.otherClient});
    sample.category = inserted(connection, "insert into equipment_category (name) values ('Chaudière')", {});
    const char *equipment = "insert into equipment (name, serial_number, brand, category_id, client_id) "
                            "values ('Chaudière', $1, 'Frisquet', $2, $3)";
    sample.equipment = inserted(connection, equipment, {u"A-1"_s, sample.category, sample.client});
    sample.otherEquipment = inserted(connection, equipment, {u"A-2"_s, sample.category, sample.otherClient});
    sample.ticket = inserted(connection,
                             "insert into ticket (title, domain_id, client_id, contact_id, equipment_id, site_id) "
                             "values ('Panne d’allumage', $1, $2, $3, $4, $5)",
                             {sample.domain, sample.client, sample.contact, sample.equipment, sample.site});
    insertTheRest(connection, sample);
    fillEmptyTables(connection, 1);
    return sample;
}

} // namespace regie::tests
