-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What everybody arranges for themselves: which notifications reach them, what stands on their home pages; and the
-- languages an account may have.

-- What was never a language of the program is shown in French, as the program did.
select set_config('regie.bulk', 'on', true);
update "user" set locale = case when locale ilike 'en%' then 'en_GB' else 'fr_FR' end
where locale not in ('fr_FR', 'en_GB');
set constraints all immediate; -- a table with checks that wait cannot be altered
alter table "user" drop constraint "user.locale_length";
alter table "user" add constraint "user.locale_choice" check (locale in ('fr_FR', 'en_GB'));

create table preference (
    like regie_record including all,
    user_id uuid not null constraint "preference.user_unknown" references "user",
    key text not null constraint "preference.key_length" check (char_length(key) <= 60 and key ~ '\S'),
    value jsonb not null,
    constraint "preference.key_taken" unique (user_id, key)
);
select regie_install('preference', history => false);

-- What an installation starts with is nobody's deed.
insert into permission (key)
select 'preference.' || verb from unnest('{read, create, update, export, import}'::text[]) as verb;
-- Everybody keeps their own, also who has a role that the company made.
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, case when role.key = 'admin' then 'all' else 'own' end
from role join permission on permission.key like 'preference.%'
where role.key = 'admin' or permission.key in ('preference.read', 'preference.create', 'preference.update');
select set_config('regie.bulk', '', true);
