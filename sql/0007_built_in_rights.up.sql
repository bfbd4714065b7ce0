-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Built-in roles, the permissions of the first entities and acts, and who starts with which.
-- A record that hangs on another one (address, contact, comment) is reached through the scope of its holder.

select set_config('regie.bulk', 'on', true);

-- The same id on every installation, in the shape of a version 7 UUID of the year 1970.
create function pg_temp.seed_id(name text) returns uuid language sql immutable as $$
    select ('00000000-0000-7' || substr(digest, 1, 3) || '-8' || substr(digest, 4, 3) || '-' || substr(digest, 7, 12))::uuid
    from md5('regie ' || name) as digest
$$;

insert into role (id, key, name, built_in)
select pg_temp.seed_id('role ' || key), key, name, true from (values
    ('admin', 'Administrateur'), ('manager', 'Direction'), ('support', 'Support'),
    ('adv', 'Administration des ventes'), ('compta', 'Comptabilité'), ('commercial', 'Commercial'),
    ('chef_projet', 'Chef de projet'), ('technician', 'Technicien'), ('technician_external', 'Technicien externe'),
    ('partner', 'Partenaire'), ('advisor', 'Conseiller en orientation'), ('consultant', 'Consultant bilan'),
    ('beneficiary', 'Bénéficiaire')) as built_in (key, name);

insert into permission (id, key)
select pg_temp.seed_id('permission ' || key), key from (
    select entity || '.' || verb as key
    from unnest('{user, user_profile, role, permission, role_permission, role_field_rule, user_role, user_session,
                  login_attempt, setting, party, party_address, contact, equipment_category, equipment, ticket_domain,
                  ticket, comment, notification}'::text[]) as entity,
         unnest('{read, create, update, archive}'::text[]) as verb
    union all
    select unnest('{activity_log.read, comment.read_internal, ticket.qualify, ticket.assign, ticket.plan, ticket.start,
                    ticket.wait_client, ticket.wait_parts, ticket.resume, ticket.resolve, ticket.close, ticket.reopen,
                    ticket.cancel}'::text[])) as listed;

-- Each line: roles, a pattern over permission keys, the scope. Where lines overlap, the last one wins.
with line (place, roles, pattern, scope) as (values
    (1, '{admin, manager, support, adv, compta, commercial, chef_projet, technician, technician_external, partner, advisor,
          consultant, beneficiary}'::text[],
        '(notification\.(read|update)|user\.read|user_profile\.(read|update)|user_session\.read)', 'own'),
    (2, '{support, adv, compta, commercial, chef_projet, technician, advisor, consultant}', 'user\.read', 'all'),
    (3, '{support, adv, compta, commercial, chef_projet}',
        '((party|party_address|contact|equipment|equipment_category|ticket_domain|ticket)\.read'
        '|comment\.(read|create|read_internal))', 'all'),
    (4, '{support, adv, compta, commercial, chef_projet, technician, technician_external, partner}',
        'comment\.(update|archive)', 'own'),
    (5, '{support}', '(ticket\.[a-z_]+|(party|party_address|contact|equipment)\.(create|update))', 'all'),
    (6, '{adv, compta, commercial}', '(party|party_address|contact)\.(create|update|archive)', 'all'),
    (7, '{chef_projet}', '(ticket\.[a-z_]+|equipment\.(create|update))', 'all'),
    (8, '{technician}', '(party|party_address|contact|equipment|equipment_category|ticket_domain)\.read', 'all'),
    (9, '{technician, technician_external}',
        '(ticket\.(read|start|wait_client|wait_parts|resume|resolve)|comment\.(read|create))', 'own'),
    (10, '{technician}', 'comment\.read_internal', 'own'),
    (11, '{technician_external}', '(party|party_address|contact|equipment)\.read', 'own'),
    (12, '{partner}', '((ticket|party|party_address|contact|equipment)\.read|comment\.(read|create))', 'partner'),
    (13, '{technician_external, partner}', '(equipment_category|ticket_domain)\.read', 'all'),
    (14, '{advisor, consultant}', '(party|party_address|contact)\.read', 'all'),
    (15, '{manager}', '(?!(user_session|login_attempt|notification)\.)[a-z_]+\.(read|read_internal)', 'all'),
    (16, '{admin}', '.*', 'all')),
granted as (
    select distinct on (role.key, permission.key) role.key as role_key, permission.key as permission_key,
           role.id as role_id, permission.id as permission_id, line.scope
    from line join role on role.key = any (line.roles) join permission on permission.key ~ ('^' || line.pattern || '$')
    order by role.key, permission.key, line.place desc)
insert into role_permission (id, role_id, permission_id, scope)
select pg_temp.seed_id('role_permission ' || role_key || ' ' || permission_key), role_id, permission_id, scope from granted;

with line (roles, entity, fields) as (values
    -- Colleagues are known by name, e-mail and job; what else is theirs stays theirs.
    ('{support, adv, compta, commercial, chef_projet, technician, advisor, consultant}'::text[], 'user',
     '{phone, party_id, locale, theme, email_verified_at, phone_verified_at, last_login_at}'::text[]),
    ('{technician, technician_external, partner, advisor, consultant}', 'party', '{payment_days}'),
    ('{technician_external, partner}', 'party',
     '{siren, siret, vat_number, industry, sales_contact_id, notes, is_prospect, is_supplier, is_partner, is_funder}'),
    ('{technician_external, partner}', 'contact', '{notes}'),
    ('{technician_external, partner}', 'equipment', '{purchase_date}'),
    ('{technician_external, partner}', 'ticket', '{estimated_hours}'))
insert into role_field_rule (id, role_id, entity, field, access)
select pg_temp.seed_id('role_field_rule ' || role.key || ' ' || line.entity || ' ' || field), role.id, line.entity, field,
       'hidden'
from line join role on role.key = any (line.roles), unnest(line.fields) as field;

select set_config('regie.bulk', '', true);
drop function pg_temp.seed_id(text);
