-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission where permission.id = permission_id and permission.key like '%.import';
delete from permission where key like '%.import';
drop function prune_imports(interval);
drop table import_mapping, import_fault, import_run, import_part, import_file;
