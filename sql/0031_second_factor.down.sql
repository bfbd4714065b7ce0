-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission
where permission.id = permission_id and permission.key = 'user.reset_second_factor';
delete from permission where key = 'user.reset_second_factor';

create or replace function user_session_epoch() returns trigger language plpgsql as $$
begin
    if new.password_hash is distinct from old.password_hash or new.status is distinct from old.status
       or new.party_id is distinct from old.party_id or new.archived_at is distinct from old.archived_at then
        new.session_epoch := old.session_epoch + 1;
    end if;
    return new;
end
$$;
drop function demands_second_factor(uuid);
alter table user_session drop column proven_at;
alter table role drop column second_factor;
alter table "user" drop column second_factor_at;
drop table recovery_code, second_factor;
