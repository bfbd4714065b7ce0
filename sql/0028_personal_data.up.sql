-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people may ask for about themselves: everything that is known of them, and that it goes. The history is only ever
-- added to; what is erased in a record goes from its history by a function of the owner, which looks whether it is so.

-- Of whom a law asked to keep something when the rest was erased, and until when.
create table erasure_due (
    entity text not null constraint "erasure_due.entity_unknown" references entity,
    record_id uuid not null,
    due date not null,
    primary key (entity, record_id)
);

create function redacted_text(content text, needles text[]) returns text language plpgsql immutable as $$
declare
    needle text;
begin
    foreach needle in array needles loop
        content := regexp_replace(content, regexp_replace(needle, '([\\.^$*+?()[\]{}|])', '\\\1', 'g'), '[…]', 'gi');
    end loop;
    return content;
end
$$;

create function redacted_values(content jsonb, fields text[], needles text[]) returns jsonb language sql immutable as $$
    select jsonb_object_agg(key, case
        when not key = any (fields) or jsonb_typeof(value) = 'null' then value
        when needles is null then 'null'::jsonb
        else to_jsonb(redacted_text(value #>> '{}', needles)) end)
    from jsonb_each(content)
$$;

-- In the history of these records: the whole values of the fields, or, with needles, what the values say of somebody. Only
-- where the record itself says it no more.
create function redact_history(wanted text, records uuid[], fields text[], needles text[] default null) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed bigint;
    left_over text;
begin
    if not exists (select from entity where name = wanted) then
        perform refuse('erasure.unknown', wanted, null, wanted, '22023');
    end if;
    execute format($sql$
        select e.key from %I t, jsonb_each_text(to_jsonb(t)) e
        where t.id = any ($1) and e.key = any ($2) and coalesce(e.value, '') <> '' and case
            when $3 is null then e.value !~ '^(\[\]|\{\}|0+|(\[…\] ?)+|[0-9a-f-]+@erased\.invalid)$'
            else redacted_text(e.value, $3) <> e.value end limit 1 $sql$, wanted)
    into left_over using records, fields, needles;
    if left_over is not null then
        perform refuse('erasure.not_erased', wanted, left_over, '', '42501');
    end if;
    update record_history set old_values = redacted_values(old_values, fields, needles),
                              new_values = redacted_values(new_values, fields, needles)
    where entity = wanted and record_id = any (records)
      and (jsonb_exists_any(coalesce(old_values, '{}'), fields) or jsonb_exists_any(coalesce(new_values, '{}'), fields));
    get diagnostics changed = row_count;
    return changed;
end
$$;

-- The contents that no attachment has any more.
create or replace function file_content_sealed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and coalesce(current_setting('regie.retention', true), '') = 'on'
       and not exists (select from attachment where sha256 = old.sha256) then
        return old;
    end if;
    perform refuse('file_content.sealed', 'file_content', null, old.id::text, '42501');
    return null;
end
$$;
create function destroy_orphaned_contents() returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone uuid[] := array(select id from file_content f
                         where not exists (select from attachment a where a.sha256 = f.sha256));
begin
    perform set_config('regie.retention', 'on', true);
    delete from file_content where id = any (gone);
    delete from file_chunk where content_id = any (gone);
    perform set_config('regie.retention', '', true);
    return cardinality(gone);
end
$$;
revoke execute on function redact_history(text, uuid[], text[], text[]), destroy_orphaned_contents() from public;
