-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select set_config('regie.bulk', 'on', true);
delete from setting where value = '{}' and key not like 'files.%';
update setting set value = '25' where key = 'files.max_megabytes' and value = '{}';
update setting set value = '20480' where key = 'files.quota_megabytes' and value = '{}';
insert into permission (key)
select 'setting.' || verb from unnest('{create, import, archive}'::text[]) as verb;
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission
    on permission.key in ('setting.create', 'setting.import', 'setting.archive')
where role.key = 'admin';
select set_config('regie.bulk', '', true);
set constraints all immediate;
alter table setting
    add column description text constraint "setting.description_length" check (char_length(description) <= 500);
