-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select regie_uninstall(name) from unnest('{setting, login_attempt, user_session, user_role, role_field_rule,
    role_permission, permission, role, user_profile, user}'::text[]) as name;

drop table setting, activity_log, login_attempt, user_session, user_role, role_field_rule, role_permission, permission,
    role, user_profile, "user";
drop function user_session_epoch(), user_role_session_epoch(), role_session_epoch();
