-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop index party_address_created_at_index, contact_created_at_index, equipment_created_at_index;
drop index user_display_name_similar, party_name_similar, party_address_street_similar, contact_full_name_similar, ticket_title_similar, equipment_name_similar;
drop function regie_similar(regclass, text);

create or replace function regie_searchable(target regclass, fields text[]) returns void language plpgsql as $$
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

do $$
declare
    target record;
begin
    for target in select c.oid::regclass as id, c.relname as name, pg_get_expr(d.adbin, d.adrelid) as folded
                  from pg_class c join pg_attribute a on a.attrelid = c.oid
                  join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                  where a.attname = 'search_text' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  order by c.relname
    loop
        execute format('alter table %s drop column search_vector', target.id);
        execute format('alter table %s add column search_vector tsvector '
                       'generated always as (to_tsvector(''simple'', %s)) stored', target.id, target.folded);
        execute format('create index %I on %s using gin (search_vector)', target.name || '_search_vector_index', target.id);
    end loop;
end
$$;

drop function search_query(text, text[], text[], text[], text), search_all_words(text[], text[], text[]),
    search_dialled(text), search_any(text[], text, text), search_terms(text, text, text), search_digits(text),
    search_words(text), search_kind(text), search_tag(text);
