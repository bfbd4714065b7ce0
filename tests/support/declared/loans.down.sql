-- SPDX-FileCopyrightText: 2026 The Régie authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from role_permission using permission where permission.id = permission_id and permission.key like 'test\_loan%';
delete from permission where key like 'test\_loan%';
select regie_uninstall('test_loan_handover');
drop table test_loan_handover;
select regie_uninstall('test_loan_item');
drop table test_loan_item;
delete from number_series where series = 'LO';
select regie_uninstall('test_loan');
drop table test_loan;
drop function test_loan_signed(), test_loan_kept();
