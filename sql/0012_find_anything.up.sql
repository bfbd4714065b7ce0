-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- search_vector says in which field each word stands: a field that a role may not see is then left out of a search by
-- the index itself. Beside its words a field has one lexeme for its whole content, for exact and leading matches;
-- telephones have their digits without prefixes, references their number.

-- Short, and always of the same length: no word of one field reads as a word of another.
create function search_tag(field text) returns text language sql immutable strict parallel safe
return left(md5(field), 3);

-- How a field's content is taken apart, by its name.
create function search_kind(field text) returns text language sql immutable strict parallel safe
return case when field = 'reference' then 'reference'
            when field in ('phone', 'mobile', 'fax') or field like '%\_phone' then 'phone'
            else 'words' end;

-- Folded words, parted by single blanks.
create function search_words(content text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(search_fold(content), '[^[:alnum:]]+', ' ', 'g'));

-- +33 (0)6 12…, 0033 6 12…, 06.12…: the same digits, without what says that the number is French.
create function search_digits(content text) returns text language plpgsql immutable strict parallel safe as $$
declare
    digits text := regexp_replace(replace(content, '(0)', ''), '[^0-9+]', '', 'g');
    is_international boolean := digits ~ '^(\+|00)';
begin
    digits := regexp_replace(replace(digits, '+', ''), '^0+', '');
    if is_international then
        digits := regexp_replace(digits, '^330*', '');
    end if;
    return digits;
end
$$;

