-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every entity table stands on: the common columns, the generic triggers, numbering, search, history and the change feed.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- ── Small functions ─────────────────────────────────────────────────────────────────────────────────────────────────

-- Records are named by whoever creates them; this default serves SQL written by hand.
create function uuid7() returns uuid language sql volatile parallel safe as $$
    select encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                    from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
$$;

-- unaccent is only stable because its dictionary could be altered; ours never is, and a generated column needs the promise.
create function search_fold(content text) returns text
language sql immutable strict parallel safe
return lower(unaccent('unaccent'::regdictionary, content));

create function acting_user() returns uuid language sql stable parallel safe
return nullif(current_setting('regie.user', true), '')::uuid;

create function acting_request() returns uuid language sql stable parallel safe
return nullif(current_setting('regie.request', true), '')::uuid;

-- A bulk load keeps the dates it brings and leaves no history and no change rows.
create function bulk_load() returns boolean language sql stable parallel safe
return coalesce(current_setting('regie.bulk', true), '') = 'on';

-- Triggers refuse as a named constraint would, so that one table of texts serves both.
create function refuse(code text, entity name, field name, detail text, state text default '23514')
returns void language plpgsql as $$
begin
    raise exception using errcode = state, constraint = code, table = entity, column = coalesce(field, ''),
                          message = code, detail = detail;
end
$$;

-- ── Tables of the machinery ─────────────────────────────────────────────────────────────────────────────────────────

-- The columns every entity table has: «like regie_record including all».
create table regie_record (
    id uuid primary key default uuid7(),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid,
    updated_at timestamptz not null default now(),
    updated_by uuid,
    archived_at timestamptz
);

-- Tables installed as entities; only these may be a subject.
create table entity (
    name text primary key,
    carries_subject boolean not null default false
);

create table number_series (
    series text primary key,
    entity text not null,
    pattern text not null constraint "number_series.pattern_format" check (pattern ~ '\{number:[0-9]\}')
);

create table state_transition (
    entity text not null,
    from_state text not null,
    to_state text not null,
    primary key (entity, from_state, to_state)
);

create table record_history (
    id bigserial,
    at timestamptz not null default clock_timestamp(),
    entity text not null,
    record_id uuid not null,
    version integer not null,
    action text not null,
    old_values jsonb,
    new_values jsonb,
    user_id uuid,
    request_id uuid,
    primary key (id, at)
) partition by range (at);
create table record_history_default partition of record_history default;
create index record_history_record_index on record_history (entity, record_id, id desc);
create index record_history_user_index on record_history (user_id, at desc);

-- Neither seq nor xid alone is commit order. A reader keeps a horizon and reads
-- «xid >= last horizon and xid < change_horizon() order by seq»: rows of slower transactions are then never skipped.
create table change (
    seq bigserial,
    xid xid8 not null default pg_current_xact_id(),
    entity text not null,
    id uuid not null,
    version integer not null,
    op text not null constraint "change.op_choice" check (op in ('insert', 'update', 'delete')),
    at timestamptz not null default clock_timestamp(),
    primary key (seq, at)
) partition by range (at);
create table change_default partition of change default;
create index change_xid_index on change (xid, seq);

create function change_horizon() returns xid8 language sql volatile
return pg_snapshot_xmin(pg_current_snapshot());

-- One row per executed request, written in its transaction: a repeated request gets the first reply again.
create table request_log (
    request_id uuid constraint "request_log.request_taken" primary key,
    user_id uuid,
    session_id uuid,
    type text not null,
    payload_hash bytea not null,
    reply bytea,
    created_at timestamptz not null default now()
);
create index request_log_created_at_index on request_log (created_at);

-- ── Partitions and pruning ──────────────────────────────────────────────────────────────────────────────────────────

