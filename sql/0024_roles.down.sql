-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop function answer_request(uuid, bytea);

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
