-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
alter table ticket reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);
drop index ticket_status_index, ticket_priority_index, ticket_deadline_index, ticket_created_at_index,
    ticket_archived_at_index, ticket_technician_id_index, ticket_domain_id_index;
create index ticket_status_index on ticket (status);
create index ticket_priority_index on ticket (priority);
create index ticket_deadline_index on ticket (deadline);
create index ticket_created_at_index on ticket (created_at desc, id desc);
create index ticket_technician_id_index on ticket (technician_id);
create index ticket_domain_id_index on ticket (domain_id);
