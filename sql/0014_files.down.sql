-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from setting where key in ('files.max_megabytes', 'files.quota_megabytes');
delete from role_permission using permission where permission.id = permission_id and permission.key like 'attachment.%';
delete from permission where key like 'attachment.%';
select regie_uninstall('attachment');
drop table attachment;
drop function prune_uploads(interval);
drop table file_upload;
drop table file_chunk;
drop table file_content;
drop function file_chunk_sealed();
drop function file_content_sealed();
