-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nobody gives what he does not hold, so what the last holder of a right loses is lost for everybody: who holds everything
-- must have a successor. No transaction leaves less of an administration than it found.

-- 2: somebody who can log in may do everything there is to all records, with no field kept from him. 1: somebody may at
-- least read people, roles and rights, and grant them. 0: nobody.
create function regie_administration() returns integer language sql stable as $$
    with opened as (
        select granted.role_id, permission.key,
               split_part(permission.key, '.', 1) in ('role_permission', 'user_role') as is_of_rights,
               exists (select from role_field_rule rule
                       where rule.role_id = granted.role_id and rule.archived_at is null
                         and rule.entity = split_part(permission.key, '.', 1)) as is_restricted
        from role_permission granted
            join permission on permission.id = granted.permission_id and permission.archived_at is null
        where granted.archived_at is null and granted.scope = 'all'
          and exists (select from user_role held where held.role_id = granted.role_id and held.archived_at is null)),
    able as (
        select count(distinct opened.key) filter (where not is_restricted) as everything,
               count(distinct opened.key) filter (
                   where not (is_restricted and is_of_rights)
                     and opened.key in ('user.read', 'role.read', 'permission.read', 'role_permission.read',
                                        'role_permission.create', 'role_permission.update', 'user_role.read',
                                        'user_role.create')) as granting
        from user_role held
            join "user" u on u.id = held.user_id and u.status = 'active' and u.archived_at is null
                and u.password_hash is not null
            join role on role.id = held.role_id and role.archived_at is null
            join opened on opened.role_id = role.id
        where held.archived_at is null
          and held.user_id in (select granting.user_id from user_role granting
                               join opened on opened.role_id = granting.role_id and opened.key = 'role_permission.create'
                               where granting.archived_at is null)
        group by held.user_id)
    select coalesce(max(case when able.everything = (select count(*) from permission where archived_at is null) then 2
                             when able.granting = 8 then 1 else 0 end), 0)
    from able
$$;

-- What the transaction found, before the first of its writes that could take from it.
create function regie_note_administration() returns trigger language plpgsql as $$
begin
    if not bulk_load() and coalesce(current_setting('regie.administration', true), '') = '' then
        perform set_config('regie.administration', regie_administration()::text, true);
    end if;
    return null;
end
$$;

-- Looked at when the transaction ends, so that two may change places; the lock lets no two administrators take each other
-- away at the same moment.
create or replace function regie_last_administrator() returns trigger language plpgsql as $$
begin
    if bulk_load() then
        return null;
    end if;
    perform from role where key = 'admin' for no key update;
    if regie_administration() < coalesce(nullif(current_setting('regie.administration', true), ''), '0')::integer then
        perform refuse('user_role.last_administrator_refused', 'user_role', null, '');
    end if;
    return null;
end
$$;
drop function regie_is_administered();

create trigger note_administration before update of status, archived_at, password_hash on "user"
    for each statement execute function regie_note_administration();
create trigger note_administration before update or delete on user_role
    for each statement execute function regie_note_administration();
create trigger note_administration before update of archived_at on role
    for each statement execute function regie_note_administration();
create trigger note_administration before update or delete on role_permission
    for each statement execute function regie_note_administration();
create trigger note_administration before insert or update on role_field_rule
    for each statement execute function regie_note_administration();

drop trigger last_administrator on role_field_rule;
create constraint trigger last_administrator after insert or update on role_field_rule deferrable initially deferred
    for each row when (new.archived_at is null) execute function regie_last_administrator();
