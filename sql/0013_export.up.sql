-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists that leave in a file: one permission per entity, whose scope narrows that of reading.

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key)
select replace(key, '.read', '.export') from permission where key like '%.read' and key <> 'activity_log.read';

-- Admin and management take away whatever they read. The offices take away the records they work with all of; accounts,
-- roles and logins stay in the house. Who sees only what is his own, or works for another company, takes nothing away.
insert into role_permission (role_id, permission_id, scope)
select reading.role_id, exporting.id, reading.scope
from role_permission as reading
    join role on role.id = reading.role_id
    join permission as read on read.id = reading.permission_id and read.key like '%.read'
    join permission as exporting on exporting.key = replace(read.key, '.read', '.export')
where role.key = 'admin'
    or role.key = 'manager' and reading.scope = 'all'
    or role.key in ('support', 'adv', 'compta', 'commercial', 'chef_projet') and reading.scope = 'all'
        and exporting.key in ('party.export', 'party_address.export', 'contact.export', 'equipment.export',
                              'equipment_category.export', 'ticket_domain.export', 'ticket.export', 'comment.export',
                              'faq.export');
select set_config('regie.bulk', '', true);
