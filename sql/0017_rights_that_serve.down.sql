-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Administrators hold them again; what roles of one's own held of them is not kept.
select set_config('regie.bulk', 'on', true);
insert into permission (key) select unnest('{user_session.create, user_session.update,
    login_attempt.create, login_attempt.update, login_attempt.archive,
    activity_log.create, activity_log.update, activity_log.archive,
    permission.create, permission.update, permission.archive, notification.create}'::text[]);
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all' from role join permission on permission.key in (
    'user_session.create', 'user_session.update',
    'login_attempt.create', 'login_attempt.update', 'login_attempt.archive',
    'activity_log.create', 'activity_log.update', 'activity_log.archive',
    'permission.create', 'permission.update', 'permission.archive', 'notification.create')
where role.key = 'admin' and role.built_in;
select set_config('regie.bulk', '', true);
