-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what to which table is told by the program's declarations (server/storage/Privileges), no more by a pattern of
-- names. What answered a request is kept once and never written over, also not by a program gone wrong.

create function answer_request(request uuid, answer bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update request_log set reply = answer where request_id = request and reply is null;
    if not found then
        perform refuse('request_log.append_only', 'request_log', 'reply', request::text, '42501');
    end if;
end
$$;
revoke execute on function answer_request(uuid, bytea) from public;

drop function grant_application(name);
