-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people have besides their password: time-based codes, and codes for when the device is not at hand.

-- Seeds are closed with a key that is not in the database (server/access/Secrets).
create table second_factor (
    user_id uuid primary key constraint "second_factor.user_unknown" references "user",
    seed text, -- null until a first code has confirmed it
    last_step bigint not null default 0, -- of the last code that was used: only later ones count
    pending text, -- a seed that waits to be confirmed
    pending_at timestamptz
);

-- A code that was used is not there any more.
create table recovery_code (
    user_id uuid not null constraint "recovery_code.user_unknown" references "user",
    number integer not null constraint "recovery_code.number_range" check (number between 0 and 9),
    hash text not null,
    primary key (user_id, number)
);

alter table "user" add column second_factor_at timestamptz;
alter table role add column second_factor boolean not null default false;

-- When somebody last proved in this session who they are.
alter table user_session add column proven_at timestamptz;

create function demands_second_factor(person uuid) returns boolean language sql stable as $$
    select exists (select from user_role held join role on role.id = held.role_id and role.archived_at is null
                   where held.user_id = person and held.archived_at is null and role.second_factor)
$$;

-- Who has set one up may do what he may at once, on every server.
create or replace function user_session_epoch() returns trigger language plpgsql as $$
begin
    if new.password_hash is distinct from old.password_hash or new.status is distinct from old.status
       or new.party_id is distinct from old.party_id or new.archived_at is distinct from old.archived_at
       or new.second_factor_at is distinct from old.second_factor_at then
        new.session_epoch := old.session_epoch + 1;
    end if;
    return new;
end
$$;

select set_config('regie.bulk', 'on', true); -- built in, not done by anybody
insert into permission (key) values ('user.reset_second_factor');
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role, permission
where role.key = 'admin' and permission.key = 'user.reset_second_factor';
select set_config('regie.bulk', '', true);