create function ensure_partition(parent regclass, month date) returns boolean language plpgsql as $$
declare
    table_name text := (select relname from pg_class where oid = parent);
    partition_name text := table_name || to_char(month, '"_"YYYY"_"MM');
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
    if to_regclass(quote_ident(partition_name)) is not null then
        return false;
    end if;
    -- Built beside and attached, because rows of that month may already stand in the default partition.
    execute format('create table %I (like %s including defaults including constraints)', partition_name, parent);
    execute format('with moved as (delete from %I where at >= %L and at < %L returning *) insert into %I select * from moved',
                   table_name || '_default', lower_bound, upper_bound, partition_name);
    execute format('alter table %s attach partition %I for values from (%L) to (%L)',
                   parent, partition_name, lower_bound, upper_bound);
    return true;
end
$$;

-- Makes the partitions of this month and of the coming ones; answers how many were made.
create function ensure_partitions(ahead integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent record;
    months integer;
    made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtext('regie.ensure_partitions'));
    for parent in select oid::regclass as name from pg_class
                  where relkind = 'p' and relnamespace = 'public'::regnamespace order by relname
    loop
        for months in 0 .. ahead loop
            if ensure_partition(parent.name,
                                (date_trunc('month', now() at time zone 'UTC') + make_interval(months => months))::date) then
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end
$$;

create function prune_changes(keep interval default '24 hours') returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    removed bigint;
begin
    delete from change where at < now() - keep;
    get diagnostics removed = row_count;
    return removed;
end
$$;

create function prune_requests(keep interval default '7 days') returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    removed bigint;
begin
    delete from request_log where created_at < now() - keep;
    get diagnostics removed = row_count;
    return removed;
end
$$;

