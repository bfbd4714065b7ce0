-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Without permissions no role grants anything: what was given, also to roles made since, goes too.
delete from user_role where role_id in (select id from role where built_in);
delete from role_field_rule where role_id in (select id from role where built_in);
delete from role_permission;
delete from permission;
delete from role where built_in;
