-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Questions that come again and again, with the answer to give.

create table faq (
    like regie_record including all,
    question text not null constraint "faq.question_length" check (char_length(question) <= 300 and question ~ '\S'),
    answer text not null constraint "faq.answer_length" check (char_length(answer) <= 20000 and answer ~ '\S'),
    domain_id uuid constraint "faq.domain_unknown" references ticket_domain,
    audience text not null default 'internal'
        constraint "faq.audience_choice" check (audience in ('internal', 'public')),
    position integer not null default 0 constraint "faq.position_range" check (position between 0 and 9999),
    active boolean not null default true
);
create index faq_domain_id_index on faq (domain_id, position, id);
select regie_searchable('faq', '{question, answer}'), regie_install('faq');

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into permission (key) select 'faq.' || verb from unnest('{read, create, update, archive}'::text[]) as verb;
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, 'all'
from role join permission on permission.key like 'faq.%'
where role.key in ('admin', 'support', 'chef_projet')
   or role.key in ('manager', 'adv', 'compta', 'commercial', 'technician') and permission.key = 'faq.read';
select set_config('regie.bulk', '', true);
