-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files on records. Their bytes stand here too, in parts, once per content: one transaction, one backup, one server more.

-- ── Contents ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Whole ones only. Several attachments of the same bytes share one.
create table file_content (
    id uuid primary key,
    sha256 text not null constraint "file_content.sha256_format" check (sha256 ~ '^[0-9a-f]{64}$'),
    size integer not null constraint "file_content.size_range" check (size between 0 and 104857600),
    created_at timestamptz not null default now(),
    constraint "file_content.sha256_taken" unique (sha256),
    constraint "file_content.size_taken" unique (sha256, size)
);

-- Of whole contents, and of uploads on their way under the upload's id: what has arrived is never written again.
create table file_chunk (
    content_id uuid not null,
    number integer not null constraint "file_chunk.number_range" check (number >= 0),
    bytes bytea not null constraint "file_chunk.bytes_length" check (octet_length(bytes) between 1 and 262144),
    primary key (content_id, number)
);
-- Pictures and documents are packed already: no time is lost in trying again.
alter table file_chunk alter column bytes set storage external;

create table file_upload (
    id uuid primary key,
    user_id uuid not null constraint "file_upload.user_unknown" references "user",
    subject_entity text not null,
    subject_id uuid not null,
    name text not null,
    size integer not null constraint "file_upload.size_range" check (size between 0 and 104857600),
    sha256 text not null,
    visibility text not null,
    replaces_id uuid,
    received integer not null default 0 constraint "file_upload.received_range" check (received between 0 and size),
    created_at timestamptz not null default now(),
    touched_at timestamptz not null default now()
);
create index file_upload_user_id_index on file_upload (user_id);
create index file_upload_touched_at_index on file_upload (touched_at);

-- What was taken as whole stays what it is.
create function file_chunk_sealed() returns trigger language plpgsql as $$
begin
    if exists (select from file_content where id = coalesce(new.content_id, old.content_id)) then
        perform refuse('file_chunk.sealed', 'file_chunk', null, coalesce(new.content_id, old.content_id)::text, '42501');
    end if;
    return coalesce(new, old);
end
$$;
create trigger sealed before insert or update or delete on file_chunk for each row execute function file_chunk_sealed();

create function file_content_sealed() returns trigger language plpgsql as $$
begin
    perform refuse('file_content.sealed', 'file_content', null, old.id::text, '42501');
    return null;
end
$$;
create trigger sealed before update or delete on file_content for each row execute function file_content_sealed();

create function prune_uploads(keep interval default '24 hours') returns bigint language plpgsql as $$
declare
    removed bigint;
begin
    with gone as (delete from file_upload where touched_at < now() - keep returning id)
    delete from file_chunk using gone where content_id = gone.id;
    get diagnostics removed = row_count;
    return removed;
end
$$;

-- ── Attachments ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table attachment (
    like regie_record including all,
    subject_entity text not null
        constraint "attachment.subject_entity_length" check (char_length(subject_entity) <= 60 and subject_entity ~ '\S'),
    subject_id uuid not null,
    -- A label; and nothing in it that could be taken for a path, or be read otherwise than it is written.
    name text not null constraint "attachment.name_length" check (char_length(name) <= 180 and name ~ '\S')
        constraint "attachment.name_format" check (name !~ '[\u0001-\u001f\u007f-\u009f/\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]'),
    media_type text not null
        constraint "attachment.media_type_length" check (char_length(media_type) <= 100 and media_type ~ '\S'),
    size integer not null constraint "attachment.size_range" check (size between 0 and 104857600),
    sha256 text not null constraint "attachment.sha256_length" check (char_length(sha256) <= 64 and sha256 ~ '\S'),
    revision integer not null default 1 constraint "attachment.revision_range" check (revision between 1 and 9999),
    replaced_by_id uuid constraint "attachment.replaced_by_unknown" references attachment,
    visibility text not null default 'internal'
        constraint "attachment.visibility_choice" check (visibility in ('internal', 'public')),
    constraint "attachment.sha256_unknown" foreign key (sha256, size) references file_content (sha256, size)
);
create unique index "attachment.replaced_by_taken" on attachment (replaced_by_id);
create index attachment_sha256_index on attachment (sha256, size);
create index attachment_created_at_index on attachment (created_at desc, id desc);
create index attachment_created_by_index on attachment (created_by);
select regie_searchable('attachment', '{name}'), regie_install('attachment');

-- What an installation starts with is nobody's deed.
select set_config('regie.bulk', 'on', true);
insert into setting (key, value, description) values
    ('files.max_megabytes', '25', 'Taille d’un fichier joint, en mégaoctets (100 au plus)'),
    ('files.quota_megabytes', '20480', 'Place pour tous les fichiers joints, en mégaoctets');
insert into permission (key)
select 'attachment.' || verb from unnest('{read, create, update, archive, export, read_internal}'::text[]) as verb;
-- A file is reached through the record it belongs to: whose scope there is wide sees many. Changing is for who brought it.
insert into role_permission (role_id, permission_id, scope)
select role.id, permission.id, case when role.key in ('admin', 'manager') then 'all' else 'own' end
from role join permission on permission.key like 'attachment.%'
where role.key = 'admin'
   or role.key = 'manager' and permission.key in ('attachment.read', 'attachment.read_internal', 'attachment.export')
   or role.key in ('support', 'adv', 'compta', 'commercial', 'chef_projet', 'technician', 'advisor', 'consultant')
       and permission.key <> 'attachment.export'
   or role.key in ('technician_external', 'partner')
       and permission.key in ('attachment.read', 'attachment.create', 'attachment.update', 'attachment.archive');
select set_config('regie.bulk', '', true);
