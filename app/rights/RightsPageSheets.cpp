// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of the page of rights: they lie on the window that shows it, which may be another one than before.
#include "app/rights/ApplySheet.h"
#include "app/rights/ExplainSheet.h"
#include "app/rights/InviteSheet.h"
#include "app/rights/LeaveSheet.h"
#include "app/rights/RightsPage.h"
#include "app/rights/RightsView.h"
#include "app/rights/RoleSheet.h"

#include <QTableView>

namespace regie {

RightsPage::~RightsPage()
{
    delete m_apply; // they lie on the window, which outlives the page
    delete m_newRole;
    delete m_leave;
    delete m_newPerson;
    delete m_code;
}

ApplySheet &RightsPage::applySheet()
{
    if (m_apply.isNull() || m_apply->parentWidget() != window()) {
        delete m_apply;
        m_apply = new ApplySheet(m_gateway, m_book, m_draft, window());
        connect(m_apply, &ApplySheet::applied, &m_book, &RightsBook::read);
        connect(m_apply, &ApplySheet::overtaken, &m_book, &RightsBook::read);
    }
    return *m_apply;
}

RoleSheet &RightsPage::roleSheet()
{
    if (m_newRole.isNull() || m_newRole->parentWidget() != window()) {
        delete m_newRole;
        m_newRole = new RoleSheet(m_gateway, m_book, window());
        connect(m_newRole, &RoleSheet::made, &m_book, &RightsBook::read);
    }
    return *m_newRole;
}

LeaveSheet &RightsPage::leaveSheet()
{
    if (m_leave.isNull() || m_leave->parentWidget() != window()) {
        delete m_leave;
        m_leave = new LeaveSheet(m_gateway, m_book, window());
        connect(m_leave, &LeaveSheet::left, &m_book, &RightsBook::read);
    }
    return *m_leave;
}

InviteSheet &RightsPage::inviteSheet()
{
    if (m_newPerson.isNull() || m_newPerson->parentWidget() != window()) {
        delete m_newPerson;
        m_newPerson = new InviteSheet(m_gateway, m_book, window());
        connect(m_newPerson, &InviteSheet::invited, this, [this](const AccessCodeSheet::Person &person) {
            m_book.read();
            codeSheet().popUpAndMake(person);
        });
    }
    return *m_newPerson;
}

AccessCodeSheet &RightsPage::codeSheet()
{
    if (m_code.isNull() || m_code->parentWidget() != window()) {
        delete m_code;
        m_code = new AccessCodeSheet(m_gateway, window());
    }
    return *m_code;
}

void RightsPage::beginApply()
{
    if (applySheet().isVisible())
        return applySheet().apply();
    if (m_draft.count() > 0 && m_draft.contestedCount() == 0)
        applySheet().popUp();
}

void RightsPage::beginRole()
{
    const QModelIndex at = m_view->cells()->currentIndex();
    roleSheet().popUp(at.isValid() && m_model.isRoleColumn(at.column()) ? m_model.roleAt(at.column()).id : QUuid());
}

void RightsPage::explain(const QUuid &person)
{
    const RightsBook::PersonLine *line = m_book.person(person);
    if (line != nullptr)
        ExplainSheet::of(m_gateway, window())
            .popUp({.entity = {}, .record = {}, .recordLabel = {}, .person = person, .personLabel = line->name});
}

void RightsPage::beginLeave(const QUuid &person)
{
    leaveSheet().popUp(person);
}

void RightsPage::beginCode(const QUuid &person)
{
    if (const RightsBook::PersonLine *line = m_book.person(person))
        codeSheet().popUp({line->id, line->name, line->email, line->status == QLatin1StringView("pending")});
}

} // namespace regie
