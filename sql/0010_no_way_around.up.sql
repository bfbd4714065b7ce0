-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules of tickets and sessions that no path may go around, by program, import or hand.

-- ── States begin where the transitions begin ────────────────────────────────────────────────────────────────────────

-- A state that transitions lead to is no beginning. A bulk load brings records as they stand.
create function regie_beginning() returns trigger language plpgsql as $$
begin
    if not bulk_load() and exists (select from state_transition
                                   where entity = tg_table_name and to_state = new.status) then
        perform refuse(tg_table_name || '.transition_refused', tg_table_name, 'status', '∅ → ' || new.status);
    end if;
    return new;
end
$$;

-- As in 0001, and with the beginning.
create or replace function regie_install(target regclass, ignored text[] default '{}', series text default null,
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
        execute format('create or replace trigger beginning before insert on %s '
                       'for each row execute function regie_beginning()', target);
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

create trigger beginning before insert on ticket for each row execute function regie_beginning();

-- ── Whom and what a ticket names ────────────────────────────────────────────────────────────────────────────────────

-- As in 0005, and with the site.
create or replace function ticket_of_client() returns trigger language plpgsql as $$
begin
    perform from contact where id = new.contact_id and party_id <> new.client_id for share;
    if found then
        perform refuse('ticket.contact_of_other_client', 'ticket', 'contact_id', new.contact_id::text);
    end if;
    perform from equipment where id = new.equipment_id and client_id is distinct from new.client_id for share;
    if found then
        perform refuse('ticket.equipment_of_other_client', 'ticket', 'equipment_id', new.equipment_id::text);
    end if;
    perform from party_address where id = new.site_id and party_id <> new.client_id for share;
    if found then
        perform refuse('ticket.site_of_other_client', 'ticket', 'site_id', new.site_id::text);
    end if;
    return new;
end
$$;
drop trigger of_client on ticket;
create trigger of_client before insert or update of client_id, contact_id, equipment_id, site_id on ticket
    for each row execute function ticket_of_client();

-- Checked when the technician is named, not when one leaves: old tickets tell who did the work.
create function ticket_technician() returns trigger language plpgsql as $$
begin
    if new.technician_id is distinct from old.technician_id
       and exists (select from "user" where id = new.technician_id)
       and not exists (select from "user" person join user_role link on link.user_id = person.id
                                                 join role on role.id = link.role_id
                       where person.id = new.technician_id and person.status = 'active' and person.archived_at is null
                         and link.archived_at is null and role.archived_at is null
                         and role.key in ('technician', 'technician_external')) then
        perform refuse('ticket.technician_not_assignable', 'ticket', 'technician_id', new.technician_id::text);
    end if;
    return new;
end
$$;
create trigger technician before insert or update of technician_id on ticket
    for each row execute function ticket_technician();

-- ── What has ended stays ended ──────────────────────────────────────────────────────────────────────────────────────

-- Both ways: whoever comes back logs in again.
create function user_sessions_end() returns trigger language plpgsql as $$
begin
    update user_session set revoked_at = clock_timestamp() where user_id = new.id and revoked_at is null;
    return null;
end
$$;
create trigger sessions_end after update on "user" for each row
    when (new.status is distinct from old.status or new.archived_at is distinct from old.archived_at)
    execute function user_sessions_end();

create function user_session_final() returns trigger language plpgsql as $$
begin
    if old.archived_at is not null and new.archived_at is null or old.revoked_at is not null and new.revoked_at is null then
        perform refuse('user_session.revival_refused', 'user_session', null, old.id::text);
    end if;
    if new.archived_at is not null then
        new.revoked_at := coalesce(new.revoked_at, clock_timestamp());
    end if;
    return new;
end
$$;
create trigger final before update on user_session for each row execute function user_session_final();

update user_session session set revoked_at = clock_timestamp() from "user" person
where person.id = session.user_id and session.revoked_at is null
  and (session.archived_at is not null or person.archived_at is not null or person.status <> 'active');
