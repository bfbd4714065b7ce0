-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Home pages ask for open tickets by their deadline. Of a million tickets one in a hundred is open: the index of all
-- deadlines was walked for seconds to find them, and so was the table for those that ended lately.
create index ticket_open_deadline_index on ticket (deadline, id) where archived_at is null
    and status in ('new', 'qualified', 'assigned', 'planned', 'in_progress', 'waiting_client', 'waiting_parts');
create index ticket_ended_at_index on ticket (ended_at) where archived_at is null and ended_at is not null;
