-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
drop trigger to_seal on activity_log;
drop function activity_to_seal();
drop table activity_seal, activity_unsealed, secret_key;
