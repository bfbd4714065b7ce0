-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select set_config('regie.bulk', 'on', true);
delete from role_permission using permission
where permission.id = permission_id and permission.key in ('person.export', 'person.erase');
delete from permission where key in ('person.export', 'person.erase');
select set_config('regie.bulk', '', true);
drop function prune_person_exports(interval);
drop table person_export_part, person_export;
