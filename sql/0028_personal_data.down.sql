-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop function destroy_orphaned_contents(), redact_history(text, uuid[], text[], text[]),
    redacted_values(jsonb, text[], text[]), redacted_text(text, text[]);
create or replace function file_content_sealed() returns trigger language plpgsql as $$
begin
    perform refuse('file_content.sealed', 'file_content', null, old.id::text, '42501');
    return null;
end
$$;
drop table erasure_due;
