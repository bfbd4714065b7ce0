-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people are told.

create table notification (
    like regie_record including all,
    user_id uuid not null constraint "notification.user_unknown" references "user",
    title text not null constraint "notification.title_length" check (char_length(title) <= 200 and title ~ '\S'),
    message text constraint "notification.message_length" check (char_length(message) <= 2000),
    kind text not null constraint "notification.kind_length" check (char_length(kind) <= 60 and kind ~ '\S'),
    subject_entity text constraint "notification.subject_entity_length" check (char_length(subject_entity) <= 60),
    subject_id uuid,
    read_at timestamptz
);
create index notification_user_id_index on notification (user_id, created_at desc, id desc);
create index notification_unread_index on notification (user_id) where read_at is null;
select regie_install('notification', history => false);
