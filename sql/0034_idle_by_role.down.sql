-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop function idle_minutes_of(uuid);
alter table role drop column idle_minutes;
