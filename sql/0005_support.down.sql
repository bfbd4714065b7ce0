-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select regie_uninstall(name) from unnest('{comment, ticket, ticket_domain}'::text[]) as name;

drop table comment, ticket, ticket_domain;
drop function ticket_of_client(), ticket_ended();
