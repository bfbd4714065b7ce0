-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of somebody, in a file on its way to whoever had it made: for as long as that takes, and no longer.

create table person_export (
    id uuid primary key,
    user_id uuid not null constraint "person_export.user_unknown" references "user",
    entity text not null constraint "person_export.entity_unknown" references entity,
    record_id uuid not null, -- the person
    size bigint not null constraint "person_export.size_range" check (size >= 0),
    created_at timestamptz not null default now()
);
create index person_export_user_id_index on person_export (user_id);
create index person_export_entity_index on person_export (entity, record_id);

create table person_export_part (
    export_id uuid not null constraint "person_export_part.export_unknown" references person_export on delete cascade,
    number integer not null constraint "person_export_part.number_range" check (number >= 0),
    bytes bytea not null constraint "person_export_part.bytes_length" check (octet_length(bytes) between 1 and 262144),
    primary key (export_id, number)
);

create function prune_person_exports(keep interval default '1 hour') returns bigint language plpgsql as $$
declare
    removed bigint;
begin
    delete from person_export where created_at < now() - keep;
    get diagnostics removed = row_count;
    return removed;
end
$$;

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key) values ('person.export'), ('person.erase');
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission on permission.key in ('person.export', 'person.erase')
where role.key = 'admin' and role.built_in;
select set_config('regie.bulk', '', true);
