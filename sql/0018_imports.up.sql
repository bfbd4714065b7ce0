-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files whose rows become records: what was brought, what is running, what was wrong, and how columns were understood.

create table import_file (
    id uuid primary key,
    user_id uuid not null constraint "import_file.user_unknown" references "user",
    entity text not null constraint "import_file.entity_unknown" references entity,
    name text not null constraint "import_file.name_length" check (char_length(name) <= 180),
    size integer not null constraint "import_file.size_range" check (size between 0 and 104857600),
    received integer not null default 0 constraint "import_file.received_range" check (received between 0 and size),
    touched_at timestamptz not null default now()
);
create index import_file_user_id_index on import_file (user_id);
create index import_file_entity_index on import_file (entity);

create table import_part (
    file_id uuid not null constraint "import_part.file_unknown" references import_file on delete cascade,
    number integer not null constraint "import_part.number_range" check (number >= 0),
    bytes bytea not null constraint "import_part.bytes_length" check (octet_length(bytes) between 1 and 262144),
    primary key (file_id, number)
);

-- The id is the request that stands in the history of every record a run wrote.
create table import_run (
    id uuid primary key,
    user_id uuid not null constraint "import_run.user_unknown" references "user",
    entity text not null constraint "import_run.entity_unknown" references entity,
    file_id uuid constraint "import_run.file_unknown" references import_file on delete set null,
    reverts uuid, -- another run
    plan bytea not null,
    stage text not null default 'waiting'
        constraint "import_run.stage_choice" check (stage in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    is_cancelled boolean not null default false,
    progress bytea not null,
    queued_at timestamptz not null default now()
);
create index import_run_open_index on import_run (queued_at) where stage in ('waiting', 'running');
create index import_run_user_id_index on import_run (user_id);
create index import_run_entity_index on import_run (entity);
create index import_run_file_id_index on import_run (file_id);

create table import_fault (
    run_id uuid not null constraint "import_fault.run_unknown" references import_run on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (run_id, number)
);

create table import_mapping (
    user_id uuid not null constraint "import_mapping.user_unknown" references "user",
    entity text not null constraint "import_mapping.entity_unknown" references entity,
    name text not null constraint "import_mapping.name_length" check (char_length(name) <= 100 and name ~ '\S'),
    mapping jsonb not null,
    primary key (user_id, entity, name)
);
create index import_mapping_entity_index on import_mapping (entity);

create function prune_imports(keep interval default '24 hours') returns bigint language plpgsql as $$
declare
    removed bigint;
begin
    delete from import_run where queued_at < now() - keep and stage not in ('waiting', 'running');
    delete from import_file f where touched_at < now() - keep
        and not exists (select from import_run r where r.file_id = f.id and r.stage in ('waiting', 'running'));
    get diagnostics removed = row_count;
    return removed;
end
$$;

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key)
select replace(key, '.create', '.import') from permission where key like '%.create' and key <> 'attachment.create';
-- Whoever may make any of these records one by one may bring many. Accounts and roles stay with administrators.
insert into role_permission (role_id, permission_id, scope)
select creating.role_id, importing.id, 'all'
from role_permission as creating
    join role on role.id = creating.role_id
    join permission as made on made.id = creating.permission_id and made.key like '%.create'
    join permission as importing on importing.key = replace(made.key, '.create', '.import')
where creating.scope = 'all'
    and (role.key = 'admin'
         or role.key in ('manager', 'support', 'adv', 'compta', 'commercial', 'chef_projet')
            and importing.key in ('party.import', 'party_address.import', 'contact.import', 'equipment.import',
                                  'equipment_category.import', 'ticket_domain.import', 'ticket.import', 'faq.import'));
select set_config('regie.bulk', '', true);
