// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/AccountMenu.h"

#include "app/rights/ExplainSheet.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"

#include <QMenu>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const Refusal &refusal)
{
    return describe(refusal.parts.empty() ? refusal : refusal.parts.front());
}

} // namespace

AccountMenu::AccountMenu(Gateway &gateway, const RightsBook &book, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_book(book)
{}

void AccountMenu::fill(QMenu &menu, const QUuid &person)
{
    const RightsBook::PersonLine *line = m_book.person(person);
    if (line == nullptr)
        return;
    menu.addAction(icon(u"open"), tr("Open the account"), this, [this, person] { Q_EMIT openWanted(person); });
    if (ExplainSheet::isOffered(m_gateway))
        menu.addAction(icon(u"eye"), tr("What this person sees, and why…"), this,
                       [this, person] { Q_EMIT explanationWanted(person); });
    if (m_gateway.may(toString(ViewAs::permission)) && line->status == "active"_L1 &&
        person != m_gateway.session().user)
        menu.addAction(icon(u"users"), tr("See Régie as this person does"), this,
                       [this, person] { Q_EMIT viewWanted(person); });
    if (m_gateway.may(u"user.update")) {
        const auto offer = [&](const QString &glyph, const QString &words, const QString &status) {
            menu.addAction(icon(glyph), words, this, [this, person, status] { setStatus(person, status); });
        };
        menu.addSeparator();
        if (line->status == "inactive"_L1)
            offer(u"s-done"_s, tr("Activate"), u"active"_s);
        if (line->status == "blocked"_L1)
            offer(u"s-done"_s, tr("Unblock"), u"active"_s);
        if (line->status == "active"_L1)
            offer(u"lock"_s, tr("Block"), u"blocked"_s);
        if (line->status != "inactive"_L1)
            menu.addAction(icon(u"userx"), tr("Deactivate…"), this, [this, person] { Q_EMIT leaveWanted(person); });
    }
    const bool isOpen = line->status == "pending"_L1 || line->status == "active"_L1;
    if (m_gateway.may(u"user.invite") && isOpen && person != m_gateway.session().user) {
        const bool isInvited = line->status == "pending"_L1;
        menu.addSeparator();
        menu.addAction(icon(isInvited ? u"mail" : u"key"), isInvited ? tr("Invite…") : tr("Reset the access…"), this,
                       [this, person] { Q_EMIT codeWanted(person); });
    }
    if (m_gateway.may(u"user.reset_second_factor") && !line->secondFactorAt.isNull() &&
        person != m_gateway.session().user)
        menu.addAction(icon(u"shield"), tr("Reset the second factor"), this,
                       [this, person] { resetSecondFactor(person); });
    if (m_gateway.may(u"user_session.archive") && line->status == "active"_L1) {
        menu.addSeparator();
        menu.addAction(icon(u"plug"), tr("End all sessions"), this, [this, person] { endSessions(person); });
    }
}

void AccountMenu::setStatus(const QUuid &person, const QString &status)
{
    const RightsBook::PersonLine *line = m_book.person(person);
    if (line == nullptr)
        return;
    m_gateway.request(Save{u"user"_s, person, line->version, {{u"status"_s, status}}}, this,
                      [this](const Result<Posted> &posted) {
                          if (!posted)
                              Q_EMIT refused(sentenceOf(posted.error()));
                      });
}

void AccountMenu::resetSecondFactor(const QUuid &person)
{
    const RightsBook::PersonLine *line = m_book.person(person);
    if (line == nullptr)
        return;
    m_gateway.request(ResetSecondFactor{UserId(person), line->version}, this, [this](const Result<Posted> &posted) {
        if (!posted)
            Q_EMIT refused(sentenceOf(posted.error()));
    });
}

// Those that are still open: of the others nothing is left to end.
void AccountMenu::endSessions(const QUuid &person)
{
    Query query;
    query.entity = u"user_session"_s;
    query.columns = {u"expires_at"_s};
    query.filter = Filter::all(
        {Filter::condition(u"user_id"_s, Operator::Is, {person}), Filter::condition(u"revoked_at"_s, Operator::Empty)});
    query.sort = {{u"expires_at"_s, Qt::DescendingOrder}};
    query.limit = Query::maxLimit;
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &rows) {
        if (!rows) {
            Q_EMIT refused(sentenceOf(rows.error()));
            return;
        }
        SaveAll message;
        for (std::size_t row = 0; row < rows->ids.size(); ++row)
            message.archives.push_back({u"user_session"_s, rows->ids[row], rows->versions[row], true});
        if (message.archives.empty())
            return;
        m_gateway.request(message, this, [this](const Result<Posted> &posted) {
            if (!posted)
                Q_EMIT refused(sentenceOf(posted.error()));
        });
    });
}

} // namespace regie
