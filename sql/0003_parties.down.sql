-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
alter table "user" drop constraint "user.party_unknown";
update "user" set party_id = null where party_id is not null;

select regie_uninstall(name) from unnest('{contact, party_address, party}'::text[]) as name;

drop table contact, party_address, party;
drop function party_sales_contact();
