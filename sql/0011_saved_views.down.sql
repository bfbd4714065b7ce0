-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission where permission.id = permission_id and permission.key like 'saved\_view.%';
delete from permission where key like 'saved\_view.%';
select regie_uninstall('saved_view');
drop table saved_view;
