-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A dump is restored with an empty search_path, and generated columns are computed anew then: what they call must be named
-- with its schema. A body in SQL is bound to what it calls when it is made, one in PL/pgSQL looks for it each time.
alter function search_terms(text, text, text) reset all; -- an older dump was restored with its help
do $$
begin
    execute regexp_replace(pg_get_functiondef('search_terms(text, text, text)'::regprocedure),
                           '(:= )(search_words|search_digits)\(', '\1public.\2(', 'g');
end
$$;
