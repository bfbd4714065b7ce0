-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names as files spell them: found whatever their capitals, accents and spaces.

-- Every space counts for nothing, also those that typesetters put before a colon and between thousands.
create function match_fold(content text) returns text
language sql immutable strict parallel safe
return translate(search_fold(content), U&' \0009\000A\000D\00A0\2009\202F', '');

-- Parties are many, and most of what a file refers to.
create index party_name_alike on party (match_fold(name));
