-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever wishes stays logged in on a computer for some days: each start of the program opens a new session with a token
-- that serves one time and gives the next one. Of the tokens of one computer only the last is known, by its hash.

create table kept_login (
    id uuid primary key,
    session_id uuid not null constraint "kept_login.session_unknown" references user_session on delete cascade
        constraint "kept_login.session_taken" unique,
    secret_hash bytea not null,
    kept_until timestamptz not null
);

alter table user_session add column kept_until timestamptz;
