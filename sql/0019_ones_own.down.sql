-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission where permission.id = permission_id and permission.key like 'preference.%';
delete from permission where key like 'preference.%';
select regie_uninstall('preference');
drop table preference;
alter table "user" drop constraint "user.locale_choice";
alter table "user" add constraint "user.locale_length" check (char_length(locale) <= 10 and locale ~ '\S');
