-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop index login_attempt_created_at_index, notification_created_at_index, activity_seal_activity_at_index;
create or replace function regie_append_only() returns trigger language plpgsql as $$
begin
    perform refuse(tg_argv[0] || '.append_only', tg_argv[0], null, lower(tg_op), '42501');
    return null;
end
$$;
drop function remove_outlived(text, timestamptz, integer), outlived(text, timestamptz);
