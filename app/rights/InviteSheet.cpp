// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/InviteSheet.h"

#include "shared/domain/identity/User.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

InviteSheet::InviteSheet(Gateway &gateway, const RightsBook &book, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_book(book)
    , m_first(makeLine(100))
    , m_last(makeLine(100))
    , m_email(makeLine(254))
    , m_roleLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_role(new QComboBox(content()))
    , m_note(new FieldNote(content()))
    , m_make(new Button({}, ButtonKind::Primary, content()))
{
    body()->addWidget(m_roleLabel);
    body()->addWidget(m_role);
    body()->addWidget(m_note);
    body()->addSpacing(6);
    body()->addWidget(m_make, 0, Qt::AlignRight);
    body()->addStretch(1);
    connect(m_make, &QPushButton::clicked, this, &InviteSheet::make);
}

InviteSheet::Line InviteSheet::makeLine(int longest)
{
    Line line{makeLabel({}, TextRole::Medium, Colour::Text, content()), new QLineEdit(content())};
    line.label->setBuddy(line.edit);
    line.edit->setMaxLength(longest);
    body()->addWidget(line.label);
    body()->addWidget(line.edit);
    connect(line.edit, &QLineEdit::returnPressed, this, &InviteSheet::make);
    connect(line.edit, &QLineEdit::textChanged, this, [this] { m_note->clear(); });
    return line;
}

void InviteSheet::popUp()
{
    setTitle(tr("Invite somebody"));
    const Schema &schema = schemaOf<User>();
    for (const auto &[line, key] :
         {std::pair{&m_first, u"first_name"_s}, {&m_last, u"last_name"_s}, {&m_email, u"email"_s}}) {
        line->label->setText(schema.label(*schema.find(key)));
        line->edit->setAccessibleName(line->label->text());
        line->edit->clear();
    }
    m_roleLabel->setText(tr("Role"));
    m_role->setAccessibleName(m_roleLabel->text());
    m_role->clear();
    m_role->addItem(tr("No role yet: nothing may be done"), QUuid());
    for (const RightsBook::RoleLine &role : m_book.roles())
        m_role->addItem(role.name, role.id);
    m_make->setText(tr("Invite"));
    m_note->clear();
    open();
    m_first.edit->setFocus(Qt::PopupFocusReason);
}

QString InviteSheet::problem() const
{
    return m_note->text();
}

// Whatever is missing has the focus next.
void InviteSheet::make()
{
    for (const Line &line : {m_first, m_last, m_email}) {
        if (line.edit->text().trimmed().isEmpty())
            return line.edit->setFocus(Qt::OtherFocusReason);
    }
    if (m_isSending)
        return;
    const AccessCodeSheet::Person person{.id = newUuid(),
                                         .name = m_first.edit->text().simplified() + u' ' +
                                                 m_last.edit->text().simplified(),
                                         .email = m_email.edit->text().trimmed(),
                                         .isInvited = true};
    SaveAll message;
    message.saves.push_back({u"user"_s,
                             person.id,
                             0,
                             {{u"first_name"_s, m_first.edit->text().simplified()},
                              {u"last_name"_s, m_last.edit->text().simplified()},
                              {u"email"_s, person.email},
                              {u"status"_s, u"pending"_s},
                              {u"locale"_s, m_gateway.session().locale},
                              {u"theme"_s, u"system"_s}}});
    if (const QUuid role = m_role->currentData().toUuid(); !role.isNull())
        message.saves.push_back({u"user_role"_s, newUuid(), 0, {{u"user_id"_s, person.id}, {u"role_id"_s, role}}});
    m_isSending = true;
    m_gateway.request(message, this, [this, person](const Result<Posted> &posted) {
        m_isSending = false;
        if (!posted)
            return showRefusal(posted.error());
        close();
        Q_EMIT invited(person);
    });
}

void InviteSheet::showRefusal(const Refusal &refusal)
{
    const Refusal &first = refusal.parts.empty() ? refusal : refusal.parts.front();
    m_note->showError(first.issues.empty() ? describe(first) : describe(first.issues.front(), &schemaOf<User>()));
    m_email.edit->setFocus(Qt::OtherFocusReason);
    refit();
}

} // namespace regie
