-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every entity with searchable fields has the two search columns, and names are ordered as people read them: by ICU's French
-- collation, which is the same on every platform and, being deterministic, fit for pages by key.

select regie_searchable('role', '{key, name}'), regie_install('role');
select regie_searchable('permission', '{key}'), regie_install('permission');
select regie_searchable('setting', '{key}'), regie_install('setting');
select regie_searchable('ticket_domain', '{name}'), regie_install('ticket_domain');
select regie_searchable('equipment_category', '{name}'), regie_install('equipment_category');
select regie_searchable('comment', '{body}'), regie_install('comment');

create index user_display_name_order on "user" (display_name collate "fr-x-icu", id);
create index party_name_order on party (name collate "fr-x-icu", id);
create index party_address_city_order on party_address (city collate "fr-x-icu", id);
create index contact_full_name_order on contact (full_name collate "fr-x-icu", id);
create index ticket_title_order on ticket (title collate "fr-x-icu", id);
create index equipment_name_order on equipment (name collate "fr-x-icu", id);
drop index user_display_name_index, party_name_index, party_address_city_index, contact_full_name_index, ticket_title_index,
    equipment_name_index;
