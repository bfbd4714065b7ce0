-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The installed base. Stock items and movements come with their own migration.

create table equipment_category (
    like regie_record including all,
    name text not null constraint "equipment_category.name_length" check (char_length(name) <= 100 and name ~ '\S')
        constraint "equipment_category.name_taken" unique,
    description text constraint "equipment_category.description_length" check (char_length(description) <= 500)
);
select regie_install('equipment_category');

create table equipment (
    like regie_record including all,
    name text not null constraint "equipment.name_length" check (char_length(name) <= 200 and name ~ '\S'),
    serial_number text constraint "equipment.serial_number_length" check (char_length(serial_number) <= 100),
    model text constraint "equipment.model_length" check (char_length(model) <= 100),
    brand text constraint "equipment.brand_length" check (char_length(brand) <= 100),
    category_id uuid not null constraint "equipment.category_unknown" references equipment_category,
    status text not null default 'in_service'
        constraint "equipment.status_choice" check (status in ('in_service', 'stopped', 'in_repair', 'scrapped')),
    client_id uuid constraint "equipment.client_unknown" references party,
    site_id uuid constraint "equipment.site_unknown" references party_address,
    purchase_date date,
    warranty_end_date date,
    constraint "equipment.warranty_before_purchase" check (warranty_end_date >= purchase_date)
);
-- An unknown brand or model is a value here: two nameless machines with one serial number are one machine.
create unique index "equipment.serial_taken" on equipment (coalesce(brand, ''), coalesce(model, ''), serial_number)
    where serial_number <> '';
create index equipment_name_index on equipment (name, id);
create index equipment_status_index on equipment (status);
create index equipment_category_id_index on equipment (category_id);
create index equipment_client_id_index on equipment (client_id);
create index equipment_site_id_index on equipment (site_id);
create index equipment_warranty_end_date_index on equipment (warranty_end_date);
select regie_searchable('equipment', '{name, serial_number, model, brand}');
select regie_install('equipment');
