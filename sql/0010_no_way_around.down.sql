-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop trigger final on user_session;
drop trigger sessions_end on "user";
drop trigger technician on ticket;
drop trigger beginning on ticket;
drop function user_session_final(), user_sessions_end(), ticket_technician();

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
    return new;
end
$$;
drop trigger of_client on ticket;
create trigger of_client before insert or update of client_id, contact_id, equipment_id on ticket
    for each row execute function ticket_of_client();

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

drop function regie_beginning();
