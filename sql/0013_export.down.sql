-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission where permission.id = permission_id and permission.key like '%.export';
delete from permission where key like '%.export';
