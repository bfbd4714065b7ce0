-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop trigger last_administrator on role_field_rule;
drop trigger note_administration on role_field_rule;
drop trigger note_administration on role_permission;
drop trigger note_administration on role;
drop trigger note_administration on user_role;
drop trigger note_administration on "user";
create function regie_is_administered() returns boolean language sql stable as $$
    select exists (
        select from (
            select distinct held.user_id, permission.key
            from user_role held
                join "user" u on u.id = held.user_id and u.status = 'active' and u.archived_at is null
                    and u.password_hash is not null
                join role on role.id = held.role_id and role.archived_at is null
                join role_permission granted on granted.role_id = role.id and granted.archived_at is null
                    and granted.scope = 'all'
                join permission on permission.id = granted.permission_id and permission.archived_at is null
            where held.archived_at is null
              and permission.key in ('user.read', 'role.read', 'permission.read', 'role_permission.read',
                                     'role_permission.create', 'role_permission.update', 'user_role.read',
                                     'user_role.create')
              and not exists (
                  select from role_field_rule rule
                  where rule.role_id = role.id and rule.archived_at is null
                    and rule.entity = split_part(permission.key, '.', 1)
                    and rule.entity in ('role_permission', 'user_role'))) as able
        group by able.user_id having count(*) = 8)
$$;
create or replace function regie_last_administrator() returns trigger language plpgsql as $$
declare
    concerned boolean;
    touched uuid; -- a role
begin
    if bulk_load() then
        return null;
    end if;
    perform from role where key = 'admin' for no key update;
    if tg_table_name = 'user' then
        concerned := exists (select from user_role held join role_permission granted on granted.role_id = held.role_id
                             join permission on permission.id = granted.permission_id
                             where held.user_id = old.id and permission.key = 'role_permission.create');
    elsif tg_table_name = 'user_role' then
        concerned := exists (select from "user" where id = old.user_id and password_hash is not null)
            and exists (select from role_permission granted join permission on permission.id = granted.permission_id
                        where granted.role_id = old.role_id and permission.key = 'role_permission.create');
    else
        touched := (case tg_table_name when 'role' then to_jsonb(new) ->> 'id'
                    else coalesce(to_jsonb(new), to_jsonb(old)) ->> 'role_id' end)::uuid;
        concerned := exists (select from user_role held join "user" u on u.id = held.user_id
                             where held.role_id = touched
                               and held.archived_at is null and u.password_hash is not null and u.status = 'active')
            and (tg_table_name = 'role_permission'
                 and exists (select from permission
                             where id = (to_jsonb(old) ->> 'permission_id')::uuid and key = 'role_permission.create')
              or exists (select from role_permission granted join permission on permission.id = granted.permission_id
                         where granted.role_id = touched and permission.key = 'role_permission.create'));
    end if;
    if concerned and not regie_is_administered() then
        perform refuse('user_role.last_administrator_refused', 'user_role', null, '');
    end if;
    return null;
end
$$;
create constraint trigger last_administrator after insert or update on role_field_rule deferrable initially deferred
    for each row when (new.entity in ('role_permission', 'user_role') and new.archived_at is null)
    execute function regie_last_administrator();
drop function regie_note_administration();
drop function regie_administration();
