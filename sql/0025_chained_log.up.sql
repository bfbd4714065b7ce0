-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log of activity becomes a chain (server/access/ActivityChain), and the database knows which keys its secrets need.

-- Names and proofs of the keys in the key file; never a key.
create table secret_key (
    id text primary key constraint "secret_key.id_format" check (id ~ '^[0-9a-f]{8}$'),
    kind text not null constraint "secret_key.kind_choice" check (kind in ('chain', 'secret')),
    proof bytea not null,
    made_at timestamptz not null default now()
);

-- Lines that wait for their seal. Whoever adds a line adds one here and waits for nobody.
create table activity_unsealed (
    place bigserial primary key,
    activity_id uuid not null constraint "activity_unsealed.activity_taken" unique,
    activity_at timestamptz not null
);

create table activity_seal (
    number bigint primary key,
    activity_id uuid not null constraint "activity_seal.activity_taken" unique,
    activity_at timestamptz not null,
    hash bytea not null constraint "activity_seal.hash_length" check (octet_length(hash) = 32),
    key_id text not null,
    sealed_at timestamptz not null default clock_timestamp()
);
create trigger append_only before update or delete on activity_seal
    for each row execute function regie_append_only('activity_seal');
create trigger append_only_truncate before truncate on activity_seal
    for each statement execute function regie_append_only('activity_seal');

create function activity_to_seal() returns trigger language plpgsql as $$
begin
    insert into activity_unsealed (activity_id, activity_at) values (new.id, new.created_at);
    return null;
end
$$;
create trigger to_seal after insert on activity_log for each row execute function activity_to_seal();

-- What was there before is sealed as it stands.
insert into activity_unsealed (activity_id, activity_at) select id, created_at from activity_log order by created_at, id;
