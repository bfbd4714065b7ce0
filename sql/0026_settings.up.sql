-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Settings are declared by the program (shared/domain/identity/SettingTable), which keeps one record of each: nobody makes
-- any, nor puts one away. What was archived holds again as if nothing had been said.
select set_config('regie.bulk', 'on', true);
update setting set value = '{}', archived_at = null where archived_at is not null;
delete from role_permission where permission_id in
    (select id from permission where key in ('setting.create', 'setting.import', 'setting.archive'));
delete from permission where key in ('setting.create', 'setting.import', 'setting.archive');
-- What was written by migration 0014 is what holds anyhow.
update setting set value = '{}' where key = 'files.max_megabytes' and value = '25'
    or key = 'files.quota_megabytes' and value = '20480';
select set_config('regie.bulk', '', true);
set constraints all immediate; -- a table with checks that wait cannot be altered
alter table setting drop column description;