-- ── Numbering ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Gaps are allowed here: a sequence never makes two creators wait for each other.
create function next_reference(wanted text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    -- The business year turns at midnight in France, whatever the session's zone.
    business_year text := to_char(now() at time zone 'Europe/Paris', 'YYYY');
    sequence_name text := lower('reference_' || wanted || '_' || business_year);
    pattern text := (select s.pattern from number_series s where s.series = wanted);
    width integer := substring(pattern from '\{number:([0-9])\}')::integer;
    number text;
begin
    if pattern is null then
        raise exception 'there is no number series %', wanted using errcode = 'invalid_parameter_value';
    end if;
    if to_regclass(quote_ident(sequence_name)) is null then
        perform pg_advisory_xact_lock(hashtext('regie.' || sequence_name));
        execute format('create sequence if not exists %I', sequence_name);
    end if;
    number := nextval(quote_ident(sequence_name)::regclass)::text;
    return replace(regexp_replace(pattern, '\{number:[0-9]\}', lpad(number, greatest(width, length(number)), '0')),
                   '{year}', business_year);
end
$$;

-- ── Generic triggers ────────────────────────────────────────────────────────────────────────────────────────────────

create function regie_touch() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.version := 1;
        if not bulk_load() then
            new.created_at := clock_timestamp();
            new.updated_at := new.created_at;
            new.created_by := acting_user();
            new.updated_by := new.created_by;
        end if;
    else
        new.id := old.id;
        new.version := old.version + 1;
        new.created_at := old.created_at;
        new.created_by := old.created_by;
        new.updated_at := clock_timestamp();
        new.updated_by := acting_user();
        if new.archived_at is not null then
            new.archived_at := coalesce(old.archived_at, new.updated_at);
        end if;
    end if;
    return new;
end
$$;

create function regie_reference() returns trigger language plpgsql as $$
begin
    new.reference := next_reference(tg_argv[0]);
    return new;
end
$$;

create function regie_history() returns trigger language plpgsql as $$
declare
    ignored text[] := tg_argv[0]::text[];
    act text := nullif(current_setting('regie.act', true), '');
    before jsonb;
    after jsonb;
begin
    if bulk_load() then
        return null;
    end if;
    if tg_op = 'INSERT' then
        after := jsonb_strip_nulls(to_jsonb(new) - ignored);
        act := coalesce(act, 'created');
    elsif tg_op = 'DELETE' then
        before := jsonb_strip_nulls(to_jsonb(old) - ignored);
        act := coalesce(act, 'deleted');
    else
        select jsonb_object_agg(b.key, b.value), jsonb_object_agg(a.key, a.value) into before, after
        from jsonb_each(to_jsonb(old) - ignored) b join jsonb_each(to_jsonb(new) - ignored) a on a.key = b.key
        where a.value is distinct from b.value;
        if after is null then
            return null;
        end if;
        act := coalesce(act, case when old.archived_at is null and new.archived_at is not null then 'archived'
                                  when old.archived_at is not null and new.archived_at is null then 'restored'
                                  else 'changed' end);
    end if;
    insert into record_history (entity, record_id, version, action, old_values, new_values, user_id, request_id)
    values (tg_table_name, coalesce(new.id, old.id), coalesce(new.version, old.version), act, before, after,
            acting_user(), acting_request());
    return null;
end
$$;

create function regie_change() returns trigger language plpgsql as $$
begin
    if not bulk_load() then
        insert into change (entity, id, version, op)
        values (tg_table_name, coalesce(new.id, old.id), coalesce(new.version, old.version), lower(tg_op));
    end if;
    return null;
end
$$;

create function regie_transition() returns trigger language plpgsql as $$
begin
    if new.status is distinct from old.status
       and not exists (select from state_transition
                       where entity = tg_table_name and from_state = old.status and to_state = new.status) then
        perform refuse(tg_table_name || '.transition_refused', tg_table_name, 'status',
                       old.status || ' → ' || new.status);
    end if;
    return new;
end
$$;

-- The lock is the one a foreign key takes: the subject can't go while this transaction lives.
create function regie_subject() returns trigger language plpgsql as $$
declare
    found_subject boolean;
begin
    if new.subject_entity is null and new.subject_id is null then
        return null;
    end if;
    if exists (select from entity where name = new.subject_entity) then
        execute format('select true from %I where id = $1 for key share', new.subject_entity)
        into found_subject using new.subject_id;
    end if;
    if found_subject is not true then
        perform refuse(tg_table_name || '.subject_unknown', tg_table_name, 'subject_id',
                       coalesce(new.subject_entity, '∅') || ' ' || coalesce(new.subject_id::text, '∅'), '23503');
    end if;
    return null;
end
$$;

-- The other end of the same rule: what is still somebody's subject can't be deleted.
create function regie_subject_guard() returns trigger language plpgsql as $$
declare
    carrier text;
    carried boolean;
begin
    for carrier in select name from entity where carries_subject order by name loop
        execute format('select true from %I where subject_entity = $1 and subject_id = $2 limit 1', carrier)
        into carried using tg_table_name, old.id;
        if carried then
            perform refuse(carrier || '.subject_unknown', carrier, 'subject_id',
                           tg_table_name || ' ' || old.id::text, '23503');
        end if;
    end loop;
    return null;
end
$$;

create function regie_append_only() returns trigger language plpgsql as $$
begin
    perform refuse(tg_argv[0] || '.append_only', tg_argv[0], null, lower(tg_op), '42501');
    return null;
end
$$;

-- ── Installing ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Makes a table an entity. May be called again, for instance after columns were added.
--   ignored: secret or noisy columns that never reach the history
--   series: the number series of its column «reference»
--   transitions: its column «status» follows state_transition
--   history: off for records that are a log themselves
create function regie_install(target regclass, ignored text[] default '{}', series text default null,
                              transitions boolean default false, history boolean default true)
returns void language plpgsql as $$
declare
    target_name text := (select relname from pg_class where oid = target);
    with_subject boolean := exists (select from pg_attribute
                                    where attrelid = target and attname = 'subject_entity' and not attisdropped);
    unrecorded text[] := ignored || array['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by']
        || array(select attname::text from pg_attribute where attrelid = target and attgenerated <> '');
begin
    insert into entity values (target_name, with_subject)
    on conflict (name) do update set carries_subject = excluded.carries_subject;
    execute format('create or replace trigger touch before insert or update on %s '
                   'for each row execute function regie_touch()', target);
    execute format('create or replace trigger change after insert or update or delete on %s '
                   'for each row execute function regie_change()', target);
    execute format('create or replace trigger subject_guard after delete on %s '
                   'for each row execute function regie_subject_guard()', target);
    if history then
        execute format('create or replace trigger history after insert or update or delete on %s '
                       'for each row execute function regie_history(%L)', target, unrecorded);
    end if;
    if series is not null then
        execute format('create or replace trigger reference before insert on %s for each row '
                       'when (new.reference is null) execute function regie_reference(%L)', target, series);
    end if;
    if transitions then
        execute format('create or replace trigger transition before update of status on %s '
                       'for each row execute function regie_transition()', target);
    end if;
    if with_subject then
        if exists (select from pg_trigger where tgrelid = target and tgname = 'subject') then
            execute format('drop trigger subject on %s', target);
        end if;
        execute format('create constraint trigger subject after insert or update of subject_entity, subject_id on %s '
                       'deferrable initially immediate for each row execute function regie_subject()', target);
        execute format('create index if not exists %I on %s (subject_entity, subject_id)',
                       target_name || '_subject_index', target);
    end if;
end
$$;

-- Takes a table off the list of entities; for .down.sql files, before the table is dropped.
create function regie_uninstall(target text) returns void language sql as $$
    delete from record_history where entity = target;
    delete from change where entity = target;
    delete from state_transition where entity = target;
    delete from number_series where entity = target;
    delete from entity where name = target;
$$;

-- Adds the two search columns over the given text columns, and their indices.
create function regie_searchable(target regclass, fields text[]) returns void language plpgsql as $$
declare
    target_name text := (select relname from pg_class where oid = target);
    content text := (select string_agg(format('coalesce(%I, '''')', field), ' || '' '' || ' order by place)
                     from unnest(fields) with ordinality as listed (field, place));
begin
    execute format('alter table %s add column search_text text generated always as (search_fold(%s)) stored, '
                   'add column search_vector tsvector generated always as (to_tsvector(''simple'', search_fold(%s))) stored',
                   target, content, content);
    execute format('create index %I on %s using gin (search_text gin_trgm_ops)', target_name || '_search_text_index', target);
    execute format('create index %I on %s using gin (search_vector)', target_name || '_search_vector_index', target);
end
$$;

-- What the role of running servers may do: no DDL, no TRUNCATE, and only additions to what must never be rewritten.
create function grant_application(application name) returns void language plpgsql as $$
declare
    sealed text;
begin
    execute format('grant usage on schema public to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
    execute format('grant usage, select on all sequences in schema public to %I', application);
    for sealed in select c.oid::regclass::text from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                    and c.relname ~ '^(record_history|activity_log|change)($|_default$|_[0-9]{4}_[0-9]{2}$)'
    loop
        execute format('revoke update, delete on %s from %I', sealed, application);
    end loop;
    for sealed in select c.oid::regclass::text from pg_class c
                  where c.relnamespace = 'public'::regnamespace
                    and c.relname in ('regie_record', 'entity', 'state_transition', 'schema_migration')
    loop
        execute format('revoke insert, update, delete on %s from %I', sealed, application);
    end loop;
    execute format('revoke delete on request_log from %I', application);
    execute format('grant execute on function next_reference(text), ensure_partitions(integer), '
                   'prune_changes(interval), prune_requests(interval) to %I', application);
end
$$;

revoke execute on function next_reference(text), ensure_partitions(integer), prune_changes(interval), prune_requests(interval)
    from public;

select ensure_partitions(2);
