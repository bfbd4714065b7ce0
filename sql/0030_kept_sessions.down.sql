-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
alter table user_session drop column kept_until;
drop table kept_login;
