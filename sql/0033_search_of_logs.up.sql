-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log of activity, logins and sessions are searched by words like any other list, and the log is filtered by deed, also
-- when it has a million lines.

-- As before, and for tables with generated columns.
create or replace function ensure_partition(parent regclass, month date) returns boolean language plpgsql as $$
declare
    table_name text := (select relname from pg_class where oid = parent);
    moment text := (select a.attname from pg_partitioned_table p
                    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = parent);
    partition_name text := table_name || to_char(month, '"_"YYYY"_"MM');
    default_name text := table_name || '_default';
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month') at time zone 'UTC';
    stored text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '');
    has_strays boolean;
begin
    if to_regclass(quote_ident(partition_name)) is not null then
        return false;
    end if;
    -- Built beside and attached, because rows of that month may already stand in the default partition.
    execute format('create table %I (like %s including defaults including constraints including generated)', partition_name, parent);
    execute format('select exists (select from %I where %I >= %L and %I < %L)', default_name, moment, lower_bound, moment,
                   upper_bound) into has_strays;
    if has_strays then
        execute format('alter table %I disable trigger user', default_name);
        execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) '
                       'insert into %I (%s) select %s from moved',
                       default_name, moment, lower_bound, moment, upper_bound, partition_name, stored, stored);
        execute format('alter table %I enable trigger user', default_name);
    end if;
    execute format('alter table %s attach partition %I for values from (%L) to (%L)',
                   parent, partition_name, lower_bound, upper_bound);
    return true;
end
$$;

select regie_searchable('activity_log', '{act, entity, address}');
select regie_searchable('login_attempt', '{address, reason}');
select regie_searchable('user_session', '{address, client}');
create index activity_log_act_index on activity_log (act, created_at desc, id desc);
