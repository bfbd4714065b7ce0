-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Permissions that nothing asks for go: what only the program writes can be neither created, changed nor put away by
-- anybody, so granting it meant nothing.

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
create temporary table idle on commit drop as
select id from permission where key in (
    'user_session.create', 'user_session.update',
    'login_attempt.create', 'login_attempt.update', 'login_attempt.archive',
    'activity_log.create', 'activity_log.update', 'activity_log.archive',
    'permission.create', 'permission.update', 'permission.archive',
    'notification.create');
delete from role_permission where permission_id in (select id from idle);
delete from permission where id in (select id from idle);
drop table idle;
select set_config('regie.bulk', '', true);
