-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists as people like them: named views, private or shared with roles, and the columns each left behind.

create table saved_view (
    like regie_record including all,
    user_id uuid not null constraint "saved_view.user_unknown" references "user",
    entity text not null constraint "saved_view.entity_length" check (char_length(entity) <= 60 and entity ~ '\S'),
    name text not null constraint "saved_view.name_length" check (char_length(name) <= 100 and name ~ '\S'),
    kind text not null default 'view' constraint "saved_view.kind_choice" check (kind in ('view', 'layout')),
    shared_roles text[],
    pinned boolean not null default false,
    is_default boolean not null default false,
    definition jsonb not null
);
create unique index "saved_view.name_taken" on saved_view (user_id, entity, kind, name) where archived_at is null;
create index saved_view_shared_roles_index on saved_view using gin (shared_roles);
select regie_install('saved_view', history => false);

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key) select 'saved_view.' || verb from unnest('{read, create, update, archive}'::text[]) as verb;
-- Everybody keeps his own. Whose reach is wider than that may also share with roles he does not hold.
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id,
       case when role.key = 'admin' then 'all'
            when role.key = 'manager' and permission.key = 'saved_view.update' then 'team'
            else 'own' end
from role join permission on permission.key like 'saved\_view.%' where role.built_in;
select set_config('regie.bulk', '', true);
