-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop index ticket_open_deadline_index, ticket_ended_at_index;
