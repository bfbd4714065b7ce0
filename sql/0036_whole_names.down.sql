-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create or replace function redacted_text(content text, needles text[]) returns text language plpgsql immutable as $$
declare
    needle text;
begin
    foreach needle in array needles loop
        content := regexp_replace(content, regexp_replace(needle, '([\\.^$*+?()[\]{}|])', '\\\1', 'g'), '[…]', 'gi');
    end loop;
    return content;
end
$$;
