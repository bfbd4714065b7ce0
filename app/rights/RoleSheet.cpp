// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RoleSheet.h"

#include "app/palette/PaletteEntry.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestKey = 60;

// What the command line calls it: "Chef d’équipe" is chef_d_equipe. Another role of that key gives it a number.
QString keyFor(const RightsBook &book, const QString &name)
{
    QString key;
    for (const QChar character : folded(name)) {
        if (character.isLetterOrNumber() && character.unicode() < 0x80)
            key += character;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    key = key.isEmpty() ? u"role"_s : key.left(longestKey - 4);
    const auto isTaken = [&](const QString &wanted) {
        return std::any_of(book.roles().begin(), book.roles().end(),
                           [&](const RightsBook::RoleLine &role) { return role.key == wanted; });
    };
    QString free = key;
    for (int number = 2; isTaken(free); ++number)
        free = key + u'_' + QString::number(number);
    return free;
}

} // namespace

SaveAll newRole(const RightsBook &book, const QString &name, const QUuid &like)
{
    const QUuid role = newUuid();
    SaveAll message;
    Changes fields{{u"key"_s, keyFor(book, name)}, {u"name"_s, name}};
    if (const RightsBook::RoleLine *model = book.role(like)) { // the same rights, so the same care
        if (model->demandsSecondFactor)
            fields.insert(u"second_factor"_s, true);
        if (model->idleMinutes > 0)
            fields.insert(u"idle_minutes"_s, model->idleMinutes);
    }
    message.saves.push_back({u"role"_s, role, 0, fields});
    for (const RightsBook::GrantLine &grant : book.grants()) {
        if (grant.role == like && grant.scope != Scope::None)
            message.saves.push_back({u"role_permission"_s,
                                     newUuid(),
                                     0,
                                     {{u"role_id"_s, role},
                                      {u"permission_id"_s, grant.permission},
                                      {u"scope"_s, toString(scopeName(grant.scope))}}});
    }
    for (const RightsBook::RuleLine &rule : book.rules()) {
        if (rule.role == like)
            message.saves.push_back(
                {u"role_field_rule"_s,
                 newUuid(),
                 0,
                 {{u"role_id"_s, role},
                  {u"entity"_s, rule.entity},
                  {u"field"_s, rule.field},
                  {u"access"_s, rule.access == FieldAccess::Hidden ? u"hidden"_s : u"read_only"_s}}});
    }
    return message;
}

RoleSheet::RoleSheet(Gateway &gateway, const RightsBook &book, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_book(book)
    , m_nameLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_likeLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_name(new QLineEdit(content()))
    , m_like(new QComboBox(content()))
    , m_note(new FieldNote(content()))
    , m_make(new Button({}, ButtonKind::Primary, content()))
{
    m_name->setMaxLength(100);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nameLabel, m_name, m_note, m_likeLabel, m_like})
        body()->addWidget(widget);
    body()->addSpacing(6);
    body()->addWidget(m_make, 0, Qt::AlignRight);
    body()->addStretch(1);
    connect(m_make, &QPushButton::clicked, this, &RoleSheet::make);
    connect(m_name, &QLineEdit::returnPressed, this, &RoleSheet::make);
    connect(m_name, &QLineEdit::textChanged, m_note, &FieldNote::clear);
}

void RoleSheet::popUp(const QUuid &like)
{
    setTitle(tr("New role"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_likeLabel->setText(tr("Begins with the rights of"));
    m_like->setAccessibleName(m_likeLabel->text());
    m_make->setText(tr("Make the role"));
    m_name->clear();
    m_note->clear();
    m_like->clear();
    m_like->addItem(tr("No role: it may do nothing yet"), QUuid());
    for (const RightsBook::RoleLine &role : m_book.roles())
        m_like->addItem(role.name, role.id);
    m_like->setCurrentIndex(qMax(0, m_like->findData(like)));
    open();
    m_name->setFocus(Qt::PopupFocusReason);
}

void RoleSheet::make()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return m_note->showError(tr("Give the role a name."));
    if (m_isSending)
        return;
    m_isSending = true;
    const SaveAll message = newRole(m_book, name, m_like->currentData().toUuid());
    m_gateway.request(message, this, [this, role = message.saves.front().id](const Result<Posted> &posted) {
        m_isSending = false;
        if (posted) {
            close();
            Q_EMIT made(role);
            return;
        }
        const Refusal &refusal = posted.error();
        m_note->showError(describe(refusal.parts.empty() ? refusal : refusal.parts.front()));
        refit();
    });
}

} // namespace regie
