-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signs without width count no more than spaces: a name copied from a web page or a right-to-left text carries them along.
-- They go first, since unaccent makes a hyphen of a soft one.
create or replace function match_fold(content text) returns text
language sql immutable strict parallel safe
return translate(search_fold(translate(content, U&'\200B\200C\200D\200E\200F\2060\FEFF\00AD', '')),
                 U&' \0009\000A\000D\00A0\2009\202F', '');

reindex index party_name_alike;
