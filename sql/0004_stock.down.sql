-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select regie_uninstall(name) from unnest('{equipment, equipment_category}'::text[]) as name;

drop table equipment, equipment_category;
