-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is kept for a time only goes by functions of the owner: the servers' role still deletes nothing of it by itself. How
-- long each is kept is a setting; that nothing younger than four weeks ever goes this way is the database's own rule.

-- Which records of a log their time is over for.
create function outlived(wanted text, before timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if wanted = 'login_attempt' then
        return query select id from login_attempt where created_at < before;
    elsif wanted = 'notification' then
        return query select id from notification where created_at < before;
    elsif wanted = 'user_session' then
        -- What the log of activity still tells of a session needs it.
        return query select s.id from user_session s where coalesce(s.revoked_at, s.expires_at) < before
            and not exists (select from activity_log a where a.session_id = s.id);
    elsif wanted = 'activity_log' then
        -- From the beginning on, as far as no line that must stay lies between: the rest of the chain holds.
        return query select s.activity_id from activity_seal s
            where s.number <= coalesce((select min(number) - 1 from activity_seal where activity_at >= before),
                                       (select max(number) from activity_seal))
              and exists (select from activity_log a where a.id = s.activity_id and a.created_at = s.activity_at)
            order by s.number;
    else
        perform refuse('retention.unknown', 'setting', null, wanted, '22023');
    end if;
end
$$;

-- Removes some of them; answers how many. Of the log of activity a line tells how far it was shortened: whoever verifies
-- the chain then knows that the lines before are gone by right.
create function remove_outlived(wanted text, before timestamptz, most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone uuid[];
    removed bigint;
begin
    if before is null or before > now() - interval '28 days' then
        perform refuse('retention.too_young', 'setting', null, coalesce(before::text, '∅'), '42501');
    end if;
    gone := array(select id from outlived(wanted, before) as id limit most);
    if cardinality(gone) = 0 then
        return 0;
    end if;
    perform set_config('regie.retention', 'on', true);
    if wanted = 'activity_log' then
        delete from activity_log a using activity_seal s
        where s.activity_id = any (gone) and a.id = s.activity_id and a.created_at = s.activity_at;
        get diagnostics removed = row_count;
        insert into activity_log (act, entity, detail)
        select 'retention.shorten_log', 'activity_log',
               jsonb_build_object('through', max(number), 'lines', removed, 'before', before)
        from activity_seal where activity_id = any (gone);
    else
        execute format('delete from %I where id = any ($1)', wanted) using gone;
        get diagnostics removed = row_count;
    end if;
    perform set_config('regie.retention', '', true);
    return removed;
end
$$;
revoke execute on function outlived(text, timestamptz), remove_outlived(text, timestamptz, integer) from public;

-- As before, and what remove_outlived() takes away goes. Nobody but the owner may delete there at all.
create or replace function regie_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_argv[0] = 'activity_log'
       and coalesce(current_setting('regie.retention', true), '') = 'on' then
        return old;
    end if;
    perform refuse(tg_argv[0] || '.append_only', tg_argv[0], null, lower(tg_op), '42501');
    return null;
end
$$;

create index login_attempt_created_at_index on login_attempt (created_at);
create index notification_created_at_index on notification (created_at);
create index activity_seal_activity_at_index on activity_seal (activity_at);
