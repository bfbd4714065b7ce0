-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever is invited, or has lost his password, chooses one with a code that is handed over to him: one at a time for an
-- account, of which only the hash is kept. As long as one waits, the former password opens nothing.

create table access_code (
    user_id uuid primary key constraint "access_code.user_unknown" references "user",
    code_hash bytea not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    created_by uuid constraint "access_code.created_by_unknown" references "user"
);
create index access_code_created_by_index on access_code (created_by);

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key) values ('user.invite');
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission on permission.key = 'user.invite'
where role.key = 'admin' and role.built_in;
select set_config('regie.bulk', '', true);
