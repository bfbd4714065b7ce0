-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What administrators see and may not undo: the log of activity becomes an entity like any other, listed, filtered, exported,
-- followed, and still only ever added to; the last administrator stays; sessions end at their own people's word.

-- A partition's own name is nobody's entity: triggers on partitioned tables say whose change it is.
create or replace function regie_change() returns trigger language plpgsql as $$
begin
    if not bulk_load() then
        insert into change (entity, id, version, op)
        values (coalesce(tg_argv[0], tg_table_name), coalesce(new.id, old.id), coalesce(new.version, old.version),
                lower(tg_op));
    end if;
    return null;
end
$$;

-- As before, but by whatever column the table is partitioned, and past the triggers that keep its rows from being taken away.
create or replace function ensure_partition(parent regclass, month date) returns boolean language plpgsql as $$
declare
    table_name text := (select relname from pg_class where oid = parent);
    moment text := (select a.attname from pg_partitioned_table p
                    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = parent);
    partition_name text := table_name || to_char(month, '"_"YYYY"_"MM');
    default_name text := table_name || '_default';
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month') at time zone 'UTC';
    has_strays boolean;
begin
    if to_regclass(quote_ident(partition_name)) is not null then
        return false;
    end if;
    -- Built beside and attached, because rows of that month may already stand in the default partition.
    execute format('create table %I (like %s including defaults including constraints)', partition_name, parent);
    execute format('select exists (select from %I where %I >= %L and %I < %L)', default_name, moment, lower_bound, moment,
                   upper_bound) into has_strays;
    if has_strays then
        execute format('alter table %I disable trigger user', default_name);
        execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) '
                       'insert into %I select * from moved',
                       default_name, moment, lower_bound, moment, upper_bound, partition_name);
        execute format('alter table %I enable trigger user', default_name);
    end if;
    execute format('alter table %s attach partition %I for values from (%L) to (%L)',
                   parent, partition_name, lower_bound, upper_bound);
    return true;
end
$$;

alter table activity_log rename column at to created_at;
alter table activity_log
    add column version integer not null default 1,
    add column created_by uuid,
    add column updated_at timestamptz not null default clock_timestamp(),
    add column updated_by uuid,
    add column archived_at timestamptz,
    add constraint "activity_log.act_length" check (char_length(act) <= 60 and act ~ '\S'),
    add constraint "activity_log.entity_length" check (char_length(entity) <= 60),
    add constraint "activity_log.address_length" check (char_length(address) <= 64);

-- Whoever a demonstration replaced is unknown by now.
alter table activity_log disable trigger append_only;
update activity_log set user_id = null where user_id not in (select id from "user");
update activity_log set session_id = null where session_id not in (select id from user_session);
update activity_log set created_by = user_id, updated_at = created_at;
alter table activity_log enable trigger append_only;
alter table activity_log
    add constraint "activity_log.user_unknown" foreign key (user_id) references "user",
    add constraint "activity_log.session_unknown" foreign key (session_id) references user_session;
create index activity_log_session_id_index on activity_log (session_id);

insert into entity values ('activity_log', false);
create trigger change after insert on activity_log for each row execute function regie_change('activity_log');

-- What an installation starts with is nobody's deed. Who did what, and from where, is for those who administer.
select set_config('regie.bulk', 'on', true);
insert into permission (key) select 'activity_log.' || verb from unnest('{create, update, archive, export}'::text[]) as verb;
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission
    on permission.key in ('activity_log.create', 'activity_log.update', 'activity_log.archive', 'activity_log.export')
where role.key = 'admin' and role.built_in;
delete from role_permission using role, permission
where role.id = role_id and permission.id = permission_id and role.key = 'manager' and role.built_in
  and permission.key = 'activity_log.read';

-- ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Everybody may end a session of his own: the one left open elsewhere.
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'own' from role join permission on permission.key = 'user_session.archive'
where role.built_in and role.key <> 'admin';

-- Somebody must be left who can administer. Looked at when the transaction ends, so that two may change places; the
-- lock lets no two administrators take each other away at the same moment.
create function regie_last_administrator() returns trigger language plpgsql as $$
declare
    administration uuid := (select id from role where key = 'admin' for no key update);
    concerned boolean;
begin
    if bulk_load() then
        return null;
    end if;
    if tg_table_name = 'user' then
        concerned := exists (select from user_role where user_id = old.id and role_id = administration);
    else
        concerned := old.role_id = administration
            and exists (select from "user" where id = old.user_id and password_hash is not null);
    end if;
    if concerned and not exists (
        select from user_role held join "user" u on u.id = held.user_id
        where held.role_id = administration and held.archived_at is null and u.status = 'active'
          and u.archived_at is null and u.password_hash is not null) then
        perform refuse('user_role.last_administrator_refused', 'user_role', null, '');
    end if;
    return null;
end
$$;
create constraint trigger last_administrator after update on "user" deferrable initially deferred for each row
    when (old.password_hash is not null and old.status = 'active' and old.archived_at is null
          and (new.password_hash is null or new.status <> 'active' or new.archived_at is not null))
    execute function regie_last_administrator();
create constraint trigger last_administrator after update on user_role deferrable initially deferred for each row
    when (old.archived_at is null and new.archived_at is not null) execute function regie_last_administrator();
create constraint trigger last_administrator_gone after delete on user_role deferrable initially deferred for each row
    execute function regie_last_administrator();
select set_config('regie.bulk', '', true);
