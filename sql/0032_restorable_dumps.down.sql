-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
do $$
begin
    execute regexp_replace(pg_get_functiondef('search_terms(text, text, text)'::regprocedure),
                           '(:= )public\.(search_words|search_digits)\(', '\1\2(', 'g');
end
$$;
