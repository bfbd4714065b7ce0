-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what: people, roles, rights, sessions and the log of activity.

create table "user" (
    like regie_record including all,
    email text not null constraint "user.email_length" check (char_length(email) <= 254 and email ~ '\S'),
    first_name text not null constraint "user.first_name_length" check (char_length(first_name) <= 100 and first_name ~ '\S'),
    last_name text not null constraint "user.last_name_length" check (char_length(last_name) <= 100 and last_name ~ '\S'),
    display_name text generated always as (first_name || ' ' || last_name) stored,
    status text not null default 'pending'
        constraint "user.status_choice" check (status in ('pending', 'active', 'inactive', 'blocked')),
    password_hash text,
    locale text not null default 'fr_FR' constraint "user.locale_length" check (char_length(locale) <= 10 and locale ~ '\S'),
    theme text not null default 'system' constraint "user.theme_choice" check (theme in ('system', 'light', 'dark')),
    phone text constraint "user.phone_length" check (char_length(phone) <= 40),
    party_id uuid,
    job_title text constraint "user.job_title_length" check (char_length(job_title) <= 100),
    email_verified_at timestamptz,
    phone_verified_at timestamptz,
    last_login_at timestamptz,
    session_epoch integer not null default 1
);
create unique index "user.email_taken" on "user" (lower(email));
create index user_status_index on "user" (status);
create index user_party_id_index on "user" (party_id);
create index user_display_name_index on "user" (display_name, id);
select regie_searchable('"user"', '{first_name, last_name, email, job_title}');
select regie_install('"user"', ignored => '{password_hash, session_epoch, last_login_at}');

create table user_profile (
    like regie_record including all,
    user_id uuid not null constraint "user_profile.user_unknown" references "user"
        constraint "user_profile.user_taken" unique,
    address text constraint "user_profile.address_length" check (char_length(address) <= 200),
    postal_code text constraint "user_profile.postal_code_length" check (char_length(postal_code) <= 10),
    city text constraint "user_profile.city_length" check (char_length(city) <= 100),
    birth_date date,
    company text constraint "user_profile.company_length" check (char_length(company) <= 200),
    seniority_years integer constraint "user_profile.seniority_years_range" check (seniority_years between 0 and 60),
    qualification text constraint "user_profile.qualification_length" check (char_length(qualification) <= 200),
    specialties text[],
    cv_summary text constraint "user_profile.cv_summary_length" check (char_length(cv_summary) <= 20000),
    base_location text constraint "user_profile.base_location_length" check (char_length(base_location) <= 200),
    notification_preferences jsonb
);
create index user_profile_specialties_index on user_profile using gin (specialties);
select regie_install('user_profile');

create table role (
    like regie_record including all,
    key text not null constraint "role.key_length" check (char_length(key) <= 60 and key ~ '\S')
        constraint "role.key_taken" unique,
    name text not null constraint "role.name_length" check (char_length(name) <= 100 and name ~ '\S'),
    description text constraint "role.description_length" check (char_length(description) <= 500),
    built_in boolean not null default false
);
select regie_install('role');

create table permission (
    like regie_record including all,
    key text not null constraint "permission.key_length" check (char_length(key) <= 100 and key ~ '\S')
        constraint "permission.key_taken" unique,
    description text constraint "permission.description_length" check (char_length(description) <= 500)
);
select regie_install('permission');

-- A link that was archived doesn't stand in the way of the same link made again: uniqueness is among live rows.
create table role_permission (
    like regie_record including all,
    role_id uuid not null constraint "role_permission.role_unknown" references role on delete cascade,
    permission_id uuid not null constraint "role_permission.permission_unknown" references permission,
    scope text not null constraint "role_permission.scope_choice" check (scope in ('own', 'team', 'partner', 'all'))
);
create unique index "role_permission.permission_taken" on role_permission (role_id, permission_id) where archived_at is null;
create index role_permission_role_id_index on role_permission (role_id);
create index role_permission_permission_id_index on role_permission (permission_id);
select regie_install('role_permission');

create table role_field_rule (
    like regie_record including all,
    role_id uuid not null constraint "role_field_rule.role_unknown" references role on delete cascade,
    entity text not null constraint "role_field_rule.entity_length" check (char_length(entity) <= 60 and entity ~ '\S'),
    field text not null constraint "role_field_rule.field_length" check (char_length(field) <= 60 and field ~ '\S'),
    access text not null constraint "role_field_rule.access_choice" check (access in ('hidden', 'read_only'))
);
create unique index "role_field_rule.field_taken" on role_field_rule (role_id, entity, field) where archived_at is null;
create index role_field_rule_role_id_index on role_field_rule (role_id);
select regie_install('role_field_rule');

