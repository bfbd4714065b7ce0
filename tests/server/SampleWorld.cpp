// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/SampleWorld.h"

#include "tests/server/PlainRows.h"

#include <QCryptographicHash>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

// sample_id('ticket 12') is what SampleWorld::id makes of the same name.
constexpr auto script = R"sql(
select set_config('regie.bulk', 'on', false);
create function sample_id(name text) returns uuid language sql immutable as $$
    select ('00000000-0000-7' || substr(d, 1, 3) || '-8' || substr(d, 4, 3) || '-' || substr(d, 7, 12))::uuid
    from md5('sample ' || name) as d $$;

insert into party (id, name, kind, is_client, is_partner, status, siren, email, payment_days, languages, notes, created_at)
select sample_id('party ' || n), (array['Éclair', 'eclair', 'Zoé & fils', 'âne', 'Ane', 'L''Œuvre', 'ECLAIR', 'étage',
                                        'Etage 2', 'Boulangerie %_\ 100'])[n],
       (array['company', 'individual', 'organisation'])[1 + n % 3], n < 8, n >= 8,
       case when n = 5 then 'inactive' else 'active' end, (array[null, '732829320', null, '404833048', null, '552100554', null, '552081317', null, '542065479'])[n],
       'party' || n || '@example.com', case when n % 3 = 0 then n end,
       case when n % 2 = 1 then array['fr', 'en'] end, 'Secret note ' || n, timestamptz '2026-01-01' + n * interval '1 day'
from generate_series(1, 10) n;
update party set archived_at = now() where id = sample_id('party 7');

insert into "user" (id, email, first_name, last_name, status, party_id, phone)
select sample_id('user ' || name), name || '@example.com', initcap(name), 'Martin', 'active',
       case when name in ('technician_external', 'partner') then sample_id('party 8')
            when name in ('partner2', 'technician_external2') then sample_id('party 9') end, '+33 1 00 00 00 00'
from unnest('{admin, manager, support, adv, compta, commercial, chef_projet, technician, technician_external, partner, advisor,
              consultant, beneficiary, technician2, technician_external2, partner2, nobody, idle}'::text[]) name;
update "user" set status = 'inactive' where id = sample_id('user idle');
insert into user_role (id, user_id, role_id)
select sample_id('user_role ' || u.email), u.id, r.id from "user" u join role r
    on r.key = regexp_replace(replace(split_part(u.email, '@', 1), 'idle', 'technician'), '2$', '');
insert into user_profile (id, user_id, city, birth_date, seniority_years, specialties)
select sample_id('profile ' || email), id, 'Lyon', date '1980-02-29', 3, array['froid', 'gaz'] from "user";
insert into user_session (id, user_id, token_hash, expires_at)
select sample_id('session ' || email), id, sha256(email::bytea), timestamptz '2099-01-01' from "user";
insert into login_attempt (id, user_id, succeeded) select sample_id('attempt ' || email), id, true from "user";
insert into activity_log (id, user_id, act, entity, record_id)
select sample_id('log ' || email), id, 'save', 'user', id from "user";
insert into setting (id, key, value) values (sample_id('setting 1'), 'company.name', '"Régie"');

insert into party_address (id, party_id, kind, label, street, postal_code, city, country, latitude, longitude)
select sample_id('address ' || n), sample_id('party ' || n), 'site', 'Site ' || n, n || ' rue des Éclairs', '6900' || n % 10,
       (array['Lyon', 'Paris', 'Évry'])[1 + n % 3], 'FR', 45.123456, -0.5 * n from generate_series(1, 10) n;
insert into contact (id, party_id, first_name, last_name, email, is_primary, notes)
select sample_id('contact ' || n), sample_id('party ' || (1 + n % 10)), case when n % 4 <> 0 then 'Zoé' end, 'Nom ' || n,
       'contact' || n || '@example.com', n % 2 = 0, 'Private ' || n from generate_series(1, 20) n;
