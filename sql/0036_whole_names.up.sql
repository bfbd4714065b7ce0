-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is taken out of texts is gone for good: the needles are patterns now, made by who knows how people are called, and
-- not words that may stand within others.
create or replace function redacted_text(content text, needles text[]) returns text language plpgsql immutable as $$
declare
    needle text;
begin
    foreach needle in array needles loop
        content := regexp_replace(content, needle, '[…]', 'g');
    end loop;
    return content;
end
$$;
