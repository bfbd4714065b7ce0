-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions of who holds a role may end sooner than everybody's when nobody is there.

alter table role add column idle_minutes integer
    constraint "role.idle_minutes_range" check (idle_minutes between 5 and 30);

-- The least that the roles of somebody say; null when none says anything.
create function idle_minutes_of(person uuid) returns integer language sql stable as $$
    select min(role.idle_minutes) from user_role held join role on role.id = held.role_id and role.archived_at is null
    where held.user_id = person and held.archived_at is null
$$;
