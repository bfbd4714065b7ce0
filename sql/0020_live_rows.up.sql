-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists, boards, calendars and charts ask for tickets that are not archived. With these indices they count them, share
-- them out and find a place among a million without reading the tickets themselves.
drop index ticket_status_index, ticket_priority_index, ticket_deadline_index, ticket_created_at_index;
create index ticket_status_index on ticket (status) where archived_at is null;
create index ticket_priority_index on ticket (priority) where archived_at is null;
create index ticket_deadline_index on ticket (deadline) where archived_at is null;
create index ticket_created_at_index on ticket (created_at desc, id desc) where archived_at is null;
create index ticket_archived_at_index on ticket (archived_at) where archived_at is not null;
-- A reference is looked for among archived tickets too.
drop index ticket_technician_id_index, ticket_domain_id_index;
create index ticket_technician_id_index on ticket (technician_id, archived_at);
create index ticket_domain_id_index on ticket (domain_id, archived_at);
-- An index alone answers only where the table was cleaned since its rows changed.
alter table ticket set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
