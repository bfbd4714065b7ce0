-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of LoanCatalogue.cpp, as a migration of the program would make them.

create table test_loan (
    like regie_record including all,
    reference text not null constraint "test_loan.reference_taken" unique,
    title text not null constraint "test_loan.title_length" check (char_length(title) <= 200 and title ~ '\S'),
    borrower_id uuid constraint "test_loan.borrower_unknown" references party,
    keeper_id uuid constraint "test_loan.keeper_unknown" references "user",
    stage text not null default 'asked' constraint "test_loan.stage_choice" check (stage in ('asked', 'lent', 'returned')),
    begins date,
    ends date,
    handover_at timestamptz,
    deposit numeric(14,2) constraint "test_loan.deposit_range" check (deposit >= 0),
    machines integer constraint "test_loan.machines_range" check (machines between 0 and 999),
    is_insured boolean not null default false,
    email text constraint "test_loan.email_length" check (char_length(email) <= 254),
    phone text constraint "test_loan.phone_length" check (char_length(phone) <= 40),
    remarks text constraint "test_loan.remarks_length" check (char_length(remarks) <= 20000),
    constraint "test_loan.ends_before_beginning" check (ends >= begins)
);
create index test_loan_borrower_id_index on test_loan (borrower_id);
create index test_loan_keeper_id_index on test_loan (keeper_id);
create index test_loan_stage_index on test_loan (stage);
insert into number_series (series, entity, pattern) values ('LO', 'test_loan', 'LO-{year}-{number:5}');
select regie_searchable('test_loan', '{reference, title, email, phone}'), regie_install('test_loan', series => 'LO');

create table test_loan_item (
    like regie_record including all,
    loan_id uuid not null constraint "test_loan_item.loan_unknown" references test_loan,
    position integer not null constraint "test_loan_item.position_range" check (position >= 1),
    title text not null constraint "test_loan_item.title_length" check (char_length(title) <= 40 and title ~ '\S'),
    quantity numeric(14,4) not null default 1 constraint "test_loan_item.quantity_range" check (quantity >= 0),
    price numeric(14,2) constraint "test_loan_item.price_range" check (price >= 0),
    amount numeric(14,2) generated always as (round(quantity * price, 2)) stored
);
create index test_loan_item_loan_id_index on test_loan_item (loan_id);
select regie_install('test_loan_item');

create table test_loan_handover (
    like regie_record including all,
    title text not null constraint "test_loan_handover.title_length" check (char_length(title) <= 200 and title ~ '\S'),
    loan_id uuid not null constraint "test_loan_handover.loan_unknown" references test_loan,
    starts_at timestamptz,
    ends_at timestamptz,
    is_signed boolean not null default false,
    remarks text constraint "test_loan_handover.remarks_length" check (char_length(remarks) <= 20000)
);
create index test_loan_handover_loan_id_index on test_loan_handover (loan_id);
select regie_searchable('test_loan_handover', '{title}'), regie_install('test_loan_handover');

-- What was signed holds whoever asks, and keeps what it is about.
create function test_loan_signed() returns trigger language plpgsql as $$
begin
    perform refuse('test_loan_handover.signed_refused', 'test_loan_handover', null, old.id::text);
    return null;
end
$$;
create trigger signed before update or delete on test_loan_handover
    for each row when (old.is_signed) execute function test_loan_signed();
create function test_loan_kept() returns trigger language plpgsql as $$
begin
    if exists (select from test_loan_handover where loan_id = old.id and is_signed) then
        perform refuse('test_loan.signed_handover_refused', 'test_loan', null, old.id::text);
    end if;
    return new;
end
$$;
create trigger kept before update of archived_at on test_loan
    for each row when (new.archived_at is not null) execute function test_loan_kept();

select set_config('regie.bulk', 'on', true);
insert into permission (key)
select entity || '.' || verb from unnest('{test_loan, test_loan_item, test_loan_handover}'::text[]) as entity,
    unnest('{read, export, create, import, update, archive}'::text[]) as verb;
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, case when role.key = 'technician' then 'own' else 'all' end
from role join permission on permission.key like 'test\_loan%'
where role.key in ('admin', 'support') or role.key in ('manager', 'technician') and permission.key like '%.read';
select set_config('regie.bulk', '', true);
