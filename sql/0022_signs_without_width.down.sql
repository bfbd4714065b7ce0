-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create or replace function match_fold(content text) returns text
language sql immutable strict parallel safe
return translate(search_fold(content), U&' \0009\000A\000D\00A0\2009\202F', '');

reindex index party_name_alike;
