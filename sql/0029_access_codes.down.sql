-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select set_config('regie.bulk', 'on', true);
delete from role_permission using permission where permission.id = permission_id and permission.key = 'user.invite';
delete from permission where key = 'user.invite';
select set_config('regie.bulk', '', true);
drop table access_code;
