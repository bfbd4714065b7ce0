-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop index activity_log_act_index;
alter table activity_log drop column search_vector, drop column search_text;
alter table login_attempt drop column search_vector, drop column search_text;
alter table user_session drop column search_vector, drop column search_text;

create or replace function ensure_partition(parent regclass, month date) returns boolean language plpgsql as $$
declare
    table_name text := (select relname from pg_class where oid = parent);
    moment text := (select a.attname from pg_partitioned_table p
                    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = parent);
    partition_name text := table_name || to_char(month, '"_"YYYY"_"MM');
    default_name text := table_name || '_default';
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month') at time zone 'UTC';
    has_strays boolean;
begin
    if to_regclass(quote_ident(partition_name)) is not null then
        return false;
    end if;
    -- Built beside and attached, because rows of that month may already stand in the default partition.
    execute format('create table %I (like %s including defaults including constraints)', partition_name, parent);
    execute format('select exists (select from %I where %I >= %L and %I < %L)', default_name, moment, lower_bound, moment,
                   upper_bound) into has_strays;
    if has_strays then
        execute format('alter table %I disable trigger user', default_name);
        execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) '
                       'insert into %I select * from moved',
                       default_name, moment, lower_bound, moment, upper_bound, partition_name);
        execute format('alter table %I enable trigger user', default_name);
    end if;
    execute format('alter table %s attach partition %I for values from (%L) to (%L)',
                   parent, partition_name, lower_bound, upper_bound);
    return true;
end
$$;
