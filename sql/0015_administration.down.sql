-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select set_config('regie.bulk', 'on', true);
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission on permission.key = 'activity_log.read'
where role.key = 'manager' and role.built_in;
delete from role_permission using permission, role
where permission.id = permission_id and role.id = role_id and permission.key = 'user_session.archive' and scope = 'own';
delete from role_permission using permission
where permission.id = permission_id and permission.key like 'activity\_log.%' and permission.key <> 'activity_log.read';
delete from permission where key like 'activity\_log.%' and key <> 'activity_log.read';
select set_config('regie.bulk', '', true);

drop trigger last_administrator on "user";
drop trigger last_administrator on user_role;
drop trigger last_administrator_gone on user_role;
drop function regie_last_administrator();

drop trigger change on activity_log;
select regie_uninstall('activity_log');
drop index activity_log_session_id_index;
alter table activity_log
    drop constraint "activity_log.user_unknown",
    drop constraint "activity_log.session_unknown",
    drop constraint "activity_log.act_length",
    drop constraint "activity_log.entity_length",
    drop constraint "activity_log.address_length",
    drop column version,
    drop column created_by,
    drop column updated_at,
    drop column updated_by,
    drop column archived_at;
alter table activity_log rename column created_at to at;

create or replace function ensure_partition(parent regclass, month date) returns boolean language plpgsql as $$
declare
    table_name text := (select relname from pg_class where oid = parent);
    partition_name text := table_name || to_char(month, '"_"YYYY"_"MM');
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
    if to_regclass(quote_ident(partition_name)) is not null then
        return false;
    end if;
    -- Built beside and attached, because rows of that month may already stand in the default partition.
    execute format('create table %I (like %s including defaults including constraints)', partition_name, parent);
    execute format('with moved as (delete from %I where at >= %L and at < %L returning *) insert into %I select * from moved',
                   table_name || '_default', lower_bound, upper_bound, partition_name);
    execute format('alter table %s attach partition %I for values from (%L) to (%L)',
                   parent, partition_name, lower_bound, upper_bound);
    return true;
end
$$;

create or replace function regie_change() returns trigger language plpgsql as $$
begin
    if not bulk_load() then
        insert into change (entity, id, version, op)
        values (tg_table_name, coalesce(new.id, old.id), coalesce(new.version, old.version), lower(tg_op));
    end if;
    return null;
end
$$;