create function search_terms(tag text, kind text, content text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
    words text := search_words(content);
    terms text[];
    digits text;
begin
    if words is null or words = '' then
        return ''::tsvector;
    end if;
    if octet_length(words) > 2000 then -- a lexeme may not be longer, a text may
        words := regexp_replace(words, '([^ ]{60})[^ ]+', '\1', 'g');
    end if;
    terms := string_to_array(tag || replace(words, ' ', ' ' || tag), ' ');
    if char_length(words) <= 200 then
        terms := terms || (tag || '^' || left(replace(words, ' ', ''), 100));
    end if;
    if kind = 'phone' then
        digits := search_digits(content);
        -- Nine digits are a national number in most of Europe: found without knowing the country, too.
        terms := terms || (tag || '+' || digits) || (tag || '+' || right(digits, 9));
    elsif kind = 'reference' and words ~ '[0-9]$' then
        terms := terms || (tag || '#' || ltrim(substring(words from '[0-9]+$'), '0'));
    end if;
    return array_to_tsvector(terms);
end
$$;

-- «one of the terms in one of the fields» as text for tsquery. Terms are made of letters, digits and our own signs only.
create function search_any(tags text[], term text, ending text) returns text
language sql immutable parallel safe
return (select '(' || string_agg('''' || tag || term || '''' || ending, '|') || ')' from unnest(tags) as tag);

-- The digits somebody may have meant by these: 33612… is a French number whose plus was left out, or the beginning of another.
create function search_dialled(typed text) returns text[] language sql immutable strict parallel safe
return array(select distinct variant from unnest(array[search_digits(typed), regexp_replace(search_digits(typed), '^330*', '')])
             as variant where length(variant) >= 3);

-- Every word, in whatever field; the last one may be unfinished, and so may any long enough to mean something. Years and
-- the like are whole: «2026» begins half of all references.
create function search_all_words(tags text[], phones text[], words text[]) returns text
language plpgsql immutable parallel safe as $$
declare
    parts text[] := '{}';
    word text;
    part text;
    place integer := 0;
begin
    foreach word in array words loop
        place := place + 1;
        part := search_any(tags, left(word, 60),
                           case when place = array_length(words, 1) or length(word) >= 3 and word ~ '[^0-9]' then ':*'
                                else '' end);
        if word ~ '^[0-9]{4,}$' and phones <> '{}' then
            part := '(' || concat_ws('|', part,
                        (select string_agg(search_any(phones, '+' || digits, ':*'), '|')
                         from unnest(search_dialled(word)) as digits)) || ')';
        end if;
        parts := parts || part;
    end loop;
    return array_to_string(parts, '&');
end
$$;

-- What the typed text asks of search_vector: rank exact, prefix or word. Tags of every field that may be searched, and
-- those of them that are telephones and references. Null when there is nothing to look for.
create function search_query(rank text, tags text[], phones text[], refs text[], typed text) returns tsquery
language plpgsql immutable parallel safe as $$
declare
    folded text := search_words(typed);
    words text[];
    joined text;
    parts text[] := '{}';
    ending text := case rank when 'prefix' then ':*' else '' end;
    tokens text[];
begin
    if folded is null or folded = '' or tags = '{}' then
        return null;
    end if;
    if rank = 'word' then
        words := (string_to_array(folded, ' '))[1:8];
        if array_length(words, 1) > 1 and length(words[array_upper(words, 1)]) = 1 then
            words := words[1:array_upper(words, 1) - 1]; -- hardly begun
        end if;
        -- «06 12 34 56 78» and «812 345 676» are one number each.
        joined := regexp_replace(array_to_string(words, ' '), '(?<=[0-9]) (?=[0-9])', '', 'g');
        parts := array[search_all_words(tags, phones, words)];
        if joined <> array_to_string(words, ' ') then
            parts := parts || search_all_words(tags, phones, string_to_array(joined, ' '));
        end if;
        return ('(' || array_to_string(parts, ')|(') || ')')::tsquery;
    end if;
    parts := parts || search_any(tags, '^' || left(replace(folded, ' ', ''), 100), ending);
    if phones <> '{}' and typed !~ '[[:alpha:]]' then
        parts := parts || array(select search_any(phones, '+' || digits, ending) from unnest(search_dialled(typed)) as digits
                                where rank = 'prefix' or length(digits) >= 6);
    end if;
    if rank = 'exact' and refs <> '{}' and folded ~ '[1-9][0-9]*$' then
        tokens := array(select match[1] from regexp_matches(folded, '[[:alpha:]]+|[0-9]+', 'g') as match);
        parts := parts || (select string_agg(
                               case when place = array_length(tokens, 1) then search_any(refs, '#' || ltrim(token, '0'), '')
                                    else search_any(refs, token, '') end, '&')
                           from unnest(tokens[1:8]) with ordinality as listed (token, place)
                           where array_length(tokens, 1) <= 8 and (length(token) > 1 or token ~ '[0-9]')); -- «T» for TK
    end if;
    return array_to_string(parts, '|')::tsquery;
end
$$;

-- From here on for every entity, and for those that come.
create or replace function regie_searchable(target regclass, fields text[]) returns void language plpgsql as $$
declare
    target_name text := (select relname from pg_class where oid = target);
    content text := (select string_agg(format('coalesce(%I, '''')', field), ' || '' '' || ' order by place)
                     from unnest(fields) with ordinality as listed (field, place));
    terms text := (select string_agg(format('search_terms(%L, %L, %I)', search_tag(field), search_kind(field), field),
                                     ' || ' order by place)
                   from unnest(fields) with ordinality as listed (field, place));
begin
    execute format('alter table %s add column if not exists search_text text generated always as (search_fold(%s)) stored, '
                   'add column search_vector tsvector generated always as (%s) stored', target, content, terms);
    execute format('create index if not exists %I on %s using gin (search_text gin_trgm_ops)',
                   target_name || '_search_text_index', target);
    execute format('create index %I on %s using gin (search_vector)', target_name || '_search_vector_index', target);
end
$$;

-- Names that are looked for with typing errors, of tables that grow.
create function regie_similar(target regclass, field text) returns void language plpgsql as $$
begin
    execute format('create index %I on %s using gin (search_fold(%I) gin_trgm_ops)',
                   (select relname from pg_class where oid = target) || '_' || field || '_similar', target, field);
end
$$;

do $$
declare
    target regclass;
    fields text[];
begin
    for target in select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
                  where a.attname = 'search_vector' and not a.attisdropped and c.relkind = 'r'
                    and c.relnamespace = 'public'::regnamespace order by c.relname
    loop
        fields := array(select a.attname::text from pg_attribute t
                        join pg_attrdef d on d.adrelid = t.attrelid and d.adnum = t.attnum
                        join pg_depend p on p.classid = 'pg_attrdef'::regclass and p.objid = d.oid
                                        and p.refobjid = t.attrelid and p.refobjsubid <> t.attnum
                        join pg_attribute a on a.attrelid = t.attrelid and a.attnum = p.refobjsubid
                        where t.attrelid = target and t.attname = 'search_text' order by a.attnum);
        execute format('alter table %s drop column search_vector', target);
        perform regie_searchable(target, fields);
    end loop;
end
$$;

select regie_similar('"user"', 'display_name'), regie_similar('party', 'name'), regie_similar('party_address', 'street'),
       regie_similar('contact', 'full_name'), regie_similar('ticket', 'title'), regie_similar('equipment', 'name');

-- The newest of many equal matches are found by walking from the newest on.
create index if not exists party_address_created_at_index on party_address (created_at desc, id desc);
create index if not exists contact_created_at_index on contact (created_at desc, id desc);
create index if not exists equipment_created_at_index on equipment (created_at desc, id desc);
