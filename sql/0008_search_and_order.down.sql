-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create index user_display_name_index on "user" (display_name, id);
create index party_name_index on party (name, id);
create index party_address_city_index on party_address (city, id);
create index contact_full_name_index on contact (full_name, id);
create index ticket_title_index on ticket (title, id);
create index equipment_name_index on equipment (name, id);
drop index user_display_name_order, party_name_order, party_address_city_order, contact_full_name_order, ticket_title_order,
    equipment_name_order;

alter table comment drop column search_vector, drop column search_text;
alter table equipment_category drop column search_vector, drop column search_text;
alter table ticket_domain drop column search_vector, drop column search_text;
alter table setting drop column search_vector, drop column search_text;
alter table permission drop column search_vector, drop column search_text;
alter table role drop column search_vector, drop column search_text;
select regie_install(name::regclass) from unnest('{comment, equipment_category, ticket_domain, setting, permission, role}'::text[]) as name;
