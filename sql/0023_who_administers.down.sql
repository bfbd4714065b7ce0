-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop trigger last_administrator on role;
drop trigger last_administrator on role_permission;
drop trigger last_administrator_gone on role_permission;
drop trigger last_administrator on role_field_rule;
create or replace function regie_last_administrator() returns trigger language plpgsql as $$
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
drop function regie_is_administered();
