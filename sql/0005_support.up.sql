-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- After-sales tickets and what is said about any subject.

create table ticket_domain (
    like regie_record including all,
    name text not null constraint "ticket_domain.name_length" check (char_length(name) <= 100 and name ~ '\S')
        constraint "ticket_domain.name_taken" unique,
    description text constraint "ticket_domain.description_length" check (char_length(description) <= 500),
    active boolean not null default true
);
select regie_install('ticket_domain');

create table ticket (
    like regie_record including all,
    reference text not null constraint "ticket.reference_length" check (char_length(reference) <= 20 and reference ~ '\S')
        constraint "ticket.reference_taken" unique,
    title text not null constraint "ticket.title_length" check (char_length(title) <= 200 and title ~ '\S'),
    description text constraint "ticket.description_length" check (char_length(description) <= 20000),
    solution text constraint "ticket.solution_length" check (char_length(solution) <= 20000),
    domain_id uuid not null constraint "ticket.domain_unknown" references ticket_domain,
    priority text not null default 'normal'
        constraint "ticket.priority_choice" check (priority in ('low', 'normal', 'high', 'critical')),
    emergency_level text not null default 'none'
        constraint "ticket.emergency_level_choice" check (emergency_level in ('none', 'degraded', 'stopped', 'danger')),
    status text not null default 'new'
        constraint "ticket.status_choice" check (status in ('new', 'qualified', 'assigned', 'planned', 'in_progress',
                                                            'waiting_client', 'waiting_parts', 'resolved', 'closed',
                                                            'cancelled')),
    deadline timestamptz,
    client_id uuid not null constraint "ticket.client_unknown" references party,
    contact_id uuid constraint "ticket.contact_unknown" references contact,
    site_id uuid constraint "ticket.site_unknown" references party_address,
    partner_id uuid constraint "ticket.partner_unknown" references party,
    equipment_id uuid constraint "ticket.equipment_unknown" references equipment,
    technician_id uuid constraint "ticket.technician_unknown" references "user",
    estimated_hours numeric(14, 4) constraint "ticket.estimated_hours_range" check (estimated_hours >= 0),
    ended_at timestamptz,
    constraint "ticket.technician_required" check (
        technician_id is not null
        or status not in ('assigned', 'planned', 'in_progress', 'waiting_client', 'waiting_parts')),
    constraint "ticket.solution_required" check (status not in ('resolved', 'closed') or coalesce(solution ~ '\S', false))
);
create index ticket_status_index on ticket (status);
create index ticket_priority_index on ticket (priority);
create index ticket_deadline_index on ticket (deadline);
create index ticket_created_at_index on ticket (created_at desc, id desc);
create index ticket_updated_at_index on ticket (updated_at desc, id desc);
create index ticket_title_index on ticket (title, id);
create index ticket_domain_id_index on ticket (domain_id);
create index ticket_client_id_index on ticket (client_id);
create index ticket_contact_id_index on ticket (contact_id);
create index ticket_site_id_index on ticket (site_id);
create index ticket_partner_id_index on ticket (partner_id);
create index ticket_equipment_id_index on ticket (equipment_id);
create index ticket_technician_id_index on ticket (technician_id);
select regie_searchable('ticket', '{reference, title, description, solution}');

insert into number_series (series, entity, pattern) values ('TK', 'ticket', 'TK-{year}-{number:5}');
insert into state_transition (entity, from_state, to_state)
select 'ticket', step[1], step[2] from (values
    (array['new', 'qualified']), (array['qualified', 'assigned']), (array['assigned', 'planned']),
    (array['assigned', 'in_progress']), (array['planned', 'in_progress']), (array['in_progress', 'waiting_client']),
    (array['waiting_client', 'in_progress']), (array['in_progress', 'waiting_parts']),
    (array['waiting_parts', 'in_progress']), (array['in_progress', 'resolved']), (array['resolved', 'closed']),
    (array['resolved', 'in_progress']), (array['closed', 'in_progress']), (array['new', 'cancelled']),
    (array['qualified', 'cancelled']), (array['assigned', 'cancelled']), (array['planned', 'cancelled']),
    (array['in_progress', 'cancelled']), (array['waiting_client', 'cancelled']), (array['waiting_parts', 'cancelled'])
) as allowed (step);
select regie_install('ticket', series => 'TK', transitions => true);

-- Checked when the ticket is written, not when a contact changes company or a machine its owner: old tickets tell what was.
create function ticket_of_client() returns trigger language plpgsql as $$
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
create trigger of_client before insert or update of client_id, contact_id, equipment_id on ticket
    for each row execute function ticket_of_client();

create function ticket_ended() returns trigger language plpgsql as $$
declare
    ended boolean := new.status in ('resolved', 'closed', 'cancelled');
begin
    if not ended then
        new.ended_at := null;
    elsif tg_op = 'UPDATE' then
        new.ended_at := coalesce(old.ended_at, clock_timestamp());
    elsif not bulk_load() or new.ended_at is null then
        new.ended_at := clock_timestamp();
    end if;
    return new;
end
$$;
create trigger ended before insert or update of status, ended_at on ticket
    for each row execute function ticket_ended();

create table comment (
    like regie_record including all,
    subject_entity text not null
        constraint "comment.subject_entity_length" check (char_length(subject_entity) <= 60 and subject_entity ~ '\S'),
    subject_id uuid not null,
    body text not null constraint "comment.body_length" check (char_length(body) <= 20000 and body ~ '\S'),
    visibility text not null default 'internal'
        constraint "comment.visibility_choice" check (visibility in ('internal', 'public'))
);
create index comment_created_at_index on comment (created_at desc, id desc);
create index comment_created_by_index on comment (created_by);
select regie_install('comment');