insert into equipment_category (id, name) values (sample_id('category 1'), 'Chaudière'), (sample_id('category 2'), 'Pompe');
insert into equipment (id, name, serial_number, brand, category_id, status, client_id, purchase_date, warranty_end_date)
select sample_id('equipment ' || n), 'Chaudière ' || n, 'SN' || n, 'Marque', sample_id('category ' || (1 + n % 2)),
       (array['in_service', 'stopped', 'in_repair', 'scrapped'])[1 + n % 4], sample_id('party ' || (1 + n % 10)),
       date '2020-01-01' + n, case when n % 3 = 0 then date '2025-01-01' + n end from generate_series(1, 20) n;
insert into ticket_domain (id, name, active) values (sample_id('domain 1'), 'Chauffage', true),
    (sample_id('domain 2'), 'Réseau', true), (sample_id('domain 3'), 'ascenseur', false);

insert into ticket (id, reference, title, description, solution, domain_id, priority, emergency_level, status, deadline,
                    client_id, partner_id, equipment_id, technician_id, estimated_hours, created_at, created_by, ended_at)
select sample_id('ticket ' || n), 'TK-2026-' || lpad((1000 + n * 7 % 120)::text, 5, '0'),
       (array['Panne', 'panne', 'Fuite d''eau', 'Écran noir', 'ecran noir', 'Zèbre', 'Bruit'])[1 + n % 7]
           || case when n % 2 = 0 then ' ' || n % 5 else '' end,
       case when n % 3 <> 0 then 'Description 50% _' || n || ' \ d''été' end, 'Fait',
       sample_id('domain ' || (1 + n % 3)), (array['low', 'normal', 'high', 'critical'])[1 + n % 4],
       (array['none', 'degraded', 'stopped', 'danger'])[1 + n / 7 % 4],
       (array['new', 'qualified', 'assigned', 'planned', 'in_progress', 'waiting_client', 'waiting_parts', 'resolved',
              'closed', 'cancelled'])[1 + n % 10],
       case when n % 4 <> 1 then timestamptz '2026-03-01 09:00:00.123456+01' + (n % 6) * interval '1 day' end,
       sample_id('party ' || (1 + n % 7)), case when n % 3 = 0 then sample_id('party ' || (8 + n % 2)) end,
       case when n % 5 = 0 then (select id from equipment where client_id = sample_id('party ' || (1 + n % 7)) limit 1) end,
       sample_id('user ' || (array['technician', 'technician2', 'technician_external', 'technician_external2'])[1 + n / 3 % 4]),
       case when n % 5 <> 2 then (n % 9) * 0.25 end,
       timestamptz '2026-02-01 08:00:00+01' + (n / 3) * interval '1 hour', sample_id('user support'),
       timestamptz '2026-02-20' + n * interval '1 hour'
from generate_series(1, 120) n;
update ticket set archived_at = now() where id in (select sample_id('ticket ' || n) from generate_series(10, 120, 10) n);

insert into comment (id, subject_entity, subject_id, body, visibility, created_by, created_at)
select sample_id('comment ' || n), 'ticket', sample_id('ticket ' || (1 + n % 60)), 'Mot caché n° ' || n,
       case when n % 2 = 0 then 'public' else 'internal' end,
       sample_id('user ' || (array['support', 'technician', 'partner', 'technician_external'])[1 + n % 4]),
       timestamptz '2026-02-10' + n * interval '1 minute' from generate_series(1, 150) n;
insert into file_chunk (content_id, number, bytes)
select sample_id('content ' || n), 0, convert_to('content ' || n, 'UTF8') from generate_series(1, 5) n;
insert into file_content (id, sha256, size)
select content_id, encode(sha256(bytes), 'hex'), octet_length(bytes) from file_chunk;
insert into attachment (id, subject_entity, subject_id, name, media_type, size, sha256, visibility, created_by)
select sample_id('attachment ' || n), kind, sample_id(kind || ' ' || (1 + n % 20 % 10)), 'Reçu ' || n || '.txt', 'text/plain',
       c.size, c.sha256, (array['public', 'internal'])[1 + n / 4 % 2],
       sample_id('user ' || (array['support', 'technician', 'partner', 'technician_external'])[1 + n / 2 % 4])
