-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whom we deal with.

create table party (
    like regie_record including all,
    name text not null constraint "party.name_length" check (char_length(name) <= 200 and name ~ '\S'),
    kind text not null constraint "party.kind_choice" check (kind in ('individual', 'company', 'organisation')),
    is_client boolean not null default false,
    is_prospect boolean not null default false,
    is_supplier boolean not null default false,
    is_partner boolean not null default false,
    is_funder boolean not null default false,
    status text not null default 'active' constraint "party.status_choice" check (status in ('active', 'inactive')),
    siren text constraint "party.siren_length" check (char_length(siren) <= 9)
        constraint "party.siren_format" check (siren ~ '^[0-9]{9}$'),
    siret text constraint "party.siret_length" check (char_length(siret) <= 14)
        constraint "party.siret_format" check (siret ~ '^[0-9]{14}$'),
    vat_number text constraint "party.vat_number_length" check (char_length(vat_number) <= 20),
    industry text constraint "party.industry_length" check (char_length(industry) <= 100),
    website text constraint "party.website_length" check (char_length(website) <= 200),
    email text constraint "party.email_length" check (char_length(email) <= 254),
    phone text constraint "party.phone_length" check (char_length(phone) <= 40),
    payment_days integer constraint "party.payment_days_range" check (payment_days between 0 and 120),
    sales_contact_id uuid constraint "party.sales_contact_unknown" references "user",
    languages text[],
    notes text constraint "party.notes_length" check (char_length(notes) <= 20000)
);
create index party_name_index on party (name, id);
create index party_status_index on party (status);
create index party_siren_index on party (siren);
create index party_created_at_index on party (created_at desc, id desc);
create index party_sales_contact_id_index on party (sales_contact_id);
select regie_searchable('party', '{name, siren, siret, vat_number, email, phone, website, industry}');
select regie_install('party');

create function party_sales_contact() returns trigger language plpgsql as $$
begin
    if new.sales_contact_id is not null
       and exists (select from "user" where id = new.sales_contact_id)
       and not exists (select from user_role link join role on role.id = link.role_id
                       where link.user_id = new.sales_contact_id and link.archived_at is null
                         and role.key = 'commercial' and role.archived_at is null) then
        perform refuse('party.sales_contact_role', 'party', 'sales_contact_id', new.sales_contact_id::text);
    end if;
    return new;
end
$$;
create trigger sales_contact before insert or update of sales_contact_id on party
    for each row execute function party_sales_contact();

create table party_address (
    like regie_record including all,
    party_id uuid not null constraint "party_address.party_unknown" references party,
    kind text not null constraint "party_address.kind_choice" check (kind in ('billing', 'shipping', 'site')),
    label text constraint "party_address.label_length" check (char_length(label) <= 100),
    street text not null constraint "party_address.street_length" check (char_length(street) <= 200 and street ~ '\S'),
    street2 text constraint "party_address.street2_length" check (char_length(street2) <= 200),
    postal_code text not null
        constraint "party_address.postal_code_length" check (char_length(postal_code) <= 10 and postal_code ~ '\S'),
    city text not null constraint "party_address.city_length" check (char_length(city) <= 100 and city ~ '\S'),
    country text not null default 'FR' constraint "party_address.country_length" check (char_length(country) <= 2)
        constraint "party_address.country_format" check (country ~ '^[A-Z]{2}$'),
    latitude numeric(9, 6) constraint "party_address.latitude_range" check (latitude between -90 and 90),
    longitude numeric(9, 6) constraint "party_address.longitude_range" check (longitude between -180 and 180)
);
create index party_address_party_id_index on party_address (party_id);
create index party_address_city_index on party_address (city, id);
select regie_searchable('party_address', '{label, street, street2, postal_code, city}');
select regie_install('party_address');

create table contact (
    like regie_record including all,
    party_id uuid not null constraint "contact.party_unknown" references party,
    first_name text constraint "contact.first_name_length" check (char_length(first_name) <= 100),
    last_name text not null constraint "contact.last_name_length" check (char_length(last_name) <= 100 and last_name ~ '\S'),
    full_name text generated always as (coalesce(first_name || ' ', '') || last_name) stored,
    email text constraint "contact.email_length" check (char_length(email) <= 254),
    phone text constraint "contact.phone_length" check (char_length(phone) <= 40),
    mobile text constraint "contact.mobile_length" check (char_length(mobile) <= 40),
    job_title text constraint "contact.job_title_length" check (char_length(job_title) <= 100),
    is_primary boolean not null default false,
    notes text constraint "contact.notes_length" check (char_length(notes) <= 20000)
);
create unique index "contact.email_taken" on contact (lower(email)) where email <> '';
create index contact_party_id_index on contact (party_id);
create index contact_full_name_index on contact (full_name, id);
select regie_searchable('contact', '{first_name, last_name, email, phone, mobile, job_title}');
select regie_install('contact');

alter table "user" add constraint "user.party_unknown" foreign key (party_id) references party;
