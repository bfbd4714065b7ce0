-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The extensions stay: they may have been there before, and creating them again is harmless.
do $$
declare
    numbering text;
begin
    for numbering in select oid::regclass::text from pg_class
                     where relkind = 'S' and relname ~ '^reference_[a-z]+_[0-9]{4}$' and relnamespace = 'public'::regnamespace
    loop
        execute 'drop sequence ' || numbering;
    end loop;
end
$$;

drop table request_log, change, record_history, state_transition, number_series, entity, regie_record;
drop function grant_application(name), regie_searchable(regclass, text[]), regie_uninstall(text),
    regie_install(regclass, text[], text, boolean, boolean), regie_append_only(), regie_subject_guard(), regie_subject(),
    regie_transition(), regie_change(), regie_history(), regie_reference(), regie_touch(), next_reference(text),
    prune_requests(interval), prune_changes(interval), ensure_partitions(integer), ensure_partition(regclass, date),
    change_horizon(), refuse(text, name, name, text, text), bulk_load(), acting_request(), acting_user(),
    search_fold(text), uuid7();