from generate_series(1, 160) n,
     lateral (select (array['ticket', 'party', 'contact', 'equipment'])[1 + n % 4] as kind) k,
     lateral (select * from file_content where id = sample_id('content ' || (1 + n % 5))) c;
update attachment set replaced_by_id = sample_id('attachment 4') where id = sample_id('attachment 8');
update attachment set archived_at = now() where id = sample_id('attachment 12');
insert into saved_view (id, user_id, entity, name, shared_roles, definition)
select sample_id('view ' || email || n), id, 'ticket', 'Vue ' || n,
       case when n = 2 and email ~ '^(support|manager)' then array['support', 'technician'] end, '{}'
from "user", generate_series(1, 2) n;
insert into preference (id, user_id, key, value)
select sample_id('preference ' || email || n), id, (array['home.adv', 'home.support'])[n], '{}'
from "user", generate_series(1, 2) n;
insert into notification (id, user_id, title, kind, subject_entity, subject_id, read_at)
select sample_id('notification ' || email || n), id, 'À lire', 'ticket.assigned', 'ticket', sample_id('ticket 1'),
       case when n = 2 then timestamptz '2026-03-01' end from "user", generate_series(1, 2) n;
select set_config('regie.bulk', '', false);
analyze;
)sql";

} // namespace

SampleWorld::SampleWorld()
    : m_superuser(m_database.administrator())
    , m_connection(m_database.application())
{
    m_superuser.executeScript(script);
    constexpr int rowsOfOthers = 6;
    fillEmptyTables(m_superuser, rowsOfOthers);
}

QUuid SampleWorld::id(const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash("sample " + name.toUtf8(), QCryptographicHash::Md5).toHex();
    const QByteArray text =
        "{00000000-0000-7" + digest.left(3) + "-8" + digest.mid(3, 3) + '-' + digest.mid(6, 12) + '}';
    return QUuid::fromString(QString::fromLatin1(text));
}

Caller SampleWorld::caller(const QString &user)
{
    Caller caller;
    caller.user = id(u"user "_s + user);
    const Rows rows = m_superuser.execute("select party_id from \"user\" where id = $1", {caller.user});
    caller.party = rows.uuid(0, 0);
    caller.rights = loadRights(m_connection, caller.user);
    return caller;
}

const QStringList &SampleWorld::roles()
{
    static const QStringList all{u"admin"_s,       u"manager"_s,    u"support"_s,
                                 u"adv"_s,         u"compta"_s,     u"commercial"_s,
                                 u"chef_projet"_s, u"technician"_s, u"technician_external"_s,
                                 u"partner"_s,     u"advisor"_s,    u"consultant"_s,
                                 u"beneficiary"_s};
    return all;
}

const QStringList &SampleWorld::users()
{
    static const QStringList all =
        roles() + QStringList{u"technician2"_s, u"technician_external2"_s, u"partner2"_s, u"nobody"_s};
    return all;
}

std::vector<QUuid> SampleWorld::ids(const QByteArray &sql, std::initializer_list<Parameter> parameters)
{
    const Rows rows = m_superuser.execute(sql, parameters);
    std::vector<QUuid> ids;
    for (int row = 0; row < rows.size(); ++row)
        ids.push_back(rows.uuid(row, 0));
    return ids;
}

QString SampleWorld::text(const QByteArray &sql, std::initializer_list<Parameter> parameters)
{
    const Rows rows = m_superuser.execute(sql, parameters);
    return rows.isEmpty() ? QString() : rows.text(0, 0);
}

qint64 SampleWorld::number(const QByteArray &sql, std::initializer_list<Parameter> parameters)
{
    const Rows rows = m_superuser.execute(sql, parameters);
    return rows.isEmpty() ? -1 : rows.integer(0, 0);
}

QString summary(const Refusal &refusal)
{
    QString text = refusal.code;
    if (!refusal.issues.empty())
        text += u' ' + refusal.issues.front().code + u' ' + refusal.issues.front().field;
    return text;
}

} // namespace regie::tests