create table user_role (
    like regie_record including all,
    user_id uuid not null constraint "user_role.user_unknown" references "user",
    role_id uuid not null constraint "user_role.role_unknown" references role
);
create unique index "user_role.role_taken" on user_role (user_id, role_id) where archived_at is null;
create index user_role_user_id_index on user_role (user_id);
create index user_role_role_id_index on user_role (role_id);
select regie_install('user_role');

create table user_session (
    like regie_record including all,
    user_id uuid not null constraint "user_session.user_unknown" references "user",
    token_hash bytea not null constraint "user_session.token_hash_taken" unique,
    address text constraint "user_session.address_length" check (char_length(address) <= 64),
    client text constraint "user_session.client_length" check (char_length(client) <= 200),
    expires_at timestamptz not null,
    last_seen_at timestamptz,
    revoked_at timestamptz
);
create index user_session_user_id_index on user_session (user_id);
create index user_session_expires_at_index on user_session (expires_at);
select regie_install('user_session', ignored => '{token_hash}', history => false);

create table login_attempt (
    like regie_record including all,
    user_id uuid constraint "login_attempt.user_unknown" references "user",
    address text constraint "login_attempt.address_length" check (char_length(address) <= 64),
    succeeded boolean not null,
    reason text constraint "login_attempt.reason_length" check (char_length(reason) <= 60)
);
create index login_attempt_user_id_index on login_attempt (user_id, created_at desc);
create index login_attempt_address_index on login_attempt (address, created_at desc);
select regie_install('login_attempt', history => false);

create table activity_log (
    id uuid not null default uuid7(),
    at timestamptz not null default clock_timestamp(),
    user_id uuid,
    session_id uuid,
    request_id uuid,
    act text not null,
    entity text,
    record_id uuid,
    address text,
    detail jsonb,
    primary key (id, at)
) partition by range (at);
create table activity_log_default partition of activity_log default;
create index activity_log_at_index on activity_log (at desc, id desc);
create index activity_log_user_id_index on activity_log (user_id, at desc);
create index activity_log_record_index on activity_log (entity, record_id, at desc);
create trigger append_only before update or delete on activity_log
    for each row execute function regie_append_only('activity_log');
create trigger append_only_truncate before truncate on activity_log
    for each statement execute function regie_append_only('activity_log');

create table setting (
    like regie_record including all,
    key text not null constraint "setting.key_length" check (char_length(key) <= 100 and key ~ '\S')
        constraint "setting.key_taken" unique,
    value jsonb not null,
    description text constraint "setting.description_length" check (char_length(description) <= 500)
);
select regie_install('setting');

-- ── The session epoch: sessions re-read rights when it moves ────────────────────────────────────────────────────────

create function user_session_epoch() returns trigger language plpgsql as $$
begin
    if new.password_hash is distinct from old.password_hash or new.status is distinct from old.status
       or new.party_id is distinct from old.party_id or new.archived_at is distinct from old.archived_at then
        new.session_epoch := old.session_epoch + 1;
    end if;
    return new;
end
$$;
create trigger session_epoch before update on "user" for each row execute function user_session_epoch();

create function user_role_session_epoch() returns trigger language plpgsql as $$
begin
    update "user" set session_epoch = session_epoch + 1 where id in (new.user_id, old.user_id);
    return null;
end
$$;
create trigger session_epoch after insert or update or delete on user_role
    for each row execute function user_role_session_epoch();

-- Once per statement: granting fifty permissions to a role moves each holder once. Locked in one order, against deadlocks.
create function role_session_epoch() returns trigger language plpgsql as $$
begin
    perform from "user" u where u.id in (
        select r.user_id from user_role r where r.role_id in (select (to_jsonb(c) ->> tg_argv[0])::uuid from changed c))
    order by u.id for update;
    update "user" set session_epoch = session_epoch + 1 where id in (
        select r.user_id from user_role r where r.role_id in (select (to_jsonb(c) ->> tg_argv[0])::uuid from changed c));
    return null;
end
$$;
create trigger session_epoch_update after update on role referencing new table as changed
    for each statement execute function role_session_epoch('id');
create trigger session_epoch_insert after insert on role_permission referencing new table as changed
    for each statement execute function role_session_epoch('role_id');
create trigger session_epoch_update after update on role_permission referencing new table as changed
    for each statement execute function role_session_epoch('role_id');
create trigger session_epoch_delete after delete on role_permission referencing old table as changed
    for each statement execute function role_session_epoch('role_id');
create trigger session_epoch_insert after insert on role_field_rule referencing new table as changed
    for each statement execute function role_session_epoch('role_id');
create trigger session_epoch_update after update on role_field_rule referencing new table as changed
    for each statement execute function role_session_epoch('role_id');
create trigger session_epoch_delete after delete on role_field_rule referencing old table as changed
    for each statement execute function role_session_epoch('role_id');

select ensure_partitions(2);
